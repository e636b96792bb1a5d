import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import type { Member } from '#lib/domain/mission/mission.ts';
import { signingBy } from '#lib/domain/mission/signing.ts';
import { createDocument, issueDocument, readDocument } from '#lib/storage/rows/documents.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { commit } from '#lib/storage/write/commit.ts';
import { issueOf } from './draft.ts';
import { changedSinceIssue } from './draft-source.ts';
import { Drafter } from './drafter.ts';

afterEach(startAfresh);

const now = '2026-03-05T02:00:00.000Z';
const { mission: bare, unit, visit, checklist } = emptyRecord();
const head: Member = { id: 'member-1', name: 'Người thứ nhất', role: 'head', position: '' };
const deputy: Member = { id: 'member-2', name: 'Người thứ hai', role: 'deputyHead', position: '' };
const mission = { ...bare, members: [head, deputy] };

test('who signs later documents of a mission changes nothing of one that was issued', async () => {
  await beginVisit(visit, checklist, { mission, unit });
  const of = { missionId: mission.id, visitId: visit.id, kind: 'unit-report' };
  const document = blankDocument({ id: 'report', ...of, createdAt: now, number: '01', date: '2026-03-05' });
  await createDocument(document);
  const drafter = new Drafter(document);
  await drafter.read(() => undefined);
  drafter.draft(issueOf(document));
  const { contentHash } = drafter.pack({}, 'issue').document;
  const record = await drafter.record({ purpose: 'issue', edits: {}, images: new Map(), contentHash });
  const file = { contentHash, symbol: 'ĐGS', fileName: 'bao-cao.pdf', bytes: new ArrayBuffer(8) };
  await issueDocument((await readDocument('report'))!, { ...file, recordBytes: record.buffer }, now);
  const { issued } = (await readDocument('report'))!;
  const changed = () => changedSinceIssue({ ...of, recordSha256: issued!.recordSha256 });

  const signing = signingBy(deputy, mission);
  const edit = { table: 'missions', row: mission.id } as const;
  await commit([{ ...edit, set: { issuer: { ...mission.issuer, signing } } }]);
  expect(await changed()).toEqual({ gone: [], fresh: [] });
  await commit([{ ...edit, set: { legalBasis: ['Kế hoạch số 12'] } }]);
  expect((await changed())?.fresh.join()).toContain('Kế hoạch số 12');
});
