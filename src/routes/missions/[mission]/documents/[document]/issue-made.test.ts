import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { database } from '#lib/storage/database/database.ts';
import { readDocument } from '#lib/storage/rows/documents.ts';
import { openDraft } from '#routes/missions/[mission]/documents/new-document.ts';
import { issueMade } from './issue-made.ts';

const { mission } = emptyRecord();
const made = {
  bytes: new Uint8Array(8),
  record: new Uint8Array(8),
  title: 'Báo cáo',
  contentHash: 'b'.repeat(64),
  symbol: 'ĐGS',
};

beforeEach(() => database.missions.put(mission));
afterEach(startAfresh);

test('a shortcoming without a criterion or evidence is not issued, whichever way issuing was asked for', async () => {
  const { id } = await openDraft(mission, { kind: 'consolidated-report', visitId: null });
  const draft = await readDocument(id);
  const unfounded = [
    { visitId: 'v1', findingId: 'f1', condition: 'Thiếu bảng niêm yết.', lacks: ['evidence' as const] },
  ];
  await issueMade(draft!, { ...made, lacks: [{ what: 'unfounded', count: 1, unfounded }] });
  expect((await readDocument(id))?.issued).toBeNull();
  await issueMade(draft!, { ...made, lacks: [{ what: 'number', count: 1 }] });
  expect((await readDocument(id))?.issued).not.toBeNull();
});
