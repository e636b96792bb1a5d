import 'fake-indexeddb/auto';
import { Dexie, type Transaction } from 'dexie';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { journalFaults, storedChanges } from '#tests/fixtures/stored-journal.ts';
import { restoreDatabase, type DatabaseDump } from '#tests/fixtures/database-dump.ts';
import { Answer } from '#lib/domain/checklist/answer-schema.ts';
import { Arrival } from '#lib/domain/visit/arrival.ts';
import { Attendee } from '#lib/domain/visit/attendee.ts';
import { Dossier } from '#lib/domain/dossiers/dossier.ts';
import { Photo } from '#lib/domain/visit/evidence-schema.ts';
import { FigureSheet } from '#lib/domain/figures/figures.ts';
import { Finding, Recommendation } from '#lib/domain/visit/finding-schema.ts';
import { Interview } from '#lib/domain/visit/interview.ts';
import { Mission } from '#lib/domain/mission/mission.ts';
import { Draw } from '#lib/domain/dossiers/draw.ts';
import { Signature } from '#lib/domain/visit/signature.ts';
import { Statement } from '#lib/domain/visit/statement.ts';
import { Unit } from '#lib/domain/mission/unit-schema.ts';
import { Visit } from '#lib/domain/visit/visit.ts';
import { statusEntry } from '#lib/domain/follow-up/follow-up.ts';
import { logKey } from '#lib/journal/log.ts';
import { Change } from '#lib/journal/change-schema.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { archiveMission } from '#lib/storage/rows/archive.ts';
import { migrations } from '#lib/storage/tables.ts';
import { Database, database } from './database.ts';
import { readFollowUpRecords, recordFollowUp } from '#lib/storage/rows/follow-ups.ts';
import { readGaps } from './lost-data.ts';
import { StoredChecklist } from '#lib/storage/rows/stored-library.ts';
import { listMissions } from '#lib/storage/rows/missions.ts';
import { readOriginal } from '#lib/storage/photos/photos.ts';
import { readContentHashes } from '#lib/storage/record/record.ts';
import { verifyRecord } from '#lib/storage/record/verification.ts';
import { restoreRows } from './restore-rows.ts';
import { readVisitRecord } from '#lib/storage/reads/visit-records.ts';

const FIXTURES = join(import.meta.dirname, '../../../../tests/fixtures');

const SCHEMAS = {
  missions: Mission,
  units: Unit,
  visits: Visit,
  checklists: StoredChecklist,
  answers: Answer,
  findings: Finding,
  recommendations: Recommendation,
  photos: Photo,
  figures: FigureSheet,
  draws: Draw,
  dossiers: Dossier,
  interviews: Interview,
  statements: Statement,
  attendees: Attendee,
  signatures: Signature,
  arrivals: Arrival,
};

const golden = JSON.parse(readFileSync(join(FIXTURES, 'golden-v1.json'), 'utf8')) as DatabaseDump;

/** What the app finds on a device that an earlier run of it left behind. */
async function leaveBehind(): Promise<void> {
  await startAfresh();
  await database.delete();
  await restoreDatabase(golden);
  await database.open();
}

const closedVisit = async () => (await database.visits.toArray()).find(({ closedAt }) => closedAt !== null)!;

