import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { blankDossier } from '#lib/domain/dossiers/dossier.ts';
import { drawSample, replaceDossier, sampleOf } from '#lib/domain/dossiers/draw.ts';
import { parseCodes } from '#lib/domain/dossiers/draw-list.ts';
import { forgetMendedYear, mendYear, readMendedYears } from './calendar.ts';
import { database } from '#lib/storage/database/database.ts';
import {
  addDossier,
  editDossier,
  readDossier,
  readDossiers,
  readDraws,
  recordDraw,
  recordReplacement,
  removeDraw,
  restoreDraw,
} from './dossiers.ts';

const now = '2026-03-05T02:00:00.000Z';
const ids = { missionId: 'm1', visitId: 'v1' };
const draw = drawSample(parseCodes('A1\nA2\nA3\nA4\nA5\nA6\nA7\nA8').list, {
  ...ids,
  id: 'draw',
  method: 'list',
  range: null,
  seed: { delegation: 'A1B2', unit: '17' },
  size: 3,
  now,
});
const dossiers = sampleOf(draw).map((code, index) =>
  blankDossier({ ...ids, id: `d${index + 1}`, drawId: 'draw', code, position: index + 1 }),
);
const codes = async () => (await readDossiers('v1')).map(({ code }) => code);

beforeEach(() => plantParents('m1', 'v1'));

afterEach(startAfresh);

test('a draw and its dossiers are recorded together, in the order drawn', async () => {
  await recordDraw(draw, dossiers);
  expect(await readDraws('v1')).toEqual([draw]);
  expect(await codes()).toEqual(sampleOf(draw));
});

test('an edit touches the fields named and leaves those another tab wrote', async () => {
  await recordDraw(draw, dossiers);
  const [dossier] = dossiers;
  await editDossier(dossier!, { dueOn: '2026-03-02' });
  await editDossier(dossier!, { note: 'Có giấy hẹn' });
  expect(await readDossier('d1')).toMatchObject({ dueOn: '2026-03-02', note: 'Có giấy hẹn' });
  expect((await database.changes.orderBy('order').last())?.set).toEqual({ note: 'Có giấy hẹn' });
});

test('a replacement takes the place of the missing dossier and is recorded with its reason', async () => {
  await recordDraw(draw, dossiers);
  const [, missing] = dossiers;
  const next = replaceDossier(draw, missing!.code, 'Đã chuyển kho lưu trữ', now);
  const by = next.replacements[0]!.by;
  await recordReplacement(next, missing!, { ...missing!, id: 'd9', code: by });
  expect(await codes()).toEqual(sampleOf(next));
  expect((await readDraws('v1'))[0]?.replacements).toMatchObject([{ by, reason: 'Đã chuyển kho lưu trữ' }]);
});

test('a draw removed takes its dossiers with it, and brings back those alone', async () => {
  await recordDraw(draw, dossiers);
  await addDossier(blankDossier({ ...ids, id: 'hand', drawId: null, code: 'X', position: 9 }));
  await editDossier(dossiers[0]!, { deleted: true });
  const removed = await removeDraw(draw);
  expect(await codes()).toEqual(['X']);
  expect(await readDraws('v1')).toEqual([]);
  await restoreDraw(draw, removed);
  expect(await codes()).toEqual([...sampleOf(draw).slice(1), 'X']);
  expect(await readDossier('d1')).toBeUndefined();
});

test('a corrected year is stored on the device until the correction is dropped', async () => {
  const year = { $schema: '', year: 2028, source: 'Thông báo', holidays: [], workingSaturdays: [] };
  await mendYear(year);
  await mendYear({ ...year, source: 'Thông báo mới' });
  await mendYear({ ...year, year: 2029 });
  expect((await readMendedYears()).map(({ source }) => source)).toEqual(['Thông báo mới', 'Thông báo']);
  await forgetMendedYear(2028);
  expect((await readMendedYears()).map(({ year }) => year)).toEqual([2029]);
});
