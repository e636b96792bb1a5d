import type { Annex, DocumentModel, Table } from '../document.ts';

/** A table of a document and where it stands. */
export interface DocumentTable {
  /** The nearest heading above it, or the title; empty where there is neither. */
  heading: string;
  table: Table;
  landscape: boolean;
}

/** “II. ”, “1.2. ”, “a) ”: the number of a heading says nothing in a list of sheets. */
const ORDINAL = /^(?:[IVXLC]+\.|\d+(?:\.\d+)*\.?|\p{L}\)|\(\d+\))\s+/u;

/** Every table of a document in its order. */
export function documentTables(model: DocumentModel): DocumentTable[] {
  const parts: Annex[] = [{ landscape: false, blocks: model.blocks }, ...model.annexes];
  return parts.flatMap(({ landscape, blocks }) => {
    const tables: DocumentTable[] = [];
    let heading = '';
    for (const block of blocks) {
      if (block.type === 'heading') heading = block.text.replace(ORDINAL, '');
      else if (block.type === 'title') heading = block.subject || block.name;
      else if (block.type === 'table') tables.push({ heading, table: block, landscape });
    }
    return tables;
  });
}
