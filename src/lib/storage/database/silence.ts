/** Whether the database owes an answer to a write: one word for whoever shows it. */
let waiting = 0;
const heard = new Set<(silent: boolean) => void>();

/** Has a listener called whenever the database falls silent, and when it speaks again or was given up. */
export function onSilence(listener: (silent: boolean) => void): void {
  heard.add(listener);
}

/** The database has not answered a write for seconds. @returns call when the write has an outcome */
export function beginSilence(): () => void {
  waiting += 1;
  if (waiting === 1) for (const listener of heard) listener(true);
  return () => {
    waiting -= 1;
    if (waiting === 0) for (const listener of heard) listener(false);
  };
}
