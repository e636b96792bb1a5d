import type { Annex, Block, DocumentModel, Table } from '#lib/documents/model/document.ts';

/** A table of a document and where it stands. */
export interface DocumentTable {
  /** The nearest heading above it, or the title; empty where there is neither. */
  heading: string;
  table: Table;
  /** What the marks in its cells, “(*)” and “(1)”, stand for. */
  notes: string[];
  landscape: boolean;
}

/** “II. ”, “1.2. ”, “a) ”: the number of a heading says nothing in a list of sheets. */
const ORDINAL = /^(?:[IVXLC]+\.|\d+(?:\.\d+)*\.?|\p{L}\)|\(\d+\))\s+/u;

/** The mark at the end of a cell, and at the beginning of the line that explains it. */
const MARK = /\((?:\*{1,3}|\d{1,2})\)/.source;
const MARKED = new RegExp(`${MARK}$`);
const NOTE = new RegExp(`^${MARK}(?= )`);

/** The lines that explain the marks of a table: under its own heading, after it sooner than before it. */
function notesOf(table: Table, blocks: readonly Block[]): string[] {
  const at = blocks.indexOf(table);
  const start = blocks.findLastIndex(({ type }, index) => index < at && type === 'heading') + 1;
  const next = blocks.findIndex(({ type }, index) => index > at && type === 'heading');
  const end = next === -1 ? blocks.length : next;
  const around = [...blocks.slice(at, end), ...blocks.slice(start, at)];
  const lines = around.flatMap((block) =>
    block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
  const marks = new Set(table.rows.flat().map((cell) => MARKED.exec(cell.trim())?.[0]));
  return [...marks].flatMap((mark) => lines.find((line) => NOTE.exec(line)?.[0] === mark) ?? []);
}

/** Every table of a document in its order. */
export function documentTables(model: DocumentModel): DocumentTable[] {
  const parts: Annex[] = [{ landscape: false, blocks: model.blocks }, ...model.annexes];
  return parts.flatMap(({ landscape, blocks }) => {
    const tables: DocumentTable[] = [];
    let heading = '';
    for (const block of blocks) {
      if (block.type === 'heading') heading = block.text.replace(ORDINAL, '');
      else if (block.type === 'title') heading = block.subject || block.name;
      else if (block.type === 'table')
        tables.push({ heading, table: block, notes: notesOf(block, blocks), landscape });
    }
    return tables;
  });
}
