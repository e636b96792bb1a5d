import type { Json, Change } from './change-schema.ts';

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
      next[field] = { ...(next[field] as Row | undefined), [path.slice(dot + 1)]: value };
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
      const [field = '', ...entry] = path.split('.');
      const value = (row as Row)[field];
      return [path, (entry.length === 0 ? value : (value as Row)[entry.join('.')]) as Json];
    }),
  );
}
