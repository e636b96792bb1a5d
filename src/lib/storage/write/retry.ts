import { answersSoFar, Attempt } from './attempt.ts';
import { database } from '#lib/storage/database/database.ts';
import { pageRestored, timesCached } from '#lib/storage/database/page-cache.ts';
import { beginStall } from '#lib/storage/database/stalled-writes.ts';

/** How long a database may take to answer before people are told that it does not. */
const STALLED_MS = 5_000;
/** The time is counted in steps, so that a device that slept does not count as stalled. */
const STEPS = 5;

/** A write without an outcome yet. */
interface PendingWrite {
  attempt: Attempt;
  /** How often the page had been in the back-forward cache when the attempt began. */
  timesCached: number;
  /** Was retried because the database had not answered. */
  retried: boolean;
  begin: () => void;
}

/** In the order in which they were begun. */
const pending = new Set<PendingWrite>();
/** Retried writes run one after the other: an older one must not come after a newer one. */
let queue: Promise<unknown> | undefined;
let watch: ReturnType<typeof setInterval> | undefined;
let endStall: (() => void) | undefined;

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!queue) return work();
  const own = queue.then(work, work);
  queue = own;
  const leave = () => {
    if (queue === own) queue = undefined;
  };
  own.then(leave, leave);
  return own;
}

/** Queues another attempt, after `ready`, for every write whose attempt can be aborted. */
function retry(writes: readonly PendingWrite[], ready: () => Promise<unknown>): void {
  const aborted = writes.filter(({ attempt }) => attempt.abandon());
  if (aborted.length === 0) return;
  queue = queue ? queue.then(ready, ready) : ready();
  for (const write of aborted) write.begin();
}

function reopen(): Promise<unknown> {
  database.close();
  return database.open();
}

function onStalled(): void {
  endStall ??= beginStall();
  const first = [...pending].filter(({ retried }) => !retried);
  for (const write of first) write.retried = true;
  retry(first, reopen);
}

function watchAnswers(): void {
  let answers = answersSoFar();
  let unansweredSteps = 0;
  watch ??= setInterval(() => {
    unansweredSteps = answersSoFar() === answers ? unansweredSteps + 1 : 0;
    answers = answersSoFar();
    if (unansweredSteps !== STEPS) return;
    unansweredSteps = 0;
    onStalled();
  }, STALLED_MS / STEPS);
}

function retryAborted(): void {
  const aborted = [...pending].filter((write) => write.timesCached < timesCached());
  retry(aborted, pageRestored);
}

function settle(write: PendingWrite): void {
  pending.delete(write);
  endStall?.();
  endStall = undefined;
  if (pending.size > 0) return;
  clearInterval(watch);
  watch = undefined;
}

/**
 * Tries a write; when the database does not answer, reports it and retries once on a new connection. An attempt that
 * was aborted because the page went into the back-forward cache is retried when the page is restored.
 * @param before earlier attempts at the same write; those made here are added
 * @param write runs the write, never twice: it checks its attempt first
 */
export function tryWrite<Result>(
  before: Attempt[],
  write: (attempt: Attempt) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const own: PendingWrite = {
      attempt: new Attempt(),
      timesCached: 0,
      retried: false,
      begin: () => {
        const attempt = new Attempt([...before]);
        before.push(attempt);
        own.attempt = attempt;
        own.timesCached = timesCached();
        inTurn(() => write(attempt)).then(
          (result) => {
            if (attempt !== own.attempt) return;
            settle(own);
            resolve(result);
          },
          (error: unknown) => {
            // Another attempt took over, which finds out whether this one was written.
            if (attempt !== own.attempt) return;
            if (own.timesCached < timesCached()) {
              void pageRestored().then(retryAborted);
              return;
            }
            settle(own);
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
      },
    };
    pending.add(own);
    watchAnswers();
    own.begin();
  });
}
