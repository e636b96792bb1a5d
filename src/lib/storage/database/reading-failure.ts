/** The readers of rows that cannot read them at present, each with its error. */
const failing = new Map<object, unknown>();
const listeners = new Set<(error: unknown) => void>();

function notify(listener: (error: unknown) => void): void {
  listener([...failing.values()].at(-1));
}

/** Calls a listener with why rows cannot be read, now and whenever that changes; undefined when all are read. */
export function onReadingFailure(listener: (error: unknown) => void): void {
  listeners.add(listener);
  notify(listener);
}

/** A reader of rows failed. */
export function readingFailed(reader: object, error: unknown): void {
  failing.set(reader, error);
  listeners.forEach(notify);
}

/** A reader of rows has its result, or no longer needs it. */
export function readingWorks(reader: object): void {
  if (failing.delete(reader)) listeners.forEach(notify);
}
