import canonicalize from 'canonicalize';
import type { Json, ListEdit } from './change-schema.ts';

/** What identifies an entry among those of its list: its id, its code, or all of it. */
function identityOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'object' && entry !== null) {
    if ('id' in entry && typeof entry.id === 'string') return entry.id;
    if ('code' in entry && typeof entry.code === 'string') return entry.code;
  }
  return canonicalize(entry) ?? '';
}

const entriesIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** The entries of a list by key, in their order; an entry that is there twice has two keys. No list has no entries. */
export function entriesByKey(value: unknown): Map<string, Json> {
  const entries = new Map<string, Json>();
  for (const entry of entriesIn(value)) {
    const identity = identityOf(entry);
    let key = identity;
    for (let place = 2; entries.has(key); place += 1) key = `${identity} (${place})`;
    entries.set(key, entry);
  }
  return entries;
}

const same = (a: Json | undefined, b: Json) => a !== undefined && canonicalize(a) === canonicalize(b);

/** What makes `after` of the list `before`; the order of entries is said by the list itself. */
export function editOfList(before: unknown, after: unknown): ListEdit {
  const then = entriesByKey(before);
  const now = entriesByKey(after);
  return {
    put: [...now].flatMap(([key, entry]) => (same(then.get(key), entry) ? [] : [key])),
    removed: [...then.keys()].filter((key) => !now.has(key)),
  };
}

/** The list with an entry under its key: in place of the one there, or at the end. */
export function withEntry(list: readonly Json[], key: string, entry: Json): Json[] {
  return [...entriesByKey(list).set(key, entry).values()];
}

/**
 * The keys of entries in an order that every device finds: that of the first list, and each entry of the others behind
 * the one it follows there.
 */
export function orderOfEntries(
  lists: readonly (readonly string[])[],
  present: ReadonlySet<string>,
): string[] {
  const order: string[] = [];
  for (const list of lists) {
    let place = 0;
    for (const key of list) {
      const at = order.indexOf(key);
      if (at >= 0) place = at + 1;
      else if (present.has(key)) order.splice(place++, 0, key);
    }
  }
  return order;
}
