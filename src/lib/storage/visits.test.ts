import 'fake-indexeddb/auto';
import { hexToBytes } from '@noble/hashes/utils.js';
import { afterEach, expect, test } from 'vitest';
import type { Checklist } from '../domain/checklist.ts';
import type { Mission } from '../domain/mission.ts';
import type { Unit } from '../domain/unit.ts';
import { startVisit } from '../domain/visit.ts';
import { database } from './database.ts';
import { createMission, listMissions, readMission, removeMissions, restoreMissions } from './missions.ts';
import { beginVisit, closeVisit, readVisitRecord, sealClosedVisits, sealedText } from './visits.ts';

const now = '2026-03-05T02:00:00.000Z';

const mission: Mission = {
  id: 'm1',
  kind: 'supervision',
  title: 'Giám sát một cửa',
  legalBasis: [],
  period: { from: null, to: null },
  members: [],
  issuer: { superior: '', name: 'ĐOÀN GIÁM SÁT', symbol: 'ĐGS', placeName: '', recipients: [] },
  checklistIds: [],
  councilSession: '',
  sample: null,
  createdAt: now,
  archived: false,
  deleted: false,
};

const unit: Unit = {
  id: 'u1',
  missionId: 'm1',
  name: 'Trung tâm Phục vụ hành chính công xã Hra',
  kind: 'serviceCentre',
  locality: 'xã Hra',
  district: '',
  province: 'tỉnh Gia Lai',
  code: null,
  historical: false,
  deleted: false,
};

const checklist: Checklist = {
  id: 'thu',
  version: 1,
  title: 'Thử',
  description: '',
  minutes: null,
  acts: [],
  areas: [
    {
      code: 'A',
      title: 'Niêm yết công khai',
      items: [
        {
          code: 'A1',
          question: 'Đủ không?',
          requirement: 'Niêm yết đủ.',
          guidance: 'Đối chiếu.',
          judgement: true,
          fields: [],
          photo: false,
          evidence: 'Ảnh.',
          followUp: 'Vì sao?',
          finding: { condition: 'Niêm yết chưa đủ.', severity: 'medium' },
          recommendation: { content: 'Niêm yết đủ.', addressee: 'unit', days: 30 },
          law: [],
        },
      ],
    },
  ],
};

const visit = startVisit({
  id: 'v1',
  missionId: 'm1',
  unitId: 'u1',
  checklistKey: 'thu@1',
  unannounced: true,
  place: unit.name,
  day: '2026-03-05',
  now,
});

afterEach(async () => {
  await database.delete();
  await database.open();
});

test('a surprise inspection brings mission, unit, checklist and visit in one step', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  expect(await readVisitRecord('v1', [])).toMatchObject({ mission, unit, visit, checklist, answers: [] });
});

test('closing a visit seals the head with a signature that anyone can check', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  const seal = await closeVisit(visit, now);
  const { publicKey, signature } = seal;
  if (publicKey === null || signature === null) throw new Error('This runtime signs with Ed25519');
  const key = await crypto.subtle.importKey('raw', hexToBytes(publicKey), 'Ed25519', true, ['verify']);
  const text = new TextEncoder().encode(sealedText(seal.device, seal.seq, seal.hash));
  expect(await crypto.subtle.verify('Ed25519', key, hexToBytes(signature), text)).toBe(true);
  expect((await database.changes.orderBy('order').last())?.hash).toBe(seal.hash);
});

test('the key that seals cannot be taken out of the device', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  await closeVisit(visit, now);
  const kept = (await database.settings.get('deviceKey'))?.value as { privateKey: CryptoKey };
  expect(kept.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', kept.privateKey)).rejects.toThrow();
});

test('a visit closed but not sealed, the app having been killed, is sealed at the next start', async () => {
  await beginVisit({ ...visit, closedAt: now }, checklist, { mission, unit });
  await sealClosedVisits(now);
  await sealClosedVisits(now);
  expect(await database.seals.count()).toBe(1);
});

test('a removed mission is off the list and can be brought back', async () => {
  await createMission(mission, [unit]);
  await removeMissions(['m1']);
  expect(await listMissions()).toEqual([]);
  await restoreMissions(['m1']);
  expect(await readMission('m1')).toMatchObject({ mission, units: [unit] });
});
