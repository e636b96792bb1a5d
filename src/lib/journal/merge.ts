import canonicalize from 'canonicalize';
import type { Change, Json } from './change-schema.ts';
import { entriesByKey, orderOfEntries } from './lists.ts';

type Row = Record<string, unknown>;

/** One of several values that were given to a field at the same time. */
export interface Candidate {
  value: Json;
  /** The changes that gave it, the latest first. */
  changes: Change[];
}

/** A field for which devices gave different values without having seen each other's. */
export interface Conflict {
  /** The field, or one entry of a record: `values.received`. */
  path: string;
  /** At least two; the row shows the value of the first. */
  candidates: Candidate[];
}

/** What the changes of several devices make of one row. */
export interface MergedRow {
  row: Row;
  /** In the order of their paths. */
  conflicts: Conflict[];
}

/** A value that a change gave to a path. */
interface Write {
  value: Json;
  change: Change;
}

/** The writes of one field. */
interface FieldWrites {
  /** Of the whole field. */
  whole: Write[];
  /** What new rows began with; gives way to whatever a person entered. */
  base: Write[];
  /** Of single entries of the field, by their name. */
  entries: Map<string, Write[]>;
}

/** The field that says that a row was deleted. */
const DELETED = 'deleted';

/** Whether the author of `later` had `earlier` before them. */
export function saw(later: Change, earlier: Change): boolean {
  if (later.device === earlier.device) return later.seq > earlier.seq;
  return (later.context[earlier.device] ?? 0) >= earlier.seq;
}

/** Writes of one path that no other of them has replaced. */
function unreplaced(writes: readonly Write[]): Write[] {
  let last: Write[] = [];
  for (const write of writes) {
    if (last.some(({ change }) => saw(change, write.change))) continue;
    last = [...last.filter(({ change }) => !saw(write.change, change)), write];
  }
  return last;
}

function latestFirst(a: Change, b: Change): number {
  if (a.time !== b.time) return a.time < b.time ? 1 : -1;
  if (a.device !== b.device) return a.device < b.device ? 1 : -1;
  return b.seq - a.seq;
}

/** Equal values together, that of the latest change first. */
function candidatesOf(writes: readonly Write[]): Candidate[] {
  const byValue = new Map<string, Candidate>();
  for (const { value, change } of writes.toSorted((a, b) => latestFirst(a.change, b.change))) {
    const text = canonicalize(value) ?? '';
    const candidate = byValue.get(text);
    if (candidate) candidate.changes.push(change);
    else byValue.set(text, { value, changes: [change] });
  }
  return [...byValue.values()];
}

function writesByField(changes: readonly Change[]): Map<string, FieldWrites> {
  const fields = new Map<string, FieldWrites>();
  const fieldOf = (name: string) => {
    const writes = fields.get(name) ?? { whole: [], base: [], entries: new Map<string, Write[]>() };
    fields.set(name, writes);
    return writes;
  };
  for (const change of changes) {
    for (const [name, value] of Object.entries(change.base ?? {})) fieldOf(name).base.push({ value, change });
    for (const [path, value] of Object.entries(change.set)) {
      const dot = path.indexOf('.');
      if (dot < 0) {
        fieldOf(path).whole.push({ value, change });
        continue;
      }
      const { entries } = fieldOf(path.slice(0, dot));
      const entry = path.slice(dot + 1);
      entries.set(entry, [...(entries.get(entry) ?? []), { value, change }]);
    }
  }
  return fields;
}

const recordOf = (value: unknown): Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Json>) : {};

const partOf = (value: unknown, name: string) =>
  Object.getOwnPropertyDescriptor(recordOf(value), name)?.value as Json | undefined;

/** The candidates of a field that is written as a whole only, or of what it began with. */
function wholeCandidates({ whole, base }: FieldWrites): Candidate[] {
  if (whole.length > 0) return candidatesOf(unreplaced(whole));
  return candidatesOf(base).slice(0, 1);
}

/** The candidates of each entry of a field whose entries were written one by one. */
function entryCandidates(field: FieldWrites): Map<string, Candidate[]> {
  const { whole, entries } = field;
  const wholes = unreplaced(whole);
  const standing = new Map(
    [...entries].map(([entry, writes]) => [
      entry,
      unreplaced(writes.filter(({ change }) => !whole.some((other) => saw(other.change, change)))),
    ]),
  );
  const started = recordOf(whole.length > 0 ? undefined : wholeCandidates(field)[0]?.value);
  const names = new Set([
    ...standing.keys(),
    ...Object.keys(started),
    ...wholes.flatMap(({ value }) => Object.keys(recordOf(value))),
  ]);
  const candidates = new Map<string, Candidate[]>();
  for (const name of names) {
    const single = standing.get(name) ?? [];
    // A value given with the whole field counts until somebody who saw it gives the entry another.
    const within = wholes.flatMap(({ value, change }): Write[] => {
      const part = partOf(value, name);
      const replaced = (entries.get(name) ?? []).some((write) => saw(write.change, change));
      return part === undefined || replaced ? [] : [{ value: part, change }];
    });
    const writes = [...single, ...within];
    if (writes.length > 0) candidates.set(name, candidatesOf(writes));
    else if (name in started) candidates.set(name, [{ value: started[name] ?? null, changes: [] }]);
  }
  return candidates;
}

/** What a path becomes: its value, and the conflicts at it or at entries of it. */
interface Settled {
  value: Json;
  conflicts: Conflict[];
}

