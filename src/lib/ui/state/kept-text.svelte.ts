import { untrack } from 'svelte';

/** Text of an editor that is not saved yet, as it is kept on this device. */
export interface KeptText {
  /** Names the editor and what it edits: `<visit>/statement/new/opinion`. */
  name: string;
  /** What the editor is called, for the page that offers to go on. */
  title: string;
  value: unknown;
}

/** What is typed belongs to nobody's record yet, so it stands outside the journal; it outlives the tab. */
const PREFIX = 'so-giam-sat.kept.';

/** The editors open on this page: what stands in them is not offered once more. */
const open = $state<{ names: string[]; written: number }>({ names: [], written: 0 });

function readKept(name: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isObject(kept) && typeof kept['title'] === 'string'
      ? { name, title: kept['title'], value: kept['value'] }
      : null;
  } catch {
    return null;
  }
}

/** Keeps text until it is saved or given up. */
export function writeKept({ name, title, value }: KeptText): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ title, value }));
  } catch {
    // A full or forbidden store costs only this second copy: the text itself is on the screen.
  }
  open.written += 1;
}

/** Forgets text that was saved or given up. */
export function dropKept(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Where the store is forbidden, nothing was kept.
  }
  open.written += 1;
}

function keptNames(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
    );
  } catch {
    return [];
  }
}

/** What is kept of editors whose name begins so, without those open now. */
export function keptTexts(prefix: string): KeptText[] {
  // The count is read so that a list on the screen follows what is saved and given up.
  return (open.written >= 0 ? keptNames() : [])
    .filter((name) => name.startsWith(prefix) && !open.names.includes(name))
    .sort()
    .flatMap((name) => readKept(name) ?? []);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what is kept has the form of what the editor shows; an older version may have kept another one. */
export function hasFormOf(kept: unknown, form: unknown): boolean {
  if (form === undefined || form === null) return true;
  if (Array.isArray(form)) return Array.isArray(kept) && kept.every((each) => hasFormOf(each, form[0]));
  if (!isObject(form)) return kept === null || typeof kept === typeof form;
  return isObject(kept) && Object.keys(form).every((key) => hasFormOf(kept[key], form[key]));
}

export interface Keeper {
  /** The editor began with what was left unfinished. */
  readonly restored: boolean;
  /** Something is kept that is not saved. */
  readonly keeps: boolean;
  /** It was saved or given up. */
  drop: () => void;
  /** Gives up what was kept, and shows what the editor began with. */
  startAgain: () => void;
}

/**
 * Keeps what is typed in the editor that calls this until it is saved or given up, and puts back what was left
 * unfinished: a tab may die at any moment.
 * @param about what names the text; see `KeptText`
 * @param read what stands in the editor, as plain data
 * @param show puts it back
 */
export function keepText<Value extends object>(
  about: Pick<KeptText, 'name' | 'title'>,
  read: () => Value,
  show: (value: Value) => void,
): Keeper {
  const { name } = about;
  const copy = (): string => JSON.stringify(read());
  const first = untrack(copy);
  const left = readKept(name);
  let restored = $state(left !== null && hasFormOf(left.value, JSON.parse(first)));
  let keeps = $state(untrack(() => restored));
  let isDone = false;
  if (left !== null && untrack(() => restored)) show(left.value as Value);

  function forget() {
    dropKept(name);
    restored = false;
    keeps = false;
  }

  $effect(() => {
    untrack(() => {
      open.names.push(name);
    });
    return () => {
      open.names.splice(open.names.indexOf(name), 1);
    };
  });
  $effect(() => {
    const now = copy();
    if (isDone) return;
    untrack(() => {
      if (now !== first) {
        writeKept({ ...about, value: JSON.parse(now) as unknown });
        keeps = true;
      } else if (keeps) forget();
    });
  });

  return {
    get restored() {
      return restored;
    },
    get keeps() {
      return keeps;
    },
    drop() {
      isDone = true;
      forget();
    },
    startAgain() {
      show(JSON.parse(first) as Value);
      forget();
    },
  };
}
