import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { makePackage } from './make-package.ts';
import { takePackage } from './take-package.ts';

afterEach(startAfresh);

const make = () =>
  makePackage({ missions: null, passphrase: '', at: '2026-03-05T02:00:00.000Z' }, () => undefined);

test('a device that has written nothing itself hands on what it received', async () => {
  const { mission, unit, visit, checklist } = emptyRecord();
  await beginVisit(visit, checklist, { mission, unit });
  const { file, changes } = await make();
  await startAfresh();
  await takePackage(file, '', [], () => undefined);
  expect((await make()).changes).toBe(changes);
});