/**
 * The list that writes of the whole list and of single entries make: an entry stays until somebody who had seen it took it
 * away; one that was altered in different ways at the same time is a conflict.
 */
function settleList(
  path: string,
  wholes: readonly Write[],
  single: ReadonlyMap<string, readonly Write[]>,
): Settled {
  const puts = new Map([...single].map(([key, writes]) => [key, [...writes]]));
  const removals = new Map<string, Change[]>();
  const latest = wholes.toSorted((a, b) => latestFirst(a.change, b.change));
  const lists = latest.map(({ value, change }) => ({
    change,
    entries: entriesByKey(value),
    edit: change.lists?.[path],
  }));
  for (const { change, entries, edit } of lists) {
    for (const key of edit?.put ?? entries.keys()) {
      const value = entries.get(key);
      if (value !== undefined) puts.set(key, [...(puts.get(key) ?? []), { value, change }]);
    }
    for (const key of edit?.removed ?? []) removals.set(key, [...(removals.get(key) ?? []), change]);
  }
  const standing = new Map<string, Candidate[]>();
  for (const [key, writes] of puts) {
    const left = writes.filter(({ change }) => !removals.get(key)?.some((removal) => saw(removal, change)));
    if (left.length > 0) standing.set(key, candidatesOf(unreplaced(left)));
  }
  const keys = [...lists.map(({ entries }) => [...entries.keys()]), [...standing.keys()].sort()];
  const order = orderOfEntries(keys, new Set(standing.keys()));
  return {
    value: order.map((key) => standing.get(key)?.[0]?.value ?? null),
    conflicts: [...standing].flatMap(([key, candidates]) =>
      candidates.length > 1 ? { path: `${path}.${key}`, candidates } : [],
    ),
  };
}

/**
 * A deletion by somebody who had not seen what another did to the row meanwhile. The row stays until a person decides.
 * @param writes those of the field that says so
 */
function deletionConflict(changes: readonly Change[], writes: readonly Write[]): Conflict | null {
  const deletions = unreplaced(writes).flatMap(({ value, change }) => (value === true ? change : []));
  const meanwhile = changes.filter((change) =>
    deletions.every((deletion) => deletion !== change && !saw(deletion, change) && !saw(change, deletion)),
  );
  if (deletions.length === 0 || meanwhile.length === 0) return null;
  return {
    path: DELETED,
    candidates: [
      { value: false, changes: meanwhile.toSorted(latestFirst) },
      { value: true, changes: deletions.toSorted(latestFirst) },
    ],
  };
}

/** Every write of one entry of a field, by itself or with the whole field. */
function writesOfEntry({ whole, base, entries }: FieldWrites, name: string): Write[] {
  const within = [...base, ...whole].flatMap(({ value, change }) => {
    const part = partOf(value, name);
    return part === undefined ? [] : [{ value: part, change }];
  });
  return [...within, ...(entries.get(name) ?? [])];
}

/**
 * What the writes of one field make of it.
 * @param listPaths where changes say which entries of a list they were about
 */
function settleField(
  name: string,
  field: FieldWrites,
  { listPaths, lastWins }: { listPaths: readonly string[]; lastWins: boolean },
): Settled {
  const settle = (path: string, candidates: Candidate[]): Settled => ({
    value: candidates[0]?.value ?? null,
    conflicts: candidates.length > 1 && !lastWins ? [{ path, candidates }] : [],
  });
  const { whole, base, entries } = field;
  if (listPaths.includes(name)) return settleList(name, [...base, ...whole], entries);
  const hasLists = listPaths.some((path) => path.startsWith(`${name}.`));
  if (entries.size === 0 && !hasLists) return settle(name, wholeCandidates(field));
  const settled = [...entryCandidates(field)].map(([part, candidates]) => {
    const path = `${name}.${part}`;
    const list = listPaths.includes(path) ? settleList(path, writesOfEntry(field, part), new Map()) : null;
    return [part, list ?? settle(path, candidates)] as const;
  });
  return {
    value: Object.fromEntries(settled.map(([part, { value }]) => [part, value])),
    conflicts: settled.flatMap(([, { conflicts }]) => conflicts),
  };
}

/**
 * The row that changes of any number of devices make, in whatever order they arrived: a value is replaced only by
 * somebody who had seen it; different values given at the same time all stay, as a conflict
 * (a multi-value register for each field: Shapiro et al., 2011, “A comprehensive study of CRDTs”); of lists whose changes
 * name entries, what each added stays.
 * @param changes all changes to the row, each once
 * @param lastWins fields about which nobody needs to decide: the latest value stands
 */
export function mergeRow(changes: readonly Change[], lastWins: ReadonlySet<string> = new Set()): MergedRow {
  const fields: [string, Json][] = [];
  const conflicts: Conflict[] = [];
  const listPaths = [...new Set(changes.flatMap(({ lists }) => Object.keys(lists ?? {})))];
  for (const [name, field] of writesByField(changes)) {
    const deletion = name === DELETED ? deletionConflict(changes, field.whole) : null;
    const settled = deletion
      ? { value: false, conflicts: [deletion] }
      : settleField(name, field, { listPaths, lastWins: lastWins.has(name) });
    fields.push([name, settled.value]);
    conflicts.push(...settled.conflicts);
  }
  conflicts.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { row: Object.fromEntries(fields), conflicts };
}
