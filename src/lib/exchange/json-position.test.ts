import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOffset, positionOf } from './json-position.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const json = fc
  .tuple(fc.json(), fc.constantFrom('', ' ', '\n\t'))
  .map(([text, space]) => space + text + space);
const spoiled = fc
  .tuple(
    json,
    fc.nat(),
    fc.constantFrom('', ',', ':', '"', '{', ']', '0', '-', '.', 'e', '\\', '\u0001', 't', ' '),
  )
  .map(([text, at, mark]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + mark + text.slice(place + (at % 2));
  });

test('a fault is found exactly where the engine refuses a text', () => {
  fc.assert(
    fc.property(fc.oneof(json, spoiled, fc.string()), (text) => {
      expect(faultOffset(text) === null).toBe(isJson(text));
    }),
    { numRuns: 3_000 },
  );
});

test('the text before a fault can still become JSON, so no fault is found too late', () => {
  expect(faultOffset('{"a":1,}')).toBe(7);
  expect(faultOffset('[1 2]')).toBe(3);
  expect(faultOffset('[1,2]]')).toBe(5);
  expect(faultOffset('{"a":1}')).toBeNull();
  expect(faultOffset('["a\\q"]')).toBe(1);
  expect(faultOffset('')).toBe(0);
});

test('a string of five megabytes without an end is handled', () => {
  expect(faultOffset(`["${'x'.repeat(5_000_000)}`)).toBe(1);
});

test('lines count from 1 whatever ends them', () => {
  expect(positionOf('a\r\nb\nc', 6)).toEqual({ line: 3, column: 2 });
  expect(positionOf('', 0)).toEqual({ line: 1, column: 1 });
});
