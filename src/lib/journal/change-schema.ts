import { z } from '#lib/domain/basics/schema.ts';

/** A plain JSON value: what a change may set a field to. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** What a change did to a list: the keys (lists.ts) of entries that it brought or altered, and of those that it took away. */
export const ListEdit = z.strictObject({ put: z.array(z.string()), removed: z.array(z.string()) });
export type ListEdit = z.infer<typeof ListEdit>;

/**
 * One entry of the journal: who set which fields of which row, when, after what.
 * A field of a record inside the row is named with a dot (`values.received`).
 */
export const Change = z.strictObject({
  device: z.uuid(),
  /** Id of the mission the row belongs to, or `NO_MISSION` (log.ts) for what belongs to none, such as an imported checklist. */
  log: z.string().check(z.minLength(1)),
  /** 1, 2, 3… without gaps for each device and log. */
  seq: z.int().check(z.minimum(1)),
  /** Hybrid logical time (see clock.ts): orders changes, never trusted as wall time. */
  time: z.string(),
  /** What the device's own clock showed, in milliseconds since 1970: for people, never for order. */
  wall: z.int(),
  author: z.string(),
  table: z.string(),
  row: z.string(),
  set: z.record(z.string(), Json),
  /** What a new row began with besides: gives way to whatever another device entered. */
  base: z.optional(z.record(z.string(), Json)),
  /** Of each list in what was set, by its path, the entries that this change was about: two additions both stay. */
  lists: z.optional(z.record(z.string(), ListEdit)),
  /** The last sequence number seen of each other device in this log when this was written. */
  context: z.record(z.string(), z.int()),
  /** Hash of this device's change before in this log. */
  prev: z.string().check(z.length(64)),
  hash: z.string().check(z.length(64)),
});
export type Change = z.infer<typeof Change>;