describe('the database of schema version 1', () => {
  const rowsOf = (table: string) => golden.tables.find(({ name }) => name === table)?.rows ?? [];

  beforeAll(leaveBehind);

  test('opens with every row it had', async () => {
    expect(golden.version).toBe(10);
    for (const { name, rows } of golden.tables) {
      expect(await database.table(name).count(), name).toBe(rows.length);
    }
  });

  test('every row of it is a row of today', async () => {
    for (const [name, schema] of Object.entries(SCHEMAS)) {
      expect(rowsOf(name).length, name).toBeGreaterThan(0);
      for (const row of await database.table<unknown>(name).toArray()) {
        expect(schema.safeParse(row).error, name).toBeUndefined();
      }
    }
  });

  test('every visit is read completely, the closed one with answers, finding and photo', async () => {
    let findings = 0;
    for (const { id } of await database.visits.toArray()) {
      const record = await readVisitRecord(id, []);
      expect(record?.visit.id).toBe(id);
      findings += record?.findings.length ?? 0;
    }
    expect(findings).toBe(rowsOf('findings').length);

    const record = await readVisitRecord((await closedVisit()).id, []);
    expect(record?.answers.length).toBeGreaterThan(0);
    expect(record?.findings).toHaveLength(1);
    expect(record?.recommendations).toHaveLength(1);
    const [photo] = record?.photos ?? [];
    const bytes = await readOriginal(photo?.sha256 ?? '');
    expect(createHash('sha256').update(new Uint8Array(bytes!)).digest('hex')).toBe(photo?.sha256);
  });

  test('its record is the one in the journal and under the seals', async () => {
    const verification = await verifyRecord((await closedVisit()).id);
    // The device's key cannot be taken along into the golden database, so its seals are another key's here.
    expect(new Set(verification?.faults.map(({ what }) => what))).toEqual(new Set(['sealKey']));
    expect(verification?.photos).toBe(1);
  });

  test('nothing of it is taken for lost, and of its journal every row can be made anew', async () => {
    expect(await readGaps()).toBeNull();
    expect(await restoreRows()).toBe(0);
    for (const name of Object.keys(SCHEMAS)) {
      const rows = await database.table(name).toArray();
      await database.table(name).clear();
      expect(await restoreRows(), name).toBe(rows.length);
      expect(await database.table(name).toArray(), name).toEqual(rows);
    }
  });

  test('its journal is an honest chain, the seal stands on it, and it goes on', async () => {
    const journal = await storedChanges();
    for (const change of journal) expect(Change.safeParse(change).error).toBeUndefined();
    expect(await journalFaults()).toEqual([]);
    const seals = await database.seals.toArray();
    expect(seals.length).toBeGreaterThan(0);
    for (const seal of seals) {
      const sealed = journal.find((change) => logKey(change) === logKey(seal) && change.seq === seal.seq);
      expect(sealed?.hash).toBe(seal.hash);
    }

    const [visit] = await database.visits.toArray();
    await saveAnswer(visit!, 'A1', { judgement: 'partlyMet' }, '2027-01-05T02:00:00.000Z');
    expect(await storedChanges()).toHaveLength(journal.length + 1);
    expect(await journalFaults()).toEqual([]);
  });

  test('a recommendation of it can be followed up', async () => {
    const [recommendation] = await database.recommendations.toArray();
    const { id: recommendationId, missionId, visitId } = recommendation!;
    const place = { missionId, visitId, recommendationId };
    const when = { at: '2027-01-05T02:00:00.000Z', day: '2027-01-05' };
    await recordFollowUp(statusEntry('partly', { id: 'first', ...place, ...when }));
    const { cases } = await readFollowUpRecords();
    expect(cases.length).toBeGreaterThan(1);
    expect(cases.find((followUp) => followUp.recommendation.id === recommendationId)?.rows).toMatchObject([
      { id: 'first', kind: 'status', status: 'partly' },
    ]);
    expect(await journalFaults()).toEqual([]);
  });

  test('none of its missions is archived, and one whose visits are closed can be', async () => {
    const missions = await listMissions();
    expect(missions.map(({ mission }) => mission.archived)).toEqual(missions.map(() => false));
    const { missionId } = await closedVisit();
    await archiveMission(missionId, '2027-01-06T02:00:00.000Z');
    expect((await listMissions()).flatMap(({ mission }) => (mission.archived ? mission.id : []))).toEqual([
      missionId,
    ]);
    expect(await journalFaults()).toEqual([]);
  });
});

test('what was signed under the first schema is still what stands there', async () => {
  await leaveBehind();
  const visit = await closedVisit();
  const signatures = await database.signatures.where({ visitId: visit.id }).toArray();
  expect(signatures.map(({ mark }) => mark.kind).sort()).toEqual(['drawn', 'refused']);
  for (const { contentHash } of signatures)
    expect(contentHash).toBe((await readContentHashes(visit.id))?.withMission);
  const record = await readVisitRecord(visit.id, []);
  expect(record?.dossiers).toHaveLength(10);
  expect(record?.figures).toMatchObject([{ values: { received: 509, resolved: 457 } }]);
  expect(record?.statements).toHaveLength(1);
  expect(record?.interviews).toHaveLength(1);
});

/** A version that a later release may bring: another table, another index, another field. */
const LATER = {
  version: 2,
  stores: { assignments: 'id, missionId', visits: 'id, missionId, unitId, date' },
  upgrade: async (transaction: Transaction) => {
    await transaction
      .table('missions')
      .toCollection()
      .modify((row: Record<string, unknown>) => {
        row['later'] = true;
      });
  },
};

test('a later version has every row and every change, and this one then writes nothing', async () => {
  await leaveBehind();
  const before = await Promise.all(
    golden.tables.map(async ({ name }) => [name, await database.table(name).toArray()] as const),
  );
  database.close();
  const later = new Database(database.name, [...migrations, LATER]);
  await later.open();
  expect(later.backendDB().version).toBe(20);
  for (const [name, rows] of before) {
    const upgraded = name === 'missions' ? rows.map((row: object) => ({ ...row, later: true })) : rows;
    expect(await later.table(name).toArray(), name).toEqual(upgraded);
  }
  expect(await later.table('assignments').count()).toBe(0);
  later.close();
  await expect(database.open()).rejects.toThrow();
  await later.delete();
});

test('what was made under the former name, before the first release, stays as it is', async () => {
  const former = new Dexie('so-giam-sat');
  former.version(3).stores({ heads: 'device', missions: 'id' });
  await former.table('missions').add({ id: 'former' });
  former.close();
  await startAfresh();
  expect(await database.missions.count()).toBe(0);
  await former.open();
  expect(await former.table('missions').toArray()).toEqual([{ id: 'former' }]);
  await former.delete();
});
