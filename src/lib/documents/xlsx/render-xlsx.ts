import type { Cell, Sheet } from 'write-excel-file/universal';
// Past the package's public entry, for the reason its declaration gives.
import generateXlsxFileContents from '../../../../node_modules/write-excel-file/modules/xlsx/generateXlsxFileContents.js';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { CancelledError, namedError, NoTableError } from '#lib/documents/model/errors.ts';
import type { Phase, RenderOptions } from '#lib/documents/jobs/phases.ts';
import { writable } from '#lib/documents/model/writable-text.ts';
import { zip } from '#lib/documents/record-file/zip.ts';
import { cellValue, withTextCells } from './cell-value.ts';
import { SIZES } from '#lib/documents/paper/decree-30.ts';
import { documentTables, sourceLine, type DocumentTable } from './document-tables.ts';
import { withPrintSetup } from './print-setup.ts';
import { rowHeight, splitRow } from './rows.ts';
import { sheetNames } from './sheet-names.ts';

/** Characters that fill an upright and a turned page. */
const PAGE_WIDTH = { upright: 96, turned: 140 };
const NARROWEST = 7;
/** Of the letters that fit a column, the share that fits it in bold. */
const BOLD_ROOM = 0.85;

const LOOK = {
  borderStyle: 'thin',
  borderColor: '#000000',
  fontFamily: 'Times New Roman',
  fontSize: SIZES.table,
} as const;
const HEADER = {
  ...LOOK,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#e6e6e6',
} as const;
/** Without borders, too: what a mark of a cell stands for, under the table. */
const NOTE = {
  fontFamily: 'Times New Roman',
  fontSize: SIZES.table,
  fontStyle: 'italic',
  align: 'left',
  alignVertical: 'top',
  wrap: true,
  format: '@',
} as const;
/** Without borders: it stands over the table, at its right, as it does over the text of a page. */
const MARK = {
  fontFamily: 'Times New Roman',
  fontSize: SIZES.mark,
  fontWeight: 'bold',
  align: 'right',
  alignVertical: 'center',
  wrap: true,
  format: '@',
} as const;

/** Without borders: which document the table is of. */
const SOURCE = {
  fontFamily: 'Times New Roman',
  fontSize: SIZES.table,
  fontWeight: 'bold',
  align: 'left',
  alignVertical: 'center',
  wrap: true,
  format: '@',
} as const;

/**
 * The tables of a document as an Excel workbook, a sheet for each: the same document gives the same bytes.
 * @throws NoTableError when the document has none
 * @throws CancelledError when the signal is aborted
 * @throws DocumentFailedError when the engine fails
 */
export function renderXlsx(model: DocumentModel, options: Options): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    resolve(workbook(model, options));
  });
}

type Options = Pick<RenderOptions, 'onphase' | 'signal'>;

function workbook(model: DocumentModel, { onphase, signal }: Options): Uint8Array<ArrayBuffer> {
  const enter = (phase: Phase) => {
    if (signal?.aborted) throw new CancelledError('Cancelled');
    onphase?.(phase, 0);
  };
  try {
    enter('layout');
    const tables = documentTables(model);
    if (tables.length === 0) throw new NoTableError(`No table in ${model.kind}`);
    const names = sheetNames(
      tables.map(({ heading }) => heading),
      model.kind,
    );
    const above = [
      { text: writable(model.mark ?? '').trim(), look: MARK },
      { text: sourceLine(model), look: SOURCE },
    ].filter(({ text }) => text !== '');
    const sheets = tables.map((table, index) => sheet(names[index] ?? '', table, above));
    enter('write');
    const printed = tables.map(({ table }, index) => ({
      name: names[index] ?? '',
      headerRows: above.length + table.header.length,
    }));
    const files = Object.entries(withTextCells(withPrintSetup(generateXlsxFileContents(sheets), printed)));
    return zip(Object.fromEntries(files.map(([path, xml]) => [path, new TextEncoder().encode(xml)])));
  } catch (error) {
    throw namedError(error);
  }
}

/** A line over a table. */
interface Above {
  text: string;
  look: typeof MARK | typeof SOURCE;
}

/**
 * A table as a sheet. The mark of a draft and what the sheet was taken from are the first rows of its header: seen on
 * the screen, printed on every page.
 */
function sheet(
  name: string,
  { table, notes, landscape }: DocumentTable,
  above: readonly Above[],
): Sheet<Blob> {
  const total = table.widths.reduce((sum, share) => sum + share, 0);
  const room = landscape ? PAGE_WIDTH.turned : PAGE_WIDTH.upright;
  const widths = table.widths.map((share) => Math.max(NARROWEST, Math.round((share / total) * room)));
  const boldWidths = widths.map((width) => width * BOLD_ROOM);
  const header = table.header.map((row) => {
    const height = rowHeight(row, boldWidths);
    return widths.map((_, column): Cell => {
      const { value } = cellValue(row[column] ?? '', false);
      return value === '' ? { ...HEADER, height } : { ...HEADER, height, value, format: '@' };
    });
  });
  const over = above.map(({ text, look }) => acrossRow(text, look, widths));
  const explained = notes.map((note) => acrossRow(note, NOTE, widths));
  const rows = table.rows.flatMap(splitRow).map((row) => {
    const height = rowHeight(row, widths);
    return widths.map((_, column): Cell => {
      const align = table.alignments[column] ?? 'left';
      const { value, format } = cellValue(row[column] ?? '', align !== 'left');
      // The engine refuses a format where there is nothing to show.
      const content = value === '' ? {} : { value, format };
      return { ...LOOK, height, align, alignVertical: 'top', wrap: true, ...content };
    });
  });
  return {
    sheet: name,
    data: [...over, ...header, ...rows, ...explained],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: over.length + header.length,
    ...(landscape ? { orientation: 'landscape' as const } : {}),
  };
}

/** One cell over the whole width of a table. */
function acrossRow(text: string, look: Above['look'] | typeof NOTE, widths: readonly number[]): Cell[] {
  const { value } = cellValue(text, false);
  const height = rowHeight([text], [widths.reduce((sum, width) => sum + width, 0) * BOLD_ROOM]);
  return widths.map((_, column) =>
    column === 0 ? { ...look, height, value, columnSpan: widths.length } : null,
  );
}
