import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, emptyRecord, finding } from '#tests/fixtures/visit-record.ts';
import { unfoundedIn } from './unfounded.ts';

const bare = {
  ...finding('f1', {}),
  itemCode: null,
  condition: 'Không có bảng hướng dẫn.',
  criterion: '',
  evidence: '',
  photoIds: [] as string[],
};
const founded = (changes: Partial<typeof bare>) =>
  unfoundedIn({ ...emptyRecord(), findings: [{ ...bare, ...changes }] }).flatMap(({ lacks }) => lacks);

test('a shortcoming without a requirement or evidence is named, with what it lacks', () => {
  expect(unfoundedIn({ ...emptyRecord(), findings: [bare] })).toEqual([
    {
      visitId: 'visit',
      findingId: bare.id,
      condition: bare.condition,
      lacks: ['criterion', 'evidence'],
    },
  ]);
  expect(founded({ criterion: 'Có bảng hướng dẫn.' })).toEqual(['evidence']);
  expect(founded({ criterion: 'Có bảng hướng dẫn.', evidence: 'Đoàn quan sát trực tiếp tại cửa.' })).toEqual(
    [],
  );
  expect(founded({ criterion: 'Có bảng hướng dẫn.', photoIds: ['p1'] })).toEqual([]);
});

test('what was made from figures or dossiers has its evidence there, and a count written down under the item is evidence', () => {
  const criterion = 'Hồ sơ được giải quyết đúng hạn.';
  for (const from of ['figures', 'dossiers'] as const)
    expect(
      unfoundedIn({ ...emptyRecord(), findings: [{ ...bare, criterion, origin: { from, key: 'late' } }] }),
    ).toEqual([]);
  const ofItem = { ...bare, criterion, itemCode: 'A2' };
  expect(unfoundedIn({ ...emptyRecord(), findings: [ofItem] })).toHaveLength(1);
  const answers = [answer('A2', { values: { posted: 12 } })];
  expect(unfoundedIn({ ...emptyRecord(), findings: [ofItem], answers })).toEqual([]);
});

test('strengths and questions are never refused, and neither is what was removed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (criterion, evidence) => {
      const words = { ...bare, criterion, evidence };
      const asked = { from: 'figures' as const, key: 'overdue', asks: true };
      const findings = [
        { ...words, kind: 'strength' as const },
        { ...words, origin: asked },
        { ...words, deleted: true },
      ];
      expect(unfoundedIn({ ...emptyRecord(), findings })).toEqual([]);
    }),
  );
});
