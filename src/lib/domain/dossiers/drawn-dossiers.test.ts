import { expect, test } from 'vitest';
import { blankDossier, isSeen } from './dossier.ts';
import { drawSample, sampleOf } from './draw.ts';
import { parseTable } from './draw-list.ts';
import { dossiersOfDraw, sameCode } from './drawn-dossiers.ts';

const { list } = parseTable('A1\tĐất đai\tx\nA2\tHộ tịch\nA3\tĐất đai\nA4\tHộ tịch');
const ids = { missionId: 'mission', visitId: 'visit' };
const draw = drawSample(list, {
  ...ids,
  id: 'draw',
  method: 'strata',
  range: null,
  seed: { delegation: 'A1B2', unit: '17' },
  size: 3,
  now: '2026-03-05T02:00:00.000Z',
});
const fields = new Map(list.map(({ code, field }) => [code, field]));

function counter() {
  let count = 0;
  return () => `d${++count}`;
}

test('a draw gives its dossiers in the order drawn, behind those of the visit, with the field the list named', () => {
  const existing = [blankDossier({ ...ids, id: 'x', drawId: null, code: 'X', position: 7 })];
  const dossiers = dossiersOfDraw(draw, { existing, fields, newId: counter() });
  expect(dossiers.map(({ code }) => code)).toEqual(sampleOf(draw));
  expect(dossiers.map(({ position }) => position)).toEqual([8, 9, 10]);
  expect(dossiers[0]).toMatchObject({ code: 'A1', field: 'Đất đai', drawId: 'draw' });
});

test('a dossier examined already is not added a second time', () => {
  const existing = [blankDossier({ ...ids, id: 'x', drawId: null, code: 'A1', position: 1 })];
  const codes = dossiersOfDraw(draw, { existing, fields, newId: counter() }).map(({ code }) => code);
  expect(codes).toEqual(sampleOf(draw).slice(1));
});

test('a dossier counts as seen once anything is noted, an answer “no” as well', () => {
  const [dossier] = dossiersOfDraw(draw, { existing: [], fields, newId: counter() });
  expect(isSeen(dossier!)).toBe(false);
  expect(isSeen({ ...dossier!, digitisedResult: false })).toBe(true);
  expect(isSeen({ ...dossier!, dueOn: '2026-03-05' })).toBe(true);
});

test('a code scanned in small letters or with blanks is the same code', () => {
  expect(sameCode(' h25.14-250901-0001', 'H25.14-250901-0001 ')).toBe(true);
  expect(sameCode('H25.14-250901-0001', 'H25.14-250901-0002')).toBe(false);
});
