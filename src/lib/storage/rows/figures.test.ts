import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantParents, startAfresh } from '#tests/fixtures/stored-parents.ts';
import { blankSheet } from '#lib/domain/figures/figures.ts';
import { database } from '#lib/storage/database/database.ts';
import {
  addFigureSheet,
  addPrintedRate,
  editFigureSheet,
  enterFigures,
  readFigureSheets,
  removePrintedRate,
} from './figures.ts';

const sheetAt = (position: number) =>
  blankSheet({
    id: `s${position}`,
    missionId: 'm1',
    visitId: 'v1',
    period: { from: '2025-07-01', to: '2025-09-17' },
    levels: 'modern',
    position,
  });
const sheet = sheetAt(1);

beforeEach(() => plantParents('m1', 'v1'));

afterEach(startAfresh);

test('each cell is a change of its own, so that the entries of two tabs are both stored', async () => {
  await addFigureSheet(sheet);
  // Both tabs hold the sheet as it was when they opened it.
  await Promise.all([enterFigures(sheet, { received: 509 }), enterFigures(sheet, { online: 434 })]);
  expect((await readFigureSheets('v1'))[0]?.values).toEqual({ received: 509, online: 434 });
  const changes = await database.changes.toArray();
  expect(changes.slice(1).map(({ set }) => set)).toEqual([
    { 'values.received': 509 },
    { 'values.online': 434 },
  ]);
});

test('a cell that was emptied is missing, not 0', async () => {
  await addFigureSheet(sheet);
  await enterFigures(sheet, { received: 0 });
  expect((await readFigureSheets('v1'))[0]?.values.received).toBe(0);
  await enterFigures(sheet, { received: null });
  expect((await readFigureSheets('v1'))[0]?.values.received).toBeNull();
});

test('a value that is not a count is refused and changes nothing', async () => {
  await addFigureSheet(sheet);
  await expect(enterFigures(sheet, { received: -1 })).rejects.toThrow();
  await expect(enterFigures(sheet, { received: 1.5 })).rejects.toThrow();
  expect((await readFigureSheets('v1'))[0]).toEqual(sheet);
});

test('sheets come in their order; one removed is gone and comes back whole', async () => {
  await addFigureSheet(sheetAt(2));
  await addFigureSheet(sheet);
  await enterFigures(sheet, { received: 509 });
  await editFigureSheet(sheet, { deleted: true });
  expect((await readFigureSheets('v1')).map(({ id }) => id)).toEqual(['s2']);
  await editFigureSheet(sheet, { deleted: false });
  expect((await readFigureSheets('v1')).map(({ id, values }) => [id, values.received])).toEqual([
    ['s1', 509],
    ['s2', undefined],
  ]);
});

test('pasting nothing writes nothing', async () => {
  await addFigureSheet(sheet);
  await enterFigures(sheet, {});
  expect(await database.changes.count()).toBe(1);
});

test('entering one end of the period does not change the other end, being written at the same time', async () => {
  await addFigureSheet({ ...sheet, period: { from: null, to: null } });
  // Both tabs saw the sheet without a period.
  await Promise.all([
    editFigureSheet(sheet, { 'period.from': '2025-07-01' }),
    editFigureSheet(sheet, { 'period.to': '2025-09-30' }),
  ]);
  expect((await readFigureSheets(sheet.visitId))[0]?.period).toEqual({
    from: '2025-07-01',
    to: '2025-09-30',
  });
});

test('printed rates entered at once all stay; one taken off comes back at its place', async () => {
  const rate = (asPrinted: string) => ({ rate: 'onTime' as const, percent: 85, asPrinted, atLeast: false });
  const printed = async () => (await readFigureSheets('v1'))[0]?.printed.map(({ asPrinted }) => asPrinted);
  await addFigureSheet(sheet);
  // Neither has seen what the other wrote.
  await Promise.all([addPrintedRate(sheet, rate('85%')), addPrintedRate(sheet, rate('trên 85%'))]);
  expect(await printed()).toEqual(['85%', 'trên 85%']);
  await removePrintedRate(sheet, rate('85%'));
  await removePrintedRate(sheet, rate('85%'));
  expect(await printed()).toEqual(['trên 85%']);
  await addPrintedRate(sheet, rate('85%'), 0);
  expect(await printed()).toEqual(['85%', 'trên 85%']);
});
