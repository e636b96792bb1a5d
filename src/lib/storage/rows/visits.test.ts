import 'fake-indexeddb/auto';
import { hexToBytes } from '@noble/hashes/utils.js';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { now, startedVisit } from '#tests/fixtures/stored-visit.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { sealedText } from '#lib/journal/seal.ts';
import { closeVisit, sealWhatIsUnsealed } from './seals.ts';
import { database } from '#lib/storage/database/database.ts';
import { createMission, listMissions, readMission, removeMissions, restoreMissions } from './missions.ts';
import { readVisitRecord } from '#lib/storage/reads/visit-records.ts';
import { beginVisit, editVisit, reopenVisit } from './visits.ts';

const later = '2026-03-06T02:00:00.000Z';

const { mission, unit, checklist } = emptyRecord();

const visit = startedVisit({ unannounced: true });

afterEach(async () => {
  await startAfresh();
});

test('a surprise visit creates mission, unit, checklist and visit in one write', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  expect(await readVisitRecord('v1', [])).toMatchObject({ mission, unit, visit, checklist, answers: [] });
});

test('closing a visit seals the head with a signature that anyone can check', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  const seal = await closeVisit(visit, now);
  if (!seal) throw new Error('Not sealed');
  const { publicKey, signature } = seal;
  if (publicKey === null || signature === null) throw new Error('This runtime signs with Ed25519');
  const key = await crypto.subtle.importKey('raw', hexToBytes(publicKey), 'Ed25519', true, ['verify']);
  const text = new TextEncoder().encode(sealedText(seal));
  expect(await crypto.subtle.verify('Ed25519', key, hexToBytes(signature), text)).toBe(true);
  expect((await database.changes.orderBy('order').last())?.hash).toBe(seal.hash);
});

test('the key that signs seals cannot be exported from the device', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await closeVisit(visit, now);
  const deviceKey = (await database.settings.get('deviceKey'))?.value as { privateKey: CryptoKey };
  expect(deviceKey.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', deviceKey.privateKey)).rejects.toThrow();
});

test('a visit closed but not sealed, the app having been killed, is sealed at the next start', async () => {
  await beginVisit({ ...visit, closedAt: now }, checklist, { mission, unit });
  await sealWhatIsUnsealed(now);
  await sealWhatIsUnsealed(now);
  expect(await database.seals.count()).toBe(1);
});

test('a visit closed again, the app having been killed before the second seal, is sealed at the next start', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await closeVisit(visit, now);
  await reopenVisit(visit);
  await editVisit(visit, { closedAt: later });
  await sealWhatIsUnsealed(later);
  await sealWhatIsUnsealed(later);
  const seals = await database.seals.orderBy('id').toArray();
  expect(seals.map(({ at }) => at)).toEqual([now, later]);
  expect(seals[1]?.hash).toBe((await database.changes.orderBy('order').last())?.hash);
});

test('a removed mission is off the list and can be brought back', async () => {
  await createMission(mission, [unit]);
  await removeMissions([mission.id]);
  expect(await listMissions()).toEqual([]);
  await restoreMissions([mission.id]);
  expect(await readMission(mission.id)).toMatchObject({ mission, units: [unit] });
});
