import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { database } from '#lib/storage/database/database.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { readBackupState, rememberBackup } from './backup-state.ts';

const AT = '2026-03-05T02:00:00.000Z';
const answer = (missionId: string, id: string, note: string) =>
  saveAnswer({ id, missionId }, 'A1', { note }, AT);
const places = async () =>
  (await database.heads.toArray()).map(({ log, device, seq }) => ({ log, device, seq }));

afterEach(startAfresh);

test('what came since the last backup is counted, with the age of the oldest of it', async () => {
  await plantParents('m1', 'v1');
  expect(await readBackupState()).toEqual({ at: null, without: 0, since: null });
  await answer('m1', 'v1', 'một');
  const [first] = await database.changes.toArray();
  await answer('m1', 'v1', 'hai');
  expect(await readBackupState()).toEqual({ at: null, without: 2, since: first?.wall });
  await rememberBackup(await places(), AT);
  expect(await readBackupState()).toEqual({ at: AT, without: 0, since: null });
  await answer('m1', 'v1', 'ba');
  const last = (await database.changes.toArray()).at(-1);
  expect(await readBackupState()).toEqual({ at: AT, without: 1, since: last?.wall });
});

test('changes to a sample mission need no copy', async () => {
  await plantParents('sample', 'v1');
  const { mission } = emptyRecord();
  await database.missions.put({
    ...mission,
    id: 'sample',
    sample: { source: 'Báo Gia Lai', published: '2025', note: '' },
  });
  await answer('sample', 'v1', 'một');
  expect(await readBackupState()).toEqual({ at: null, without: 0, since: null });
});
