import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { zipSync, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import {
  contentsOf,
  foreignKey,
  packed,
  rechained,
  sealedBy,
  type PackedContents,
} from '#tests/fixtures/package-contents.ts';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { examinePackage, isFaulty } from '#lib/exchange/package/examine-package.ts';
import { openPackage, verifyPackage } from '#lib/exchange/package/read-package.ts';
import { PackageError } from '#lib/exchange/package/package-error.ts';
import { database } from '#lib/storage/database/database.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import type { PackageReceipt } from '#lib/storage/timeline/receipts.ts';
import { addPhoto } from '#lib/storage/photos/photos.ts';
import { ReceivedRowError } from '#lib/storage/write/merge-rows.ts';
import { ForkedLogError } from '#lib/storage/write/receive.ts';
import { makePackage } from './make-package.ts';
import { takePackage } from './take-package.ts';

const NOW = '2026-03-05T02:00:00.000Z';
const SEED = 20_260_305;
const RUNS = 630;
const UNKNOWN = { keyOf: () => undefined };
const { mission, unit, visit, checklist } = emptyRecord();
type Key = Awaited<ReturnType<typeof foreignKey>>;

let whole: PackedContents;
let bytes: Record<string, Uint8Array>;
/** The key of the device that made the package, and one that is nobody's. */
let own: Key;
let stranger: Key;
let before: Map<string, unknown[]>;
let state: string;
let taken: string;

const give = async () =>
  (await makePackage({ missions: null, passphrase: '', at: NOW }, () => undefined)).file;
const take = (file: Blob) => takePackage(file, '', [], () => undefined);

async function rowsOf(): Promise<Map<string, unknown[]>> {
  return new Map(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

/** The whole database as text; when and in which order things came is no content. */
async function dump(): Promise<string> {
  return JSON.stringify([...(await rowsOf())], (name, value: unknown) => {
    if (name === 'order') return undefined;
    if (isReceipt(value)) return { author: value.author, createdAt: value.createdAt };
    return value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value;
  });
}

const isReceipt = (value: unknown): value is PackageReceipt =>
  value !== null && typeof value === 'object' && 'runs' in value;

async function restore(): Promise<void> {
  for (const table of database.tables) {
    await table.clear();
    await table.bulkAdd(before.get(table.name) ?? []);
  }
}

beforeAll(async () => {
  await beginVisit(visit, checklist, { mission, unit });
  const first = await give();
  for (const note of ['một', 'hai', 'ba']) await saveAnswer(visit, 'A1', { note }, NOW);
  const photo = new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4)], 'a.jpg', {
    type: 'image/jpeg',
  });
  await addPhoto(visit, 'A1', photo, NOW);
  const file = await give();
  whole = await contentsOf(file);
  bytes = unzipSync(new Uint8Array(await file.arrayBuffer()));
  own = (await database.settings.get('deviceKey'))?.value as Key;
  stranger = await foreignKey();
  await startAfresh();
  // The receiver has a mission of its own, and knows the first part of the other's.
  const other = { ...mission, id: 'own' };
  const ofOther = { ...unit, missionId: other.id, id: 'own-unit' };
  await beginVisit({ ...visit, id: 'own-visit', missionId: other.id, unitId: ofOther.id }, checklist, {
    mission: other,
    unit: ofOther,
  });
  await take(first);
  before = await rowsOf();
  state = await dump();
  await take(file);
  taken = await dump();
  await restore();
});

const logOf = ({ logs }: PackedContents) => logs.findIndex((log) => log[0]?.log === mission.id);

/** Every log sealed anew at its end. */
async function sealAnew(contents: PackedContents, key: Key): Promise<void> {
  contents.seals = await Promise.all(contents.logs.map((log) => sealedBy(key, log.at(-1)!)));
  contents.manifest.seals = contents.seals.length;
}

type Forgery = (contents: PackedContents, at: number) => Promise<void> | void;

