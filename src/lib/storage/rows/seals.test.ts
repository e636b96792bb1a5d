import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { database } from '#lib/storage/database/database.ts';
import { canSign } from '#lib/storage/database/device-key.ts';
import { verifyRecord } from '#lib/storage/record/verification.ts';
import { readAnswers, saveAnswer } from './answers.ts';
import { closeVisit, sealForExport } from './seals.ts';
import { beginVisit } from './visits.ts';

const now = '2026-03-05T02:00:00.000Z';
const { mission, unit, visit, checklist } = emptyRecord();
const subtle = crypto.subtle;

/** How browsers differ that cannot sign, each with what brings it about here. */
const INCAPABLE: Record<string, () => void> = {
  'has no Ed25519': () => {
    vi.spyOn(subtle, 'generateKey').mockRejectedValue(new DOMException('Ed25519', 'NotSupportedError'));
  },
  'has no WebCrypto': () => {
    vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as never);
  },
  'cannot store a key': () => {
    vi.spyOn(database.settings, 'add').mockImplementation((row) => {
      if (row.key === 'deviceKey') throw new DOMException('CryptoKey', 'DataCloneError');
      return database.settings.put(row);
    });
  },
  'gives back nothing for a key': () => {
    vi.spyOn(database.settings, 'add').mockImplementation((row) =>
      database.settings.put({ ...row, value: row.key === 'device' ? row.value : null }),
    );
  },
  'gives back a key without its private part': () => {
    vi.spyOn(database.settings, 'add').mockImplementation((row) =>
      database.settings.put({
        ...row,
        value: row.key === 'device' ? row.value : { ...(row.value as object), privateKey: null },
      }),
    );
  },
};

beforeEach(async () => {
  await beginVisit(visit, checklist, { mission, unit });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await startAfresh();
});

test.each(Object.keys(INCAPABLE))(
  'a browser that %s records and closes all the same; its seals have no signature',
  async (name) => {
    INCAPABLE[name]?.();
    expect(await canSign()).toBe(false);
    await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
    expect(await closeVisit(visit, now)).toMatchObject({ publicKey: null, signature: null });
    expect((await database.visits.get(visit.id))?.closedAt).toBe(now);
    await saveAnswer(visit, 'A1', { note: 'vẫn ghi được' }, now);
    expect(await readAnswers(visit.id)).toMatchObject([{ judgement: 'met', note: 'vẫn ghi được' }]);
    expect(await sealForExport(mission.id, now)).toMatchObject({ reason: 'exported', signature: null });
    vi.restoreAllMocks();
    expect(await verifyRecord(visit.id)).toMatchObject({
      verdict: 'intact',
      seals: { right: 0, unchecked: 1 },
    });
  },
);

test('a seal that fails for another reason does not keep a visit from being closed', async () => {
  vi.spyOn(database.seals, 'add').mockRejectedValueOnce(new Error('killed'));
  expect(await closeVisit(visit, now)).toBeNull();
  expect((await database.visits.get(visit.id))?.closedAt).toBe(now);
});

test('what is handed on is sealed up to its last change, once', async () => {
  await saveAnswer(visit, 'A1', { judgement: 'met' }, now);
  const first = await sealForExport(mission.id, now);
  const head = await database.changes.where({ log: mission.id }).last();
  expect(first).toMatchObject({ log: mission.id, seq: head?.seq, hash: head?.hash, reason: 'exported' });
  expect(first?.signature).toMatch(/^[0-9a-f]{128}$/);
  expect(await sealForExport(mission.id, now)).toEqual(first);
  await saveAnswer(visit, 'A1', { note: 'thêm' }, now);
  expect(await sealForExport(mission.id, now)).toMatchObject({ seq: (head?.seq ?? 0) + 1 });
  // Closing seals what stands then; an export after it needs no other seal.
  const closing = await closeVisit(visit, now);
  expect(await sealForExport(mission.id, now)).toEqual(closing);
  expect(await database.seals.count()).toBe(3);
});

test('a mission that this device has written nothing to has nothing to seal', async () => {
  expect(await sealForExport('another mission', now)).toBeNull();
  expect(await database.seals.count()).toBe(0);
});
