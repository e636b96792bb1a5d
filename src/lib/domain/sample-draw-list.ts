import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { text, z } from './schema.ts';
import { fold, nfc } from './vietnamese-text.ts';

/** Most dossiers a list may hold. */
export const MAX_LISTED = 100_000;

/** Longest code of a dossier. */
export const MAX_CODE = 100;

/** Longest name of a field (lĩnh vực). */
export const MAX_FIELD = 300;

/** A dossier of the list that is drawn from. */
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
  /** Codes too long to be one, or with a field too long to be one. */
  refused: string[];
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

/** The list that a range stands for. */
export function listOfRange({ prefix, first, last, digits }: NumberedRange): Listed[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    code: nfc(prefix) + String(first + index).padStart(digits, '0'),
    field: '',
    overdue: false,
  }));
}

function collect(rows: Iterable<Listed>): ParsedList {
  const list = new Map<string, Listed>();
  const repeated = new Set<string>();
  const refused: string[] = [];
  for (const row of rows) {
    if (row.code === '') continue;
    if (row.code.length > MAX_CODE || row.field.length > MAX_FIELD) refused.push(row.code);
    else if (list.has(row.code)) repeated.add(row.code);
    else list.set(row.code, row);
  }
  return { list: [...list.values()], repeated: [...repeated], refused };
}

/** Reads codes set apart by lines, commas, semicolons or tabs; NFC, trimmed, in the order given. */
export function parseCodes(text: string): ParsedList {
  const codes = nfc(text).split(/[\r\n,;\t]+/);
  return collect(codes.map((code) => ({ code: code.trim(), field: '', overdue: false })));
}

const OVERDUE_MARKS = new Set(['x', '1', 'co', 'qua han', 'tre', 'tre han', 'tre hen']);

/**
 * Reads a table pasted from a spreadsheet, one dossier a line: code, field (lĩnh vực), a mark when overdue (`x`, `1`,
 * `có`, `quá hạn`, `trễ hạn`); columns set apart by tabs or semicolons.
 */
export function parseTable(text: string): ParsedList {
  const lines = nfc(text).split(/[\r\n]+/);
  return collect(
    lines.map((line) => {
      const [code = '', field = '', mark = ''] = line.split(/[\t;]/);
      return { code: code.trim(), field: field.trim(), overdue: OVERDUE_MARKS.has(fold(mark)) };
    }),
  );
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
