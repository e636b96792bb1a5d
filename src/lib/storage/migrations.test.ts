import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { restoreDatabase, type DatabaseDump } from '../../../tests/fixtures/database-dump.ts';
import { Answer } from '../domain/answer.ts';
import { Photo } from '../domain/evidence.ts';
import { Finding } from '../domain/finding.ts';
import { Mission } from '../domain/mission.ts';
import { Recommendation } from '../domain/recommendation.ts';
import { Unit } from '../domain/unit.ts';
import { Visit } from '../domain/visit.ts';
import { statusEntry } from '../domain/follow-up.ts';
import { findFault } from '../journal/chain.ts';
import { Change } from '../journal/change.ts';
import { saveAnswer } from './answers.ts';
import { database } from './database.ts';
import { readFollowUpRecords, recordFollowUp } from './follow-ups.ts';
import { KeptChecklist } from './kept-checklist.ts';
import { readOriginal } from './photos.ts';
import { readVisitRecord } from './visit-records.ts';

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../tests/fixtures/golden-v1.json'), 'utf8'),
) as DatabaseDump;
const rowsOf = (table: string) => golden.tables.find(({ name }) => name === table)?.rows ?? [];

const SCHEMAS = {
  missions: Mission,
  units: Unit,
  visits: Visit,
  checklists: KeptChecklist,
  answers: Answer,
  findings: Finding,
  recommendations: Recommendation,
  photos: Photo,
};

const changes = async () =>
  (await database.changes.orderBy('[device+seq]').toArray()).map(({ order: _, ...change }) => change);

// The app opens the database that a device was left with by the first release.
beforeAll(() => restoreDatabase(golden));

test('the database of the first release opens with every row it had', async () => {
  expect(golden.version).toBe(10);
  await database.open();
  for (const { name, rows } of golden.tables) {
    expect(await database.table(name).count(), name).toBe(rows.length);
  }
});

test('every row of the first release is a row of today', async () => {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    expect(rowsOf(name).length, name).toBeGreaterThan(0);
    for (const row of await database.table<unknown>(name).toArray()) {
      expect(schema.safeParse(row).error, name).toBeUndefined();
    }
  }
});

test('every visit of the first release is read whole, its closed one with answers, finding and photo', async () => {
  const visits = await database.visits.toArray();
  let findings = 0;
  for (const { id } of visits) {
    const record = await readVisitRecord(id, []);
    expect(record?.visit.id).toBe(id);
    findings += record?.findings.length ?? 0;
  }
  expect(findings).toBe(rowsOf('findings').length);

  const closed = visits.find(({ closedAt }) => closedAt !== null);
  const record = await readVisitRecord(closed?.id ?? '', []);
  expect(record?.answers.length).toBeGreaterThan(0);
  expect(record?.findings).toHaveLength(1);
  expect(record?.recommendations).toHaveLength(1);
  const [photo] = record?.photos ?? [];
  const bytes = await readOriginal(photo?.sha256 ?? '');
  expect(createHash('sha256').update(new Uint8Array(bytes!)).digest('hex')).toBe(photo?.sha256);
});

test('the journal of the first release is an honest chain, the seal stands on it, and it goes on', async () => {
  const kept = await changes();
  for (const change of kept) expect(Change.safeParse(change).error).toBeUndefined();
  expect(findFault(kept)).toBeNull();
  const [seal] = await database.seals.toArray();
  expect(kept.find(({ seq }) => seq === seal?.seq)?.hash).toBe(seal?.hash);

  const [visit] = await database.visits.toArray();
  await saveAnswer(visit!, 'A1', { note: 'Ghi bằng bản mới' }, '2027-01-05T02:00:00.000Z');
  expect(await changes()).toHaveLength(kept.length + 1);
  expect(findFault(await changes())).toBeNull();
});

test('a recommendation of the first release can be followed up', async () => {
  const [recommendation] = await database.recommendations.toArray();
  const { id: recommendationId, missionId, visitId } = recommendation!;
  const place = { missionId, visitId, recommendationId };
  const when = { at: '2027-01-05T02:00:00.000Z', day: '2027-01-05' };
  await recordFollowUp(statusEntry('partly', { id: 'first', ...place, ...when }));
  const { cases } = await readFollowUpRecords();
  expect(cases.length).toBeGreaterThan(1);
  expect(cases.find((one) => one.recommendation.id === recommendationId)?.rows).toMatchObject([
    { id: 'first', kind: 'status', status: 'partly' },
  ]);
  expect(findFault(await changes())).toBeNull();
});
