import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { blankFinding } from '#lib/domain/visit/finding.ts';
import { reopened } from '#lib/domain/visit/finding-draft.ts';
import { blankRecommendation } from '#lib/domain/visit/recommendation.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { readFindings, recordFinding, reviseFinding } from './findings.ts';

const ids = { missionId: 'm1', visitId: 'v1', position: 1 };
const finding = blankFinding('shortcoming', { ...ids, id: 'f1', areaCode: 'A' });
const room = { id: 'r1', addressee: 'Trung tâm' };
const blank = blankRecommendation({ ...ids, ...room, findingId: 'f1' });
const worded = { ...blank, content: 'Niêm yết đủ.' };
const contents = async () => (await readFindings('v1')).recommendations.map(({ content }) => content);

beforeEach(async () => {
  await startAfresh();
  await plantParents('m1', 'v1');
});

test('a shortcoming recorded without a recommendation’s text has none, and offers a field for it when reopened', async () => {
  await recordFinding(finding, [blank]);
  expect(await database.recommendations.count()).toBe(0);
  const draft = reopened(finding, [], room);
  expect(draft.recommendations).toEqual([blank]);
  await reviseFinding(finding, finding, draft.recommendations, draft.recommendations);
  expect(await database.recommendations.count()).toBe(0);
  await reviseFinding(finding, finding, draft.recommendations, [worded]);
  expect(await contents()).toEqual(['Niêm yết đủ.']);
  await reviseFinding(finding, finding, [worded], draft.recommendations);
  expect(await contents()).toEqual([]);
});

test('a recommendation whose text is deleted is removed, and comes back with the text', async () => {
  await recordFinding(finding, [worded]);
  await reviseFinding(finding, finding, [worded], [{ ...worded, content: ' ' }]);
  expect(await contents()).toEqual([]);
  await reviseFinding(finding, finding, [{ ...worded, content: ' ' }], [worded]);
  expect(await contents()).toEqual(['Niêm yết đủ.']);
});

test('a recommendation stored without text by an earlier version is shown nowhere', async () => {
  await commit([creation('findings', finding), creation('recommendations', blank)]);
  expect(await contents()).toEqual([]);
});
