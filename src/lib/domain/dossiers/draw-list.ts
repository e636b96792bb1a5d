import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { cleanCode, MAX_CODE } from './code.ts';
import { readPastedTable, type PastedRow } from '#lib/domain/basics/pasted-table.ts';
import { text, z } from '#lib/domain/basics/schema.ts';
import { fold, nfc, plainlyTyped } from '#lib/domain/basics/vietnamese-text.ts';

const TICKS = new Set(['x', 'v', '×', '✓', '✔', '☑', '√', '🗸', '1', 'co', 'yes', 'y', 'true', 'dung']);
const NO_TICKS = new Set(['0', 'khong', 'no', 'n', 'false', 'sai', '☐', '□']);

/** Says that something is late. */
const LATE = /(?:^|\s)(?:qua han|tre|cham|het han)(?:\s|$)/;
/** Takes “late” back, or leaves it open. */
const NOT_LATE = /(?:^|\s)(?:khong|chua|sap|gan|den|hoac|hay|truoc|dung|0 ngay)(?:\s|$)|[/?]/;
const IN_TIME =
  /^(?:(?:da|dang)\s(?:giai quyet|xu ly|tra ket qua)\s)?(?:dung han|truoc han|som han|trong han|con han|chua den han|chua qua han|khong qua han|khong tre han|khong tre|khong bi tre|dung hen|truoc hen)$/;

/**
 * Whether a mark in a list says that its dossier is overdue: `x`, `✓`, `TRUE`, `Có`, “Quá hạn 3 ngày”. An empty cell, a
 * dash, “đúng hạn” and the like say that it is not. Null for any other mark, whose meaning the user must enter.
 * @param areTicksClear whether the head of the column, or the form, says that a tick means “overdue”
 */
export function isOverdueMark(mark: string, areTicksClear: boolean): boolean | null {
  const folded = fold(plainlyTyped(mark).replaceAll('\ufe0f', ''))
    .replace(/[.!]+$/, '')
    .trim();
  if (/^[-–—]*$/.test(folded)) return false;
  if (areTicksClear && TICKS.has(folded)) return true;
  if (areTicksClear && NO_TICKS.has(folded)) return false;
  if (IN_TIME.test(folded)) return false;
  return LATE.test(folded) && !NOT_LATE.test(folded) ? true : null;
}

/** Most dossiers a list may hold. */
export const MAX_LISTED = 100_000;

/** Longest name of a field (lĩnh vực). */
export const MAX_FIELD = 300;

/** A dossier in the list from which a sample is drawn. */
export interface Listed {
  code: string;
  /** lĩnh vực; empty when the list does not say. */
  field: string;
  overdue: boolean;
}

/** A list as read from what was typed or pasted. */
export interface ParsedList {
  list: Listed[];
  /** Codes that came more than once; each stays in the list once, where it came first. */
  repeated: string[];
  /** Rows that name no dossier (no code with a digit, or one too long to be a code), unchanged. */
  refused: string[];
  /** The row of heads over the columns, which is no dossier; empty where there is none. */
  header: string;
  /** Heads or first cells of the columns that were not read. */
  unused: string[];
  /** Marks of lateness whose meaning was not entered yet, with the number of dossiers that bear each. */
  unknownMarks: { mark: string; count: number }[];
}

/** A list without anything to report besides its dossiers. */
export function plainList(list: Listed[]): ParsedList {
  return { list, repeated: [], refused: [], header: '', unused: [], unknownMarks: [] };
}

/** Numbers of a register: `first` to `last`, with a prefix and leading zeros up to `digits`. */
export const NumberedRange = z
  .strictObject({
    prefix: text(50),
    first: z.int().check(z.minimum(0)),
    last: z.int().check(z.minimum(0)),
    digits: z.int().check(z.minimum(1), z.maximum(15)),
  })
  .check(
    z.refine(({ first, last }) => first <= last, { error: 'range-reversed' }),
    z.refine(({ first, last }) => last - first < MAX_LISTED, { error: 'range-too-long' }),
  );
export type NumberedRange = z.infer<typeof NumberedRange>;

/** The list of codes in a range. */
export function listOfRange({ prefix, first, last, digits }: NumberedRange): Listed[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    code: nfc(prefix) + String(first + index).padStart(digits, '0'),
    field: '',
    overdue: false,
  }));
}

/** A row of a list before it is parsed: `text` is the original. */
interface Candidate extends Listed {
  text: string;
}

function collect(rows: Iterable<Candidate>): Pick<ParsedList, 'list' | 'repeated' | 'refused'> {
  const list = new Map<string, Listed>();
  const repeated = new Set<string>();
  const refused: string[] = [];
  for (const { text: row, code, field, overdue } of rows) {
    if (row === '') continue;
    // “Tổng cộng”, a signature, a field: a code has a digit.
    const isCode = /\d/.test(code) && code.length <= MAX_CODE && field.length <= MAX_FIELD;
    if (!isCode) refused.push(row);
    else if (list.has(code)) repeated.add(code);
    else list.set(code, { code, field, overdue });
  }
  return { list: [...list.values()], repeated: [...repeated], refused };
}

const CODE_HEAD =
  /^(ma|so|ma so|so ma)( (so )?(ho so|hs|bien nhan|tiep nhan|hs tthc))+$|^(ma|code|ma so|so bien nhan|ma bien nhan)$/;
const FIELD_HEAD = /^(ten )?linh vuc/;
const MARK_HEAD = /(^|\s)(qua han|tre han|tre hen|tre|tinh trang|trang thai|tinh hinh|ket qua xu ly)(\s|$)/;
const LATE_HEAD = /(^|\s)(qua han|tre han|tre hen|tre)(\s|$)/;

