/** Whatever follows rows and cannot read them, with the reason: one word for whoever shows it. */
const failing = new Map<object, unknown>();
const heard = new Set<(error: unknown) => void>();

function tell(listener: (error: unknown) => void): void {
  listener([...failing.values()].at(-1));
}

/** Has a listener called with why rows cannot be read, now and whenever that changes; undefined when all are read. */
export function onReadingFailure(listener: (error: unknown) => void): void {
  heard.add(listener);
  tell(listener);
}

/** A reader of rows failed. */
export function readingFailed(reader: object, error: unknown): void {
  failing.set(reader, error);
  heard.forEach(tell);
}

/** A reader of rows has what it asked for, or asks no more. */
export function readingWorks(reader: object): void {
  if (failing.delete(reader)) heard.forEach(tell);
}
