import { grouped } from '#lib/domain/basics/grouped.ts';
import { isCreation, type Change } from '#lib/journal/change.ts';
import { behindSeen, doubtfulClocks } from '#lib/journal/clock-doubts.ts';
import { valuesBefore } from '#lib/journal/values-before.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { concerning } from '#lib/storage/record/record.ts';
import { readReceipts, receiptOf, type PackageReceipt } from './receipts.ts';

/** What part of a mission's journal is wanted; what is left out does not narrow it. */
export interface TimelineFilter {
  visitId?: string | undefined;
  /** An item of the visit's checklist: its answers, photos and findings. */
  item?: string | undefined;
  /** A person by name; empty for whoever did not give one. */
  author?: string | undefined;
  device?: string | undefined;
}

/** A change as the record shows it. */
export interface TimelineEntry extends StoredChange {
  /** Whether the time by the device's clock is impossible, or does not fit the order of writing. */
  timeDoubted: boolean;
  /** What the fields it sets said before; null where the journal does not know, or it is the first of its row. */
  before: Change['set'] | null;
  /** Fields in which it decided between what devices had given differently. */
  decided: string[];
  /** The package it came with; null for what was written here, or came before packages were noted. */
  receipt: PackageReceipt | null;
}

/** As much as is read at once: a long journal is never in memory whole. */
const BLOCK = 500;

/** What of a change its time is judged by. */
type Timed = Pick<StoredChange, 'order' | 'device' | 'seq' | 'wall' | 'context'>;
const timed = ({ order, device, seq, wall, context }: StoredChange): Timed => ({
  order,
  device,
  seq,
  wall,
  context,
});

/** Which changes of a mission a filter lets through. */
async function passing(filter: TimelineFilter): Promise<(change: StoredChange) => boolean> {
  const { visitId, item, author, device } = filter;
  const visit = visitId === undefined ? undefined : await database.visits.get(visitId);
  const concerns = visit ? await concerning(visit) : null;
  const ofItem = visit && item !== undefined ? await rowsOfItem(visit.id, item) : null;
  return (change) =>
    (visitId === undefined || (concerns?.(change) ?? false)) &&
    (ofItem === null || ofItem.has(`${change.table} ${change.row}`)) &&
    (author === undefined || change.author === author) &&
    (device === undefined || change.device === device);
}

/** The rows of a visit that are about one item, deleted ones too: its answer, photos, findings and what hangs on those. */
async function rowsOfItem(visitId: string, item: string): Promise<Set<string>> {
  const of = { visitId };
  const isOfItem = ({ itemCode }: { itemCode: string | null }) => itemCode === item;
  const [photos, findings] = await Promise.all([
    database.photos.where(of).filter(isOfItem).toArray(),
    database.findings.where(of).filter(isOfItem).toArray(),
  ]);
  const ids = new Set(findings.map(({ id }) => id));
  const hangs = ({ findingId }: { findingId: string | null }) => findingId !== null && ids.has(findingId);
  const [recommendations, statements] = await Promise.all([
    database.recommendations.where(of).filter(hangs).toArray(),
    database.statements.where(of).filter(hangs).toArray(),
  ]);
  const named = Object.entries({ photos, findings, recommendations, statements });
  return new Set([
    `answers ${visitId}/${item}`,
    ...named.flatMap(([table, rows]) => rows.map(({ id }) => `${table} ${id}`)),
  ]);
}

/** The changes of a mission between two places of its list of orders. */
async function readBlock(log: string, orders: readonly number[]): Promise<StoredChange[]> {
  const [first, last] = [orders[0], orders.at(-1)];
  if (first === undefined || last === undefined) return [];
  const changes = await database.changes.where('order').between(first, last, true, true).toArray();
  return changes.filter((change) => change.log === log);
}

const ordersOf = (log: string) => database.changes.where({ log }).primaryKeys();

/**
 * The journal of a mission, newest first, at most `limit` entries of those a filter lets through.
 * @param now by this device's clock, in milliseconds
 * @returns whether older ones remain
 */
