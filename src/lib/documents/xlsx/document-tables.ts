import type { Annex, Block, DocumentModel, Paragraph, Table } from '#lib/documents/model/document.ts';
import { leadsIn } from '#lib/documents/model/frame.ts';

/** A table of a document and where it stands. */
export interface DocumentTable {
  /** What its sheet is called after: the nearest heading above it, or the title; empty where there is neither. Of
   * several tables under one heading each is named by the line that leads it in. */
  heading: string;
  table: Table;
  /** What the marks in its cells, “(*)”, “(1)” and “CĐG”, stand for. */
  notes: string[];
  landscape: boolean;
}

/** “II. ”, “1.2. ”, “a) ”: the number of a heading says nothing in a list of sheets. */
const ORDINAL = /^(?:[IVXLC]+\.|\d+(?:\.\d+)*\.?|\p{L}\)|\(\d+\))\s+/u;

/** The mark at the end of a cell, and at the beginning of the line that explains it. */
const MARK = /\((?:\*{1,3}|\d{1,2})\)/.source;
const MARKED = new RegExp(`${MARK}$`);
const NOTE = new RegExp(`^${MARK}(?= )`);

/** A line that explains the abbreviations of a table: “Ghi chú: Đ là đạt; K là không đạt.” */
const LEGEND = 'Ghi chú: ';
const ABBREVIATION = /(?:^Ghi chú:|;) (\S+) là /g;

const textOf = ({ runs }: Paragraph) => runs.map(({ text }) => text).join('');

/**
 * The lines that explain the marks and abbreviations of a table, and no other: under its own heading, after it sooner
 * than before it.
 */
function notesOf(table: Table, at: number, blocks: readonly Block[]): string[] {
  const start = blocks.findLastIndex(({ type }, index) => index < at && type === 'heading') + 1;
  const next = blocks.findIndex(({ type }, index) => index > at && type === 'heading');
  const end = next === -1 ? blocks.length : next;
  const around = [...blocks.slice(at, end), ...blocks.slice(start, at)];
  const lines = around.flatMap((block) => (block.type === 'paragraph' ? [textOf(block)] : []));
  const cells = new Set([...table.header, ...table.rows].flat().map((cell) => cell.trim()));
  const marks = new Set([...cells].flatMap((cell) => MARKED.exec(cell)?.[0] ?? []));
  const legends = lines.filter(
    (line) =>
      line.startsWith(LEGEND) && [...line.matchAll(ABBREVIATION)].some(([, short = '']) => cells.has(short)),
  );
  return [
    ...legends,
    ...[...marks].flatMap((mark) => lines.find((line) => NOTE.exec(line)?.[0] === mark) ?? []),
  ];
}

/**
 * The line that leads a table in, or the table it continues, without what it adds in brackets; empty where it has
 * none.
 */
function ownTitle(at: number, blocks: readonly Block[]): string {
  const before = blocks.slice(0, at).findLast(({ type }) => type !== 'table');
  if (before?.type !== 'paragraph' || !leadsIn(before)) return '';
  return textOf(before)
    .replaceAll(/\([^()]*\)/g, ' ')
    .replace(/(?:\s+(?:sau|trên|dưới đây))?\s*:?\s*$/u, '');
}

/** Every table of a document in its order. */
export function documentTables(model: DocumentModel): DocumentTable[] {
  const parts: Annex[] = [{ landscape: false, blocks: model.blocks }, ...model.annexes];
  return parts.flatMap(({ landscape, blocks }) => {
    const sections: { heading: string; tables: { table: Table; at: number }[] }[] = [
      { heading: '', tables: [] },
    ];
    for (const [at, block] of blocks.entries()) {
      if (block.type === 'heading') sections.push({ heading: block.text.replace(ORDINAL, ''), tables: [] });
      else if (block.type === 'title')
        sections.push({ heading: block.subject || sentenceCase(block.name), tables: [] });
      else if (block.type === 'table') sections.at(-1)?.tables.push({ table: block, at });
    }
    return sections.flatMap(({ heading, tables }) =>
      tables.map(({ table, at }) => ({
        heading: (tables.length > 1 && ownTitle(at, blocks)) || heading,
        table,
        notes: notesOf(table, at, blocks),
        landscape,
      })),
    );
  });
}

/** “BÁO CÁO” as it stands within a line. */
function sentenceCase(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLocaleLowerCase('vi');
}

/** What a sheet was taken from, when it is read alone: “Báo cáo số 05/BC-ĐGS ngày 05 tháng 3 năm 2026: kết quả…”. */
export function sourceLine({ blocks }: DocumentModel): string {
  const title = blocks.find(({ type }) => type === 'title');
  if (title?.type !== 'title') return '';
  const letterhead = blocks.find(({ type }) => type === 'letterhead');
  const head = letterhead?.type === 'letterhead' ? letterhead : null;
  const number = head?.number.replace(/^Số:\s*(?=\/)/, 'số …').replace(/^Số:\s*/, 'số ') ?? '';
  const date = /ngày .*$/u.exec(head?.placeAndDate ?? '')?.[0] ?? '';
  const named = [sentenceCase(title.name), number, date].filter((part) => part !== '').join(' ');
  return title.subject === '' ? named : `${named}: ${title.subject.replaceAll('\n', ' ')}`;
}