/** Which column holds what; -1 where none does. */
interface Columns {
  code: number;
  field: number;
  mark: number;
  areTicksClear: boolean;
}

/** The columns a row of heads names; null for any other row. */
function columnsOf({ cells }: PastedRow): Columns | null {
  const heads = cells.map((cell) => fold(cell).replaceAll(/[.:*]/g, '').trim());
  const code = heads.findIndex((head) => CODE_HEAD.test(head));
  if (code < 0) return null;
  const find = (pattern: RegExp) => heads.findIndex((head, column) => column !== code && pattern.test(head));
  const late = find(LATE_HEAD);
  return { code, field: find(FIELD_HEAD), mark: late < 0 ? find(MARK_HEAD) : late, areTicksClear: late >= 0 };
}

const isRunningNumber = (rows: readonly PastedRow[]) =>
  rows.length > 1 && rows.every(({ cells }, index) => cells[0] === String(Number(rows[0]?.cells[0]) + index));

/** The columns of a table without heads: code, field, mark, after a column of running numbers where there is one. */
function columnsByPlace(rows: readonly PastedRow[]): Columns {
  const codes = rows.map(({ cells }) => cells[1] ?? '');
  const isNumbered =
    isRunningNumber(rows) && codes.every((code) => /\d/.test(code)) && new Set(codes).size === codes.length;
  const first = isNumbered ? 1 : 0;
  return { code: first, field: first + 1, mark: first + 2, areTicksClear: true };
}

interface ReadTable {
  header: PastedRow | undefined;
  columns: Columns;
  rows: PastedRow[];
  unused: string[];
}

/** Takes the heads off a table, with the titles over them, and finds its columns. */
function readColumns(all: readonly PastedRow[]): ReadTable {
  const filled = all.filter(({ text: row }) => row !== '');
  const at = filled.findIndex((row) => columnsOf(row));
  const header = at < 0 ? undefined : filled[at];
  const rows = filled.filter((row) => row !== header);
  const columns = (header && columnsOf(header)) ?? columnsByPlace(rows);
  const { code, field, mark } = columns;
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length));
  const unused = Array.from({ length: width }, (_, column) => column)
    .filter((column) => ![code, field, mark].includes(column))
    .flatMap((column) => {
      const name = header?.cells[column] || rows.find(({ cells }) => cells[column])?.cells[column];
      return name ? [name] : [];
    });
  return { header, columns, rows, unused };
}

/**
 * Reads codes set apart by lines, commas, semicolons or tabs; cleaned (`cleanCode`), in the order given. Of a table with
 * other columns only that of the codes is read.
 */
export function parseCodes(text: string): ParsedList {
  const rows = readPastedTable(text).filter(({ text: row }) => row !== '');
  const table = readColumns(rows);
  const others = rows.flatMap(({ cells }) => cells.slice(1)).filter((cell) => cell !== '');
  const isTable = table.header !== undefined || (rows.length > 1 && others.some((cell) => !/\d/.test(cell)));
  const listed = (code: string, row: string): Candidate => ({
    code: cleanCode(code),
    field: '',
    overdue: false,
    text: row,
  });
  if (isTable) {
    const { header, columns, unused } = table;
    const codes = table.rows.map(({ cells, text: row }) => listed(cells[columns.code] ?? '', row));
    const more = [columns.field, columns.mark].flatMap((column) => {
      const name = header?.cells[column] || table.rows.find(({ cells }) => cells[column])?.cells[column];
      return name ? [name] : [];
    });
    return { ...plainList([]), ...collect(codes), header: header?.text ?? '', unused: [...more, ...unused] };
  }
  const codes = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.split(/[,;]/)));
  return { ...plainList([]), ...collect(codes.map((code) => listed(code, code.trim()))) };
}

/** The user's answers on unknown marks: whether each means “overdue”. */
export type MarkMeanings = Readonly<Record<string, boolean>>;

/**
 * Reads a table pasted from a spreadsheet or a CSV file, one dossier a row. A row of heads says which columns hold code,
 * field (lĩnh vực) and lateness; without one these are the first three. Lateness is a tick (`x`, `✓`, `TRUE`, `có`) or
 * words (“Quá hạn 3 ngày”); the user is asked about any other mark.
 */
export function parseTable(text: string, meanings: MarkMeanings = {}): ParsedList {
  const { header, columns, rows, unused } = readColumns(readPastedTable(text));
  const unknown = new Map<string, number>();
  const read = rows.map(({ cells, text: row }): Candidate => {
    const mark = cells[columns.mark] ?? '';
    const isOverdue =
      isOverdueMark(mark, columns.areTicksClear) ??
      (Object.hasOwn(meanings, mark) ? meanings[mark] : undefined);
    const code = cleanCode(cells[columns.code] ?? '');
    if (isOverdue === undefined && /\d/.test(code)) unknown.set(mark, (unknown.get(mark) ?? 0) + 1);
    return {
      code,
      field: (cells[columns.field] ?? '').replaceAll(/\s+/g, ' '),
      overdue: isOverdue ?? false,
      text: row,
    };
  });
  return {
    ...collect(read),
    header: header?.text ?? '',
    unused,
    unknownMarks: [...unknown].map(([mark, count]) => ({ mark, count })),
  };
}

/**
 * SHA-256, in lower-case hexadecimal, of the list in its order: UTF-8 lines ended by a line feed. A line is the code
 * alone, or, for a stratified draw, code, field and `1` (overdue) or `0`, set apart by tabs.
 */
export function hashList(list: readonly Listed[], stratified: boolean): string {
  const line = ({ code, field, overdue }: Listed) =>
    stratified ? `${code}\t${field}\t${overdue ? 1 : 0}\n` : `${code}\n`;
  return bytesToHex(sha256(utf8ToBytes(list.map(line).join(''))));
}
