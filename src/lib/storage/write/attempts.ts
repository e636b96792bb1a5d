import { answersSoFar, Attempt } from './attempt.ts';
import { database } from '#lib/storage/database/database.ts';
import { shownAgain, timesPutAside } from '#lib/storage/database/put-aside.ts';
import { beginSilence } from '#lib/storage/database/silence.ts';

/** So long a database may owe an answer before people are told. */
const SILENT_MS = 5_000;
/** Looked after in so many steps: a device that slept has not been silent. */
const STEPS = 5;

/** A write without an outcome yet. */
interface UnderWay {
  attempt: Attempt;
  /** How often the page had been put aside when the attempt began. */
  asides: number;
  silentBefore: boolean;
  begin: () => void;
}

/** In the order in which they were begun. */
const underWay = new Set<UnderWay>();
/** Writes that are tried again go one after the other: an older one must not come after a newer one. */
let line: Promise<unknown> | undefined;
let watch: ReturnType<typeof setInterval> | undefined;
let speak: (() => void) | undefined;

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!line) return work();
  const own = line.then(work, work);
  line = own;
  const leave = () => {
    if (line === own) line = undefined;
  };
  own.then(leave, leave);
  return own;
}

/** Lines up for another attempt whatever can be given up, after `ready`. */
function tryAgain(writes: readonly UnderWay[], ready: () => Promise<unknown>): void {
  const free = writes.filter(({ attempt }) => attempt.giveUp());
  if (free.length === 0) return;
  line = line ? line.then(ready, ready) : ready();
  for (const write of free) write.begin();
}

function reopened(): Promise<unknown> {
  database.close();
  return database.open();
}

function hearSilence(): void {
  speak ??= beginSilence();
  const first = [...underWay].filter(({ silentBefore }) => !silentBefore);
  for (const write of first) write.silentBefore = true;
  tryAgain(first, reopened);
}

function keepWatch(): void {
  let answers = answersSoFar();
  let silent = 0;
  watch ??= setInterval(() => {
    silent = answersSoFar() === answers ? silent + 1 : 0;
    answers = answersSoFar();
    if (silent !== STEPS) return;
    silent = 0;
    hearSilence();
  }, SILENT_MS / STEPS);
}

function goBackToWork(): void {
  const cut = [...underWay].filter(({ asides }) => asides < timesPutAside());
  tryAgain(cut, shownAgain);
}

function settle(write: UnderWay): void {
  underWay.delete(write);
  speak?.();
  speak = undefined;
  if (underWay.size > 0) return;
  clearInterval(watch);
  watch = undefined;
}

/**
 * Tries a write; when the database does not answer, says so and tries once more on a new connection. An attempt that
 * was cut off because the page was put aside is tried again when the page is back.
 * @param before attempts at the same write; those made here are added
 * @param write carries the write out, never twice: it asks its attempt first
 */
export function tryWrite<Result>(
  before: Attempt[],
  write: (attempt: Attempt) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const own: UnderWay = {
      attempt: new Attempt(),
      asides: 0,
      silentBefore: false,
      begin: () => {
        const attempt = new Attempt([...before]);
        before.push(attempt);
        own.attempt = attempt;
        own.asides = timesPutAside();
        inTurn(() => write(attempt)).then(
          (result) => {
            if (attempt !== own.attempt) return;
            settle(own);
            resolve(result);
          },
          (error: unknown) => {
            // Another attempt took over: what became of this one is looked for there.
            if (attempt !== own.attempt) return;
            if (own.asides < timesPutAside()) {
              void shownAgain().then(goBackToWork);
              return;
            }
            settle(own);
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
      },
    };
    underWay.add(own);
    keepWatch();
    own.begin();
  });
}
