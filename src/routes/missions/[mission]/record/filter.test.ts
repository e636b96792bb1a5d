import { expect, test } from 'vitest';
import { timelineAddress } from '#routes/addresses.ts';
import { filterOf, narrowed } from './filter.ts';

const parametersOf = (address: string) => new URL(address, 'https://a.vn').searchParams;

test('the address of a filtered record names the filter, a writer without a name too', () => {
  const filter = { visitId: 'sample/v1', item: 'A1', author: '', device: 'd&1' };
  expect(filterOf(parametersOf(timelineAddress('m', filter)))).toEqual(filter);
  expect(filterOf(parametersOf(timelineAddress('m')))).toEqual({});
  expect(filterOf(parametersOf('/x?item=A1'))).toEqual({});
});

test('another visit has other items', () => {
  const filter = { visitId: 'v1', item: 'A1', author: 'Thư ký' };
  expect(narrowed(filter, 'visitId', 'v2')).toEqual({ visitId: 'v2', author: 'Thư ký' });
  expect(narrowed(filter, 'visitId', null)).toEqual({ author: 'Thư ký' });
  expect(narrowed(filter, 'author', null)).toEqual({ visitId: 'v1', item: 'A1' });
  expect(narrowed(filter, 'author', '')).toEqual({ ...filter, author: '' });
});
