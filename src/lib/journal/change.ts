import { z } from '../domain/schema.ts';

/** A plain JSON value: what a change may set a field to. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** The first `prev` of a chain. */
export const GENESIS = '0'.repeat(64);

/**
 * One entry of the journal: who set which fields of which row, when, after what.
 * A field of a record inside the row is named with a dot (`values.received`).
 */
export const Change = z.strictObject({
  device: z.uuid(),
  /** 1, 2, 3… without gaps for each device. */
  seq: z.int().check(z.minimum(1)),
  /** Hybrid logical time (see clock.ts): orders changes, never trusted as wall time. */
  time: z.string(),
  author: z.string(),
  /** Mission the row belongs to; null for what belongs to none, such as an imported checklist. */
  mission: z.nullable(z.string()),
  table: z.string(),
  row: z.string(),
  set: z.record(z.string(), Json),
  /** The last sequence number seen of each other device when this was written. */
  context: z.record(z.string(), z.int()),
  /** Hash of this device's change before. */
  prev: z.string().check(z.length(64)),
  hash: z.string().check(z.length(64)),
});
export type Change = z.infer<typeof Change>;

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
