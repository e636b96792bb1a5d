import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { journalFaults, storedChanges } from '#tests/fixtures/stored-journal.ts';
import { emptyRecord, recommendation } from '#tests/fixtures/visit-record.ts';
import { NO_MISSION } from '#lib/journal/log.ts';
import { database } from '#lib/storage/database/database.ts';
import { deviceIdentity, goOnAfterLoss } from '#lib/storage/database/device.ts';
import { DataLostError, ParentMissingError, readGaps, readLoss } from '#lib/storage/database/lost-data.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { mendYear } from '#lib/storage/rows/calendar.ts';
import { closeVisit, sealWhatIsUnsealed } from '#lib/storage/rows/seals.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { commit, creation } from './commit.ts';

const now = '2026-03-05T02:00:00.000Z';
const VISITS = ['v1', 'v2', 'v3'].map((id, index) => ({ id, missionId: `m${String(index + 1)}` }));
const [first, second, third] = VISITS as [(typeof VISITS)[0], (typeof VISITS)[0], (typeof VISITS)[0]];

const answer = ({ id, missionId }: { id: string; missionId: string }, note: string) =>
  saveAnswer({ id, missionId }, 'A1', { note }, now);
const mend = (year: number) =>
  mendYear({ $schema: '', year, source: 'Thông báo', holidays: [], workingSaturdays: [] });
const seqs = async (log: string) =>
  (await storedChanges()).filter((change) => change.log === log).map(({ seq }) => seq);

beforeEach(async () => {
  for (const { id, missionId } of VISITS) await plantParents(missionId, id);
});

afterEach(startAfresh);

test('whatever is written in whatever order, each log is whole, and tells nothing of the others', async () => {
  const writes = fc.array(fc.constantFrom<(typeof VISITS)[0] | null>(...VISITS, null), { maxLength: 12 });
  let written = 0;
  await fc.assert(
    fc.asyncProperty(writes, async (all) => {
      for (const visit of all) {
        written += 1;
        await (visit ? answer(visit, `ghi chú ${String(written)}`) : mend(2026 + (written % 9)));
      }
      expect(await journalFaults()).toEqual([]);
      const changes = await storedChanges();
      for (const log of [...VISITS.map(({ missionId }) => missionId), NO_MISSION]) {
        const own = changes.filter((change) => change.log === log);
        expect(own.map(({ seq }) => seq)).toEqual(own.map((_, index) => index + 1));
        for (const { table, row, context } of own) {
          const stored = await database.table<{ missionId?: string }, string>(table).get(row);
          expect(stored?.missionId ?? NO_MISSION).toBe(log);
          expect(context).toEqual({});
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('one write into two missions and what belongs to none goes on in each of their logs', async () => {
  await answer(first, 'một');
  const rows = VISITS.slice(0, 2).map(({ id, missionId }) => ({
    ...recommendation(`of-${id}`, { content: 'Niêm yết đủ.' }),
    missionId,
    visitId: id,
  }));
  const { checklist } = emptyRecord();
  await commit([
    ...rows.map((row) => creation('recommendations', row)),
    creation('checklists', { id: 'c@1', checklist, imported: true, deleted: false }),
    { table: 'recommendations', row: 'of-v1', set: { content: 'Niêm yết lại.' } },
  ]);
  expect(await seqs('m1')).toEqual([1, 2, 3]);
  expect(await seqs('m2')).toEqual([1]);
  expect(await seqs(NO_MISSION)).toEqual([1]);
  expect(await journalFaults()).toEqual([]);
});

test('what a change had seen are the other devices of its own mission', async () => {
  const device = '0190a000-0000-7000-8000-000000000001';
  await database.heads.bulkPut([
    { log: 'm1', device, seq: 7, hash: 'a'.repeat(64), time: '002000000000000-000000', wall: 0 },
    { log: 'm2', device, seq: 9, hash: 'b'.repeat(64), time: '003000000000000-000000', wall: 0 },
  ]);
  await answer(first, 'đã xem');
  const [change] = await storedChanges();
  expect(change).toMatchObject({ log: 'm1', seq: 1, context: { [device]: 7 } });
  // It comes after what it had seen, and is not held up by another mission.
  expect(change?.time).toBe('002000000000000-000001');
});

test('a row is not written to the log of a mission its visit is not of, nor moved to another', async () => {
  const row = { ...recommendation('r', { content: 'Niêm yết đủ.' }), missionId: 'm2', visitId: 'v1' };
  await expect(commit([creation('recommendations', row)])).rejects.toThrow(ParentMissingError);
  await commit([creation('recommendations', { ...row, missionId: 'm1' })]);
  await expect(
    commit([{ table: 'recommendations', row: 'r', set: { missionId: 'm2', visitId: 'v2' } }]),
  ).rejects.toMatchObject({ name: 'MissionChangedError' });
  expect(await seqs('m2')).toEqual([]);
  expect(await seqs('m1')).toEqual([1]);
});

test('the log of one mission put back to an older state is noticed, and nothing is written to any', async () => {
  await answer(first, 'một');
  const older = await database.heads.get(['m1', (await deviceIdentity()).id]);
  for (const note of ['hai', 'ba']) await answer(first, note);
  await answer(second, 'nguyên');
  const later = await database.changes
    .where({ log: 'm1' })
    .filter(({ seq }) => seq > 1)
    .primaryKeys();
  await database.changes.bulkDelete(later);
  await database.heads.put(older!);
  expect(await readLoss()).toMatchObject({ lost: 2, marks: [{ log: 'm1', seq: 3 }] });
  for (const visit of VISITS) await expect(answer(visit, 'nữa')).rejects.toThrow(DataLostError);
  expect(await database.changes.count()).toBe(2);
});

test('a gap in one log is noticed at the start, and nothing is appended behind it', async () => {
  for (const visit of VISITS) for (const note of ['một', 'hai', 'ba']) await answer(visit, note);
  const [lost] = await database.changes.where({ log: 'm2' }).primaryKeys();
  await database.changes.delete(lost!);
  expect(await readLoss()).toBeNull();
  expect(await readGaps()).toMatchObject({ lost: 1, marks: [{ log: 'm2', seq: 3 }] });
  await database.changes.where({ log: 'm2' }).delete();
  await expect(answer(second, 'bốn')).rejects.toThrow(DataLostError);
  await answer(third, 'bốn');
  expect(await seqs('m3')).toEqual([1, 2, 3, 4]);
});

test('after an accepted loss of one mission, visits of others are sealed at the start as before', async () => {
  const { mission, unit, visit, checklist } = emptyRecord();
  await beginVisit(visit, checklist, { mission, unit });
  await closeVisit(visit, now);
  await database.seals.clear();
  await answer(first, 'một');
  await database.heads.where({ log: 'm1' }).delete();
  await goOnAfterLoss((await readLoss())!);
  // The new device has written nothing to that mission.
  await sealWhatIsUnsealed(now);
  expect(await database.seals.count()).toBe(0);
  await closeVisit({ ...visit, id: visit.id }, now);
  expect(await database.seals.toArray()).toMatchObject([{ log: mission.id, seq: 1 }]);
});
