import type { Json, Change } from './change-schema.ts';
import { entriesByKey, withEntry } from './lists.ts';

export type * from './change-schema.ts';

/** The first `prev` of a chain. */
export const GENESIS = '0'.repeat(64);

type Row = Record<string, unknown>;

/** The row after a change: named fields replaced, all others as they were. */
export function applySet(row: Row | undefined, set: Row): Row {
  const next: Row = { ...row };
  for (const [path, value] of Object.entries(set)) {
    const dot = path.indexOf('.');
    if (dot < 0) {
      next[path] = value;
    } else {
      const field = path.slice(0, dot);
      const entry = path.slice(dot + 1);
      const before = next[field];
      next[field] = Array.isArray(before)
        ? withEntry(before as Json[], entry, value as Json)
        : { ...(before as Row | undefined), [entry]: value };
    }
  }
  return next;
}

/** The row after a change, with what a new row began with. */
export function applyChange(row: Row | undefined, { base, set }: Pick<Change, 'base' | 'set'>): Row {
  return applySet({ ...base, ...row }, set);
}

/** Whether a change brought a new row. */
export function isCreation({ base, set }: Pick<Change, 'base' | 'set'>): boolean {
  return 'id' in set || (base !== undefined && 'id' in base);
}

/** What `applySet` would set to give this row: the values of the named fields. */
export function readSet(row: object, paths: readonly string[]): Change['set'] {
  return Object.fromEntries(
    paths.map((path) => {
      const [field = '', ...rest] = path.split('.');
      const value = (row as Row)[field];
      if (rest.length === 0) return [path, value as Json];
      const entry = rest.join('.');
      const part = Array.isArray(value) ? entriesByKey(value).get(entry) : (value as Row)[entry];
      return [path, part as Json];
    }),
  );
}
