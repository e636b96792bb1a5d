/** How many writes the database has not answered for seconds. */
let waiting = 0;
const listeners = new Set<(stalled: boolean) => void>();

/** Calls a listener when the database stops answering writes, and when it answers again or the write has failed. */
export function onStall(listener: (stalled: boolean) => void): void {
  listeners.add(listener);
}

/** The database has not answered a write for seconds. @returns call when the write has an outcome */
export function beginStall(): () => void {
  waiting += 1;
  if (waiting === 1) for (const listener of listeners) listener(true);
  return () => {
    waiting -= 1;
    if (waiting === 0) for (const listener of listeners) listener(false);
  };
}
