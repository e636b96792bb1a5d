import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import type { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { readMission } from '#lib/storage/rows/missions.ts';
import { readDraftSource } from './draft-source.ts';

afterEach(startAfresh);

const { mission, unit, visit, checklist } = emptyRecord();

test('a visit stored without the body above its delegation is headed by the usual one, in every kind; its row stays', async () => {
  const issuer = { ...mission.issuer, superior: '' };
  const missionId = mission.id;
  await beginVisit(visit, checklist, {
    mission: { ...mission, issuer },
    unit: { ...unit, province: 'tỉnh Gia Lai' },
  });
  const superiorOf = async (kind: DocumentKindId) => {
    const source = await readDraftSource(
      { id: 'document', kind, missionId, visitId: visit.id },
      [],
      () => undefined,
    );
    const { blocks } = source?.draft({ number: null, date: null }, {}) ?? { blocks: [] };
    return blocks.flatMap((block) => (block.type === 'letterhead' ? [block.superior] : []));
  };
  for (const kind of ['minutes', 'unit-report', 'consolidated-report', 'follow-up-sheet'] as const)
    expect(await superiorOf(kind)).toEqual(['HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI']);
  expect((await readMission(missionId))?.mission.issuer.superior).toBe('');
});
