import { expect, test } from 'vitest';
import { isNarrowed, readChoices, requestFor, writeChoices, type ConsolidationChoices } from './choices.ts';

const chosen: ConsolidationChoices = {
  together: ['cuộc 2', 'a/b'],
  since: 'mission-0',
  province: 'tỉnh Gia Lai',
  kind: 'ward',
  area: 'F',
  open: 'E',
};
const none = readChoices(new URLSearchParams());

test('choices written into an address are read from it again', () => {
  expect(readChoices(new URLSearchParams(writeChoices(chosen)))).toEqual(chosen);
  expect(writeChoices(none)).toBe('');
});

test('a kind of unit that does not exist narrows nothing', () => {
  expect(readChoices(new URLSearchParams('?kind=castle')).kind).toBeNull();
});

test('only what is chosen narrows, and the mission itself counts once', () => {
  expect(requestFor('m', none)).toEqual({ missions: ['m'], earlier: null, filter: {} });
  expect(requestFor('m', { ...chosen, together: ['m', 'n'] })).toEqual({
    missions: ['m', 'n'],
    earlier: 'mission-0',
    filter: { provinces: ['tỉnh Gia Lai'], unitKinds: ['ward'], areas: ['F'] },
  });
});

test('a province, a kind of unit or an area narrows what is looked at; an area laid open does not', () => {
  const of = (query: string) => isNarrowed(readChoices(new URLSearchParams(query)));
  for (const query of ['province=Quảng Nam', 'kind=commune', 'area=A']) expect(of(query)).toBe(true);
  for (const query of ['', 'open=A', 'with=other&since=earlier', 'kind=unheard'])
    expect(of(query)).toBe(false);
});
