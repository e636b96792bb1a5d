type Notes = Pick<History, 'replaceState' | 'pushState'>;

/** A note is put off no longer than this, in milliseconds, should nobody ask for it. */
const LONGEST = 1_000;

let release: (() => void) | undefined;

/**
 * Puts off what is noted in the browser's history. The router notes its place twice while it starts, and each time the
 * browser brings its own bars up to date, in the midst of the work on the first screen. Only the last note counts, and
 * whatever adds an entry has it written first.
 */
export function holdNotes(history: Notes): void {
  const { replaceState, pushState } = history;
  let held: Parameters<typeof replaceState> | undefined;
  release = () => {
    Object.assign(history, { replaceState, pushState });
    if (held) history.replaceState(...held);
    held = undefined;
  };
  history.replaceState = (...note) => {
    held = note;
  };
  history.pushState = (...entry) => {
    writeNotes();
    history.pushState(...entry);
  };
  setTimeout(writeNotes, LONGEST);
}

/** Writes the note that was put off, and lets all later ones through. */
export function writeNotes(): void {
  release?.();
  release = undefined;
}
