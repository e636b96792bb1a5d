import { Attempt } from './attempt.ts';
import { database } from './database.ts';
import { shownAgain, timesPutAside } from './put-aside.ts';
import { beginSilence } from './silence.ts';

/** So long a database may owe an answer before people are told. */
export const SILENT_MS = 5_000;
/** Looked after in so many steps: a device that slept has not been silent. */
const STEPS = 5;

/** Resolves with true when an attempt got no answer for so long, with false when it has an outcome. */
function fallsSilent(attempt: Attempt, outcome: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    let answers = attempt.answers;
    let silent = 0;
    const timer = setInterval(() => {
      silent = attempt.answers === answers ? silent + 1 : 0;
      answers = attempt.answers;
      if (silent >= STEPS) end(true);
    }, SILENT_MS / STEPS);
    const end = (isSilent: boolean) => {
      clearInterval(timer);
      resolve(isSilent);
    };
    outcome.then(
      () => end(false),
      () => end(false),
    );
  });
}

/**
 * Tries a write; when the database does not answer, says so and tries once more on a new connection. An attempt that
 * was cut off because the page was put aside is tried again when the page is back.
 * @param before attempts at the same write; those made here are added
 * @param write carries the write out, never twice: it asks its attempt first
 */
export async function tryWrite<Result>(
  before: Attempt[],
  write: (attempt: Attempt) => Promise<Result>,
): Promise<Result> {
  let speaks: (() => void) | undefined;
  try {
    for (;;) {
      const attempt = new Attempt([...before]);
      before.push(attempt);
      const asides = timesPutAside();
      const outcome = write(attempt);
      if (!speaks && (await fallsSilent(attempt, outcome))) {
        speaks = beginSilence();
        if (attempt.giveUp()) {
          outcome.catch(() => undefined);
          database.close();
          await database.open();
          continue;
        }
      }
      try {
        return await outcome;
      } catch (error) {
        if (timesPutAside() === asides) throw error;
        attempt.giveUp();
        await shownAgain();
      }
    }
  } finally {
    speaks?.();
  }
}