export async function readTimeline(
  missionId: string,
  filter: TimelineFilter,
  limit: number,
  now: number = Date.now(),
): Promise<{ entries: TimelineEntry[]; more: boolean }> {
  const [passes, orders] = [await passing(filter), await ordersOf(missionId)];
  // Times are compared with those of the whole mission, whatever is shown of it.
  const passed: Timed[] = [];
  const wanted: StoredChange[] = [];
  for (let end = orders.length; end > 0 && wanted.length <= limit; end -= BLOCK) {
    const block = await readBlock(missionId, orders.slice(Math.max(0, end - BLOCK), end));
    for (const change of block.reverse()) {
      passed.push(timed(change));
      if (passes(change)) wanted.push(change);
    }
  }
  const shown = wanted.slice(0, limit);
  const [before, receipts] = await Promise.all([readBefore(shown), readReceipts()]);
  const doubted = doubtedIn(passed.reverse(), now);
  return {
    entries: shown.map((entry) => ({
      ...entry,
      timeDoubted: doubted.has(entry.order),
      ...(before.get(entry.order) ?? NOTHING_BEFORE),
      receipt: receiptOf(receipts, entry.order),
    })),
    more: wanted.length > limit,
  };
}

type Before = Pick<TimelineEntry, 'before' | 'decided'>;
const NOTHING_BEFORE: Before = { before: null, decided: [] };

/** What stood there before changes, by their place in the journal. */
async function readBefore(changes: readonly StoredChange[]): Promise<Map<number, Before>> {
  const read = new Map<number, Before>();
  const edits = changes.filter((change) => !isCreation(change));
  for (const [{ table, row }] of grouped(edits, ({ table, row }) => `${table} ${row}`)) {
    const all = await database.changes.where({ table, row }).sortBy('order');
    for (const [{ order }, { values, decided }] of valuesBefore(all))
      read.set(order, { before: values, decided });
  }
  return read;
}

/** Places in the journal of changes whose time is doubted: against the device's own others, then against what it had seen. */
function doubtedIn(changes: readonly Timed[], now: number): Set<number> {
  const doubted = new Set(
    grouped(changes, ({ device }) => device).flatMap((all) => {
      const doubts = doubtfulClocks(
        all.map(({ wall }) => wall),
        now,
      );
      return all.filter((_, index) => doubts[index]).map(({ order }) => order);
    }),
  );
  for (const { order } of behindSeen(changes.filter((change) => !doubted.has(change.order))))
    doubted.add(order);
  return doubted;
}

/** Who wrote to a mission and on which devices: what its timeline can be narrowed to. */
export interface TimelineWriters {
  authors: string[];
  devices: { device: string; author: string; changes: number }[];
}

/** Reads the writers of a mission's whole journal, a block at a time. */
export async function readWriters(missionId: string): Promise<TimelineWriters> {
  const authors = new Set<string>();
  const devices = new Map<string, { device: string; author: string; changes: number }>();
  const orders = await ordersOf(missionId);
  for (let start = 0; start < orders.length; start += BLOCK) {
    for (const { author, device } of await readBlock(missionId, orders.slice(start, start + BLOCK))) {
      authors.add(author);
      devices.set(device, { device, author, changes: (devices.get(device)?.changes ?? 0) + 1 });
    }
  }
  return {
    authors: [...authors].sort((a, b) => a.localeCompare(b, 'vi')),
    devices: [...devices.values()].sort((a, b) => b.changes - a.changes),
  };
}

/**
 * Everything of a mission's journal that a filter lets through, newest first, for a file.
 * @param onread called with the share read so far, 0 to 1
 */
export async function readWholeTimeline(
  missionId: string,
  filter: TimelineFilter,
  onread: (fraction: number) => void,
  now: number = Date.now(),
): Promise<TimelineEntry[]> {
  const [passes, orders, receipts] = [await passing(filter), await ordersOf(missionId), await readReceipts()];
  const passed: Timed[] = [];
  const wanted = new Set<number>();
  const byRow = new Map<string, StoredChange[]>();
  for (let start = 0; start < orders.length; start += BLOCK) {
    for (const change of await readBlock(missionId, orders.slice(start, start + BLOCK))) {
      passed.push(timed(change));
      if (passes(change)) wanted.add(change.order);
      const key = `${change.table} ${change.row}`;
      const ofRow = byRow.get(key);
      if (ofRow) ofRow.push(change);
      else byRow.set(key, [change]);
    }
    onread(Math.min(1, (start + BLOCK) / orders.length));
  }
  const doubted = doubtedIn(passed, now);
  const entries = [...byRow.values()].flatMap((all): TimelineEntry[] => {
    const before = valuesBefore(all);
    return all.flatMap((change) => {
      if (!wanted.has(change.order)) return [];
      const { values, decided } = before.get(change) ?? { values: null, decided: [] };
      const timeDoubted = doubted.has(change.order);
      return { ...change, timeDoubted, before: values, decided, receipt: receiptOf(receipts, change.order) };
    });
  });
  return entries.sort((a, b) => b.order - a.order);
}
