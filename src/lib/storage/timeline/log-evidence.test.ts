import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startAfresh } from '#tests/fixtures/stored-parents.ts';
import { begunVisit, emptyRecord } from '#tests/fixtures/visit-record.ts';
import { hashChange } from '#lib/journal/chain.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import type { LogPlace } from '#lib/journal/log.ts';
import { database } from '#lib/storage/database/database.ts';
import { marks } from '#lib/storage/database/loss-marker.ts';
import { saveAnswer } from '#lib/storage/rows/answers.ts';
import { sealForExport } from '#lib/storage/rows/seals.ts';
import { beginVisit } from '#lib/storage/rows/visits.ts';
import { receive } from '#lib/storage/write/receive.ts';
import { readLogStates, readMissing } from './log-evidence.ts';
import { readTimeline, readWholeTimeline, readWriters } from './timeline.ts';

const NOW = '2026-03-05T02:00:00.000Z';
const SECRETARY = '01890a5d-ac96-774b-bcce-b302099a8058';
const visit = begunVisit('v1');
const log = visit.missionId;

/** What the secretary wrote to the visit elsewhere, having seen so much of this device. */
function secretary(notes: readonly string[], seen: number, device: string): Change[] {
  const changes: Change[] = [];
  for (const [place, note] of notes.entries()) {
    const rest = {
      device: SECRETARY,
      seq: place + 1,
      time: `${String(Date.parse(NOW) + place).padStart(15, '0')}-000000`,
      wall: Date.parse(NOW) + place,
      author: 'Thư ký',
      log,
      table: 'answers',
      row: `${visit.id}/A1`,
      set: { note },
      context: { [device]: seen },
      prev: changes.at(-1)?.hash ?? GENESIS,
    };
    changes.push({ ...rest, hash: hashChange(rest) });
  }
  return changes;
}

let device = '';
let written = 0;

beforeEach(async () => {
  const { mission, unit, checklist } = emptyRecord();
  await beginVisit(visit, checklist, { mission, unit });
  await saveAnswer(visit, 'A1', { judgement: 'met' }, NOW);
  const head = (await database.heads.where({ log }).first())!;
  [device, written] = [head.device, head.seq];
});

afterEach(async () => {
  await startAfresh();
});

/** Where logs once ended, but for those of the tests before. */
const standing = () => marks().filter(({ accepted }) => !accepted);
const stateOf = async (id: string, told: readonly LogPlace[] = standing()) =>
  (await readLogStates(log, told)).find((state) => state.device === id && state.log === log);

test('a log as written and sealed is whole', async () => {
  expect(await stateOf(device)).toMatchObject({ verdict: 'unsealed', sealed: 0, unsealed: written });
  await sealForExport(log, NOW);
  expect(await stateOf(device)).toMatchObject({ verdict: 'whole', sealed: written, sealChecked: true });
  expect(await readMissing(log, standing())).toEqual([]);
});

test('a withheld tail is told by what waits for it, with whose it is', async () => {
  const changes = secretary(['một', 'hai', 'ba', 'bốn', 'năm'], written, device);
  await receive({ changes: [...changes.slice(0, 1), ...changes.slice(4)], seals: [], tables: 1 });
  expect(await readMissing(log, standing())).toEqual([{ device: SECRETARY, author: 'Thư ký', count: 3 }]);
  expect(await stateOf(SECRETARY)).toMatchObject({ verdict: 'missing', changes: 1, missing: 3 });
  await receive({ changes, seals: [], tables: 1 });
  expect(await readMissing(log, standing())).toEqual([]);
});

test('a database that went back is told by the marker, and without it once a package has seen more', async () => {
  const changes = secretary(['thấy hết'], written, device);
  await database.changes.where('[log+device+seq]').equals([log, device, written]).delete();
  const before = await database.changes
    .where('[log+device+seq]')
    .equals([log, device, written - 1])
    .first();
  await database.heads.update([log, device], { seq: written - 1, hash: before!.hash });
  expect(await stateOf(device)).toMatchObject({ verdict: 'rolledBack', missing: 1 });
  expect(await stateOf(device, [])).toMatchObject({ missing: 0 });
  await receive({ changes, seals: [], tables: 1 });
  expect(await stateOf(device, [])).toMatchObject({ verdict: 'rolledBack', missing: 1 });
  expect(await readMissing(log, [])).toMatchObject([{ device, count: 1 }]);
});

test('the timeline is narrowed to a person, a device and an item, and names the package a change came in', async () => {
  await saveAnswer(visit, 'A2', { judgement: 'notMet' }, NOW);
  const changes = secretary(['một'], written, device);
  const made = { author: 'Thư ký', createdAt: NOW };
  await receive({ changes, seals: [], tables: 1, made });
  expect(await readWriters(log)).toMatchObject({
    authors: ['', 'Thư ký'],
    devices: [{ device }, { device: SECRETARY, author: 'Thư ký', changes: 1 }],
  });
  const rowsOf = async (filter: Parameters<typeof readTimeline>[1]) =>
    (await readTimeline(log, filter, 50)).entries.map(({ row, receipt }) => [row, receipt?.author]);
  expect(await rowsOf({ author: 'Thư ký' })).toEqual([['v1/A1', 'Thư ký']]);
  expect(await rowsOf({ device: SECRETARY })).toEqual([['v1/A1', 'Thư ký']]);
  expect(await rowsOf({ visitId: 'v1', item: 'A2' })).toEqual([['v1/A2', undefined]]);
  for (const filter of [{}, { visitId: 'v1' }, { device }]) {
    const all = (await readTimeline(log, filter, 1000)).entries;
    expect(await readWholeTimeline(log, filter, () => undefined)).toEqual(all);
  }
});
