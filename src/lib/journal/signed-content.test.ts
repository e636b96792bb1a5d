import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptyAnswer, recordAnswer } from '#lib/domain/checklist/answer.ts';
import { unitFromCommune } from '#lib/domain/mission/unit-catalogue.ts';
import { startVisit } from '#lib/domain/visit/visit.ts';
import { signedContentHash, type SignedContent } from './signed-content.ts';

const now = '2025-10-13T02:00:00Z';
const unit = unitFromCommune({ code: '23674', name: 'xã Hra', province: 'tỉnh Gia Lai' }, 'm');
const visit = startVisit({
  id: 'v',
  missionId: 'm',
  unitId: unit.id,
  checklistKey: 'c@1',
  unannounced: true,
  place: unit.name,
  day: '2025-10-13',
  now,
});
const answers = ['A1', 'A2', 'B1'].map((code) =>
  recordAnswer(emptyAnswer(visit, code), { judgement: 'met' }, now),
);
const content: SignedContent = { visit, unit, rows: { answers } };
const signed = signedContentHash(content);

test('the same record gives the same hash, whatever the order of its rows and fields', () => {
  const turned = Object.fromEntries(Object.entries(visit).reverse()) as typeof visit;
  expect(
    signedContentHash({ ...content, visit: turned, rows: { findings: [], answers: [...answers].reverse() } }),
  ).toBe(signed);
  expect(signed).toMatch(/^[0-9a-f]{64}$/);
});

test('signing, closing and rows already deleted do not change the hash; any other change does', () => {
  const signatures = [{ id: 's', deleted: false }];
  const removed = { ...emptyAnswer(visit, 'K9'), deleted: true };
  expect(signedContentHash({ ...content, rows: { answers: [...answers, removed], signatures } })).toBe(
    signed,
  );
  expect(signedContentHash({ ...content, visit: { ...visit, closedAt: now } })).toBe(signed);
  const [first, ...rest] = answers;
  const amended: SignedContent[] = [
    { ...content, visit: { ...visit, note: 'thêm' } },
    { ...content, unit: { ...unit, name: 'khác' } },
    { ...content, rows: { answers: rest } },
    { ...content, rows: { answers: [{ ...first!, deleted: true }, ...rest] } },
    { ...content, rows: { answers: [recordAnswer(first!, { judgement: 'notMet' }, now), ...rest] } },
    { ...content, rows: { findings: answers } },
  ];
  const hashes = amended.map(signedContentHash);
  expect(hashes).not.toContain(signed);
  expect(hashes[2]).toBe(hashes[3]);
});

test('the hash is SHA-256 over canonical JSON, so that others can check it', () => {
  const bare = { visit: { ...visit, note: 'é' }, unit, rows: {} };
  const sorted = (value: object) =>
    `{${Object.entries(value)
      .filter(([key]) => key !== 'closedAt')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${JSON.stringify(part)}`)
      .join(',')}}`;
  const text = `{"rows":{},"unit":${sorted(unit)},"visit":${sorted(bare.visit)}}`;
  expect(signedContentHash(bare)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
