import { nfc } from './vietnamese-text.ts';

const NAMED: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  minus: '−',
  ETH: 'Ð',
  eth: 'ð',
};
const MARKS: Record<string, string> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' };

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name: string) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
    if (point !== undefined) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    const [, letter, mark] = /^([aeiouyn])(grave|acute|circ|tilde)$/i.exec(name) ?? [];
    return NAMED[name] ?? (letter && mark ? `${letter}${MARKS[mark]}` : whole);
  });
}

const plain = (html: string) =>
  nfc(decoded(html.replaceAll(/<[^>]*>/g, ' ')))
    .replaceAll(/[\t\r\n ]+/g, ' ')
    .trim();

const span = (attributes: string, name: 'colspan' | 'rowspan') => {
  const [, count] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes) ?? [];
  return Math.max(1, Math.min(Number(count ?? 1), 100));
};

/** The cells of one table, in their columns: a cell over several columns or rows leaves the others empty. */
function gridOf(table: string): string[][] {
  const rows: string[][] = [];
  // How many rows further down each column is taken by a cell from above.
  const taken: number[] = [];
  for (const [, row = ''] of table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<tr\b|<\/tr>|<\/table>|$)/gi)) {
    const cells: string[] = [];
    const skipTaken = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const [, attributes = '', content = ''] of row.matchAll(
      /<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]>|$)/gi,
    )) {
      skipTaken();
      const height = span(attributes, 'rowspan');
      for (let column = 0; column < span(attributes, 'colspan'); column += 1) {
        taken[cells.length] = height - 1;
        cells.push(column === 0 ? plain(content) : '');
      }
    }
    skipTaken();
    rows.push(cells);
  }
  return rows;
}

/**
 * The table of a clipboard that offers HTML (Word, a web page), as tabs and lines: plain text would break its rows where
 * a cell has several paragraphs. Null where there is no table, or more than one table's text: nothing is to be left out.
 */
export function tableOfHtml(html: string): string | null {
  const body = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(style|script|head|title|xml)\b[\s\S]*?<\/\1\s*>/gi, '');
  const tables = [...body.matchAll(/<table\b[\s\S]*?<\/table\s*>/gi)].map(([table]) => table);
  const [table] = tables;
  if (tables.length !== 1 || table === undefined || table.lastIndexOf('<table') > 0) return null;
  if (plain(body.replace(table, '')) !== '') return null;
  return gridOf(table)
    .map((cells) =>
      cells.map((cell) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
}