/** A change with something else in it, the chain made anew. */
const changed =
  (alter: (change: Record<string, unknown>) => void): Forgery =>
  (contents, at) => {
    const log = contents.logs[logOf(contents)]!;
    alter(log[at % log.length] as unknown as Record<string, unknown>);
    rechained(contents, logOf(contents));
  };
const sealed =
  (forgery: Forgery, key: () => Key): Forgery =>
  async (contents, at) => {
    await forgery(contents, at);
    await sealAnew(contents, key());
  };
const manifest =
  (alter: (manifest: Record<string, unknown>) => void): Forgery =>
  (contents) => {
    alter(contents.manifest);
  };

const note = changed((change) => (change['set'] = { note: 'khác' }));
const constructorInSet = changed(
  (change) => (change['set'] = { ...(change['set'] as object), constructor: { a: 1 } }),
);
const deepConstructor = changed(
  (change) => (change['set'] = { values: { constructor: { prototype: { a: 1 } } } }),
);

const FORGERIES: Record<string, Forgery> = {
  'a changed change under the old seal': note,
  'a changed change under a stranger’s seal': sealed(note, () => stranger),
  'a known change rewritten under its own key': sealed(
    (contents) => note(contents, 0),
    () => own,
  ),
  'a constructor in a row under its own key': sealed(constructorInSet, () => own),
  'a constructor deep in a row under its own key': sealed(deepConstructor, () => own),
  'a huge seq': changed((change) => (change['seq'] = Number.MAX_SAFE_INTEGER)),
  'a seq beyond whole numbers': changed((change) => (change['seq'] = 1e308)),
  'a huge wall': changed((change) => (change['wall'] = 1e308)),
  'renumbered changes under its own key': sealed(
    changed((change) => (change['seq'] = Number(change['seq']) + 1)),
    () => own,
  ),
  'a dropped middle under its own key': sealed(
    (contents, at) => {
      const log = contents.logs[logOf(contents)]!;
      log.splice(1 + (at % (log.length - 2)), 1);
      rechained(contents, logOf(contents));
    },
    () => own,
  ),
  'the seal of another device': ({ seals }, at) => {
    seals[at % seals.length]!.device = crypto.randomUUID();
  },
  'a stranger’s seal for a known device': async (contents, at) => {
    const { seals, logs, manifest: head } = contents;
    seals.push(await sealedBy(stranger, logs[at % logs.length]!.at(-1)!));
    head.seals += 1;
  },
  'two seals of one id': ({ seals, manifest: head }, at) => {
    seals.push(seals[at % seals.length]!);
    head.seals += 1;
  },
  'two seals that contradict each other': async (contents, at) => {
    const last = contents.logs[at % contents.logs.length]!.at(-1)!;
    contents.seals.unshift(await sealedBy(own, { ...last, hash: 'a'.repeat(64) }));
    contents.manifest.seals += 1;
  },
  'logs swapped': (contents) => {
    contents.logs.reverse();
  },
  'logs named for each other': ({ manifest: { logs } }) => {
    const [a, b] = logs;
    if (a && b) [a.log, b.log] = [b.log, a.log];
  },
  'another attachment': ({ attachments }) => {
    for (const name of attachments.keys()) attachments.set(name, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
  },
  'another version': manifest((head) => (head['version'] = 2)),
  'version zero': manifest((head) => (head['version'] = 0)),
  'another format': manifest((head) => (head['format'] = 'khác')),
  'a huge number of seals': manifest((head) => (head['seals'] = 1e15)),
  'tables of no version': manifest((head) => (head['tables'] = -1)),
};

const text = (value: string) => new TextEncoder().encode(value);
/** Places in JSON where another key fits: after each brace that opens. */
function withKey(json: string, key: string, at: number): string {
  const places = [...json.matchAll(/\{/gu)].map(({ index }) => index + 1);
  const place = places[at % places.length] ?? 1;
  return `${json.slice(0, place)}"${key}":{"a":1},${json.slice(place)}`.replaceAll(',}', '}');
}
const BOMB = new Uint8Array(20_000_000);

const FILES: Record<string, (at: number) => Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    ['../manifest.json', '/etc/passwd', 'changes/../../a', 'C:\\a'].map((name) => [
      `an entry ${name}`,
      () => ({ ...bytes, [name]: text('x') }),
    ]),
  ),
  ...Object.fromEntries(
    ['__proto__', 'constructor', 'prototype'].flatMap((key) =>
      ['manifest.json', 'changes/0.jsonl', 'changes/1.jsonl', 'seals.jsonl'].map((name) => [
        `${key} in ${name}`,
        (at: number) => ({ ...bytes, [name]: text(withKey(new TextDecoder().decode(bytes[name]), key, at)) }),
      ]),
    ),
  ),
  'a bomb for seals': () => ({ ...bytes, 'seals.jsonl': BOMB }),
  'a bomb for a manifest': () => ({ ...bytes, 'manifest.json': BOMB }),
};

