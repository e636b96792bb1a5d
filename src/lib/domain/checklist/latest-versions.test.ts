import { expect, test } from 'vitest';
import type { Checklist } from './checklist.ts';
import { latestVersions } from './latest-versions.ts';

const checklist = (id: string, version: number, minutes: number | null): Checklist => ({
  id,
  version,
  title: id,
  description: '',
  minutes,
  areas: [],
  acts: [],
});

test('of several versions only the newest is offered, whichever way they come', () => {
  const [old, middle, newest] = [checklist('a', 1, 10), checklist('a', 2, 10), checklist('a', 10, 10)];
  expect(latestVersions([middle, newest, old])).toEqual([newest]);
});

test('the short ones come first, untimed ones last by title', () => {
  const offered = [
    checklist('z', 1, null),
    checklist('long', 1, 240),
    checklist('b', 1, null),
    checklist('short', 1, 45),
  ];
  expect(latestVersions(offered).map(({ id }) => id)).toEqual(['short', 'long', 'b', 'z']);
});
