import type { PositionedItem, PositionedPage } from 'pdfmake/build/pdfmake.js';
import { expect, test } from 'vitest';
import { checkCompleteness } from './completeness.ts';
import { DocumentIncompleteError } from '#lib/documents/model/errors.ts';

function line(leaf: number, text: string, y = 100, width = 50): PositionedItem {
  return {
    type: 'line',
    item: {
      x: 80,
      y,
      inlines: [{ text, x: 0, width, leaf }],
      getHeight: () => 15,
      getWidth: () => width,
      maxWidth: 500,
    },
  };
}

function image(key: string): PositionedItem {
  return { type: 'image', item: { x: 0, y: 0, _width: 10, _height: 10, image: key } };
}

function page(...items: PositionedItem[]): PositionedPage {
  return { items, pageSize: { width: 595, height: 842 } };
}

const images = new Map([['photo', 2]]);
const texts = ['mộthaiba', 'bốn'];
const whole = [
  page(line(0, 'một hai '), image('photo')),
  page(line(0, 'ba'), line(1, 'bốn'), image('photo')),
];

test('a text spread over pages and an image printed twice are found', () => {
  expect(() => checkCompleteness(whole, { texts, images, strokes: 0 })).not.toThrow();
});

test('a line that did not reach its page is a loss', () => {
  const [first] = whole;
  const lost = first ? [first, page(line(1, 'bốn'), image('photo'))] : [];
  expect(() => checkCompleteness(lost, { texts, images, strokes: 0 })).toThrow(DocumentIncompleteError);
});

test('an image missing, or printed too often, is a loss', () => {
  for (const count of [1, 3]) {
    expect(() =>
      checkCompleteness(whole, { texts, images: new Map([['photo', count]]), strokes: 0 }),
    ).toThrow('image: photo');
  }
});

test('a header row repeated on each page is no loss', () => {
  expect(() =>
    checkCompleteness([page(line(0, 'Số')), page(line(0, 'Số'))], {
      texts: ['Số'],
      images: new Map(),
      strokes: 0,
    }),
  ).not.toThrow();
});

test('text beyond the paper is a loss', () => {
  for (const outside of [line(0, 'Số', 835), line(0, 'Số', 100, 600), line(0, 'Số', -20)]) {
    expect(() =>
      checkCompleteness([page(outside)], { texts: ['Số'], images: new Map(), strokes: 0 }),
    ).toThrow('off page 1');
  }
});

test('the losses named stay short, however long the text', () => {
  try {
    checkCompleteness([], { texts: ['x'.repeat(100_000)], images: new Map(), strokes: 0 });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentIncompleteError);
    expect((error as DocumentIncompleteError).message.length).toBeLessThanOrEqual(300);
    expect((error as DocumentIncompleteError).losses.join('').length).toBeLessThan(200);
  }
});

test('a signature that lost a line is a loss', () => {
  const stroke = { type: 'vector' as const, item: { isStroke: true } };
  const rule = { type: 'vector' as const, item: {} };
  const expected = { texts: [], images: new Map(), strokes: 2 };
  expect(() => checkCompleteness([page(stroke, rule, stroke)], expected)).not.toThrow();
  expect(() => checkCompleteness([page(stroke, rule)], expected)).toThrow('signatures: 1/2 lines');
});

test('words wider than their column, and an image off the paper, are losses', () => {
  const expected = { texts: [], images: new Map([['photo', 1]]), strokes: 0 };
  expect(() => checkCompleteness([page(line(-1, 'Số', 100, 510), image('photo'))], expected)).toThrow(
    'beyond its column',
  );
  const off = { type: 'image' as const, item: { x: 590, y: 0, _width: 10, _height: 10, image: 'photo' } };
  expect(() => checkCompleteness([page(off)], expected)).toThrow('off page 1: image');
});