/** A second entry of one name, both in the directory of the zip: the same length of name, then written over. */
function twice(): Blob {
  const double = zipSync({ ...bytes, 'seals.jsonX': bytes['seals.jsonl']! }, { level: 0 });
  const zip = Buffer.from(double);
  for (let at = zip.indexOf('seals.jsonX'); at >= 0; at = zip.indexOf('seals.jsonX'))
    zip.write('seals.jsonl', at);
  return new Blob([new Uint8Array(zip)]);
}

const NAMES = [...Object.keys(FORGERIES), ...Object.keys(FILES), 'an entry twice'];

async function forgedFile(name: string, at: number): Promise<Blob> {
  const forgery = FORGERIES[name];
  if (forgery) {
    const contents = structuredClone(whole);
    await forgery(contents, at);
    return packed(contents);
  }
  const files = FILES[name];
  return files ? new Blob([zipSync(files(at), { level: 1 })]) : twice();
}

/** What tells every fault of a package finds one exactly where what stops at the first does. */
async function expectOneVerdict(file: Blob, what: string): Promise<void> {
  const opened = await openPackage(file).catch(() => null);
  if (!opened) return;
  const isRefusal = (error: unknown) => {
    if (error instanceof PackageError) return true;
    throw error;
  };
  const isRefused = await verifyPackage(opened, UNKNOWN).then(() => false, isRefusal);
  expect(await examinePackage(opened, UNKNOWN).then(isFaulty, isRefusal), what).toBe(isRefused);
}

test(
  `${RUNS} forged packages are refused by name and change no row, or say the same`,
  { timeout: 120_000 },
  async () => {
    const outcomes = new Map<string, number>();
    const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000), async (at) => {
        const name = NAMES[run % NAMES.length]!;
        run += 1;
        const file = await forgedFile(name, at);
        await expectOneVerdict(file, `${name} ${at}`);
        let refusal: unknown;
        try {
          await take(file);
        } catch (error) {
          refusal = error;
        }
        const after = await dump();
        if (refusal === undefined) {
          expect(after, `${name} ${at}`).toBe(taken);
          count('same');
          await restore();
          return;
        }
        const isNamed = [PackageError, ForkedLogError, ReceivedRowError].some(
          (kind) => refusal instanceof kind,
        );
        expect(isNamed, `${name} ${at}: ${refusal instanceof Error ? refusal.message : ''}`).toBe(true);
        expect(after === state, `${name} ${at}: rows changed`).toBe(true);
        count(refusal instanceof PackageError ? refusal.code : (refusal as Error).name);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    expect(({} as { a?: number }).a).toBeUndefined();
    process.stdout.write(
      `forged packages, seed ${SEED}, ${NAMES.length} kinds: ${JSON.stringify(Object.fromEntries(outcomes))}\n`,
    );
  },
);
