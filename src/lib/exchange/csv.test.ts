import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

/** Reads RFC 4180 as its grammar has it, letter by letter. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[(at += 1)]!;
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else cell += letter;
  }
  return rows;
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",; aĐ＝'.split('')) }),
  fc.string({ unit: 'binary' }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

test('every cell is read back as it was, but for an apostrophe before what might be a formula', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = csvOf(rows);
      expect(text.startsWith('\ufeff')).toBe(true);
      const back = read(text.slice(1));
      expect(back.map((cells) => cells.length)).toEqual(rows.map((cells) => cells.length));
      for (const [at, cells] of back.entries())
        for (const [place, value] of cells.entries()) {
          expect(/^[=+\-@\t\r]/.test(value)).toBe(false);
          expect([rows[at]![place], `'${rows[at]![place]}`]).toContain(value);
        }
    }),
    { numRuns: 500 },
  );
});

test('a note that calls a program is text, also on several lines, after blanks and in wide letters', () => {
  for (const note of ["=cmd|'/c calc'!A1", '+1\n2', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1'])
    expect(read(csvOf([[note]]).slice(1))).toEqual([[`'${note}`]]);
  expect(csvOf([['Đạt', 'a "b", c']])).toBe('\ufeffĐạt,"a ""b"", c"\r\n');
});
