import { NO_MISSION, logKey } from '#lib/journal/log.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import type { Seal } from '#lib/journal/seal.ts';
import { database, type Head } from '#lib/storage/database/database.ts';
import { sealForExport } from '#lib/storage/rows/seals.ts';

/** A log as far as it can be handed on: up to its last seal. */
export interface HandedLog {
  log: string;
  device: string;
  first: number;
  last: number;
  prev: string;
  hash: string;
}

/** What can be handed on of missions, and of what belongs to none. */
export interface HandedOn {
  missions: { id: string; title: string }[];
  logs: HandedLog[];
  seals: Seal[];
  attachments: { sha256: string; size: number }[];
}

const BATCH = 2000;

/** The last seal of each log of each device that stands on a change known here. */
function lastSeals(seals: readonly Seal[], heads: readonly Head[]): Map<string, Seal> {
  const ends = new Map(heads.map((head) => [logKey(head), head.seq]));
  const last = new Map<string, Seal>();
  for (const seal of seals) {
    const key = logKey(seal);
    if (seal.seq > (ends.get(key) ?? 0) || seal.seq <= (last.get(key)?.seq ?? 0)) continue;
    last.set(key, seal);
  }
  return last;
}

const namedBytes = (value: unknown, isThere: (sha256: string) => boolean): string[] => {
  if (typeof value === 'string') return isThere(value) ? [value] : [];
  return value !== null && typeof value === 'object'
    ? Object.values(value).flatMap((part: unknown) => namedBytes(part, isThere))
    : [];
};

/** The changes of a log from its first to its last, a batch at a time. */
export async function* changesOfLog({ log, device, first, last }: HandedLog): AsyncGenerator<Change> {
  let next = first;
  while (next <= last) {
    const batch = await database.changes
      .where('[log+device+seq]')
      .between([log, device, next], [log, device, last], true, true)
      .limit(BATCH)
      .toArray();
    if (batch.length === 0) return;
    for (const { order: _, ...change } of batch) yield change;
    next = (batch.at(-1)?.seq ?? last) + 1;
  }
}

/**
 * What can be handed on of missions: this device's logs are sealed first; of others' what their seals cover.
 * @param missionIds null for everything on this device
 * @param at instant of the seals
 */
export async function readHandedOn(missionIds: readonly string[] | null, at: string): Promise<HandedOn> {
  const missions = (await database.missions.toArray()).filter(
    ({ id }) => missionIds === null || missionIds.includes(id),
  );
  // Visits print from checklists and days off that belong to no mission.
  const logs = [...missions.map(({ id }) => id), NO_MISSION];
  for (const log of logs) await sealForExport(log, at);
  const [heads, seals] = await Promise.all([
    database.heads.where('log').anyOf(logs).toArray(),
    database.seals.where('log').anyOf(logs).toArray(),
  ]);
  const handed = [...lastSeals(seals, heads).values()].map(({ log, device, seq, hash }): HandedLog => ({
    log,
    device,
    first: 1,
    last: seq,
    prev: GENESIS,
    hash,
  }));
  const stored = new Set(await database.blobs.toCollection().primaryKeys());
  const named = new Set<string>();
  for (const log of handed)
    for await (const { set } of changesOfLog(log))
      for (const sha256 of namedBytes(set, (text) => stored.has(text))) named.add(sha256);
  const attachments: HandedOn['attachments'] = [];
  for (const sha256 of named) {
    const bytes = (await database.blobs.get(sha256))?.bytes;
    if (bytes) attachments.push({ sha256, size: bytes.byteLength });
  }
  return {
    missions: missions.flatMap(({ id, title, deleted }) => (deleted ? [] : [{ id, title }])),
    logs: handed,
    seals: seals.filter((seal) => {
      const end = handed.find(({ log, device }) => log === seal.log && device === seal.device);
      return end !== undefined && seal.seq <= end.last;
    }),
    attachments,
  };
}

/** Bytes by their hash. @throws Error when they are not there */
export async function readBytes(sha256: string): Promise<Uint8Array> {
  const stored = await database.blobs.get(sha256);
  if (!stored) throw new Error(`No bytes ${sha256}`);
  return new Uint8Array(stored.bytes);
}

/** Keeps bytes that were received; the same ones again change nothing. */
export async function storeBytes(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await database.blobs.put({ sha256, bytes: bytes.buffer });
}

/** Takes bytes of a refused package away again, but for those that a row has come to name meanwhile. */
export async function dropUnnamedBytes(hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const { blobs, photos, documents } = database;
  await database.transaction('rw', [blobs, photos, documents], async () => {
    const named = new Set((await photos.where('sha256').anyOf(hashes).toArray()).map(({ sha256 }) => sha256));
    await documents.each(({ issued }) => {
      if (issued) named.add(issued.sha256).add(issued.recordSha256);
    });
    await blobs.bulkDelete(hashes.filter((sha256) => !named.has(sha256)));
  });
}

/** Whether bytes are here already. */
export async function hasBytes(sha256: string): Promise<boolean> {
  return (await database.blobs.where('sha256').equals(sha256).count()) > 0;
}

/** The key that each device is known by here, from its seals. */
export async function knownKeys(): Promise<Map<string, string>> {
  const seals = await database.seals.toArray();
  return new Map(seals.flatMap(({ device, publicKey }) => (publicKey === null ? [] : [[device, publicKey]])));
}
