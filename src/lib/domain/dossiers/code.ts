import { plainlyTyped } from '#lib/domain/basics/vietnamese-text.ts';

/** Longest code of a dossier. */
export const MAX_CODE = 100;

/**
 * A code as printed on paper: NFC, full-width letters in their usual width, every hyphen and dash a `-`, blanks
 * single, and no control, zero-width or direction mark, which scanners and web pages bring along.
 */
export function cleanCode(code: string): string {
  return plainlyTyped(code.toWellFormed().replaceAll('\ufffd', ''))
    .replaceAll(/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\u00af]/g, '-')
    .replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** Matches whole codes only, never a part of a longer one. */
const BEGIN = String.raw`(?<![\p{L}\d][.\-]?)`;
const END = String.raw`(?![.\-]?[\p{L}\d])`;

/** Codes of the one-stop system: identifier of the office, day received as yymmdd, running number. */
const ONE_STOP = new RegExp(
  String.raw`${BEGIN}(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3})*-\d{6}-\d{4,7}${END}`,
  'giu',
);

/** The pattern of codes: the lengths of their digit groups, and what separates them. */
const shapeOf = (code: string) => code.toUpperCase().replaceAll(/\d/g, '9');

/** The part before the first hyphen names the office; a code without one names none. */
const officeOf = (code: string) => (code.includes('-') ? code.slice(0, code.indexOf('-')).toUpperCase() : '');

/** How codes of a unit look, learnt from those that are known. */
export interface CodePattern {
  /** One of the known codes, to be compared with by eye; empty when none is known. */
  example: string;
  shapes: ReadonlySet<string>;
  offices: ReadonlySet<string>;
}

/** Learns how the codes of a unit look. */
export function patternOf(codes: readonly string[]): CodePattern {
  const cleaned = codes.map(cleanCode).filter((code) => /\d/.test(code));
  return {
    example: cleaned[0] ?? '',
    shapes: new Set(cleaned.map(shapeOf)),
    offices: new Set(cleaned.map(officeOf)),
  };
}

/** Whether a code looks like those of the unit, digit for digit. */
export function fits(pattern: CodePattern, code: string): boolean {
  return pattern.shapes.has(shapeOf(code)) && pattern.offices.has(officeOf(code));
}

/** The groups of digits in a code. */
const digitGroups = (code: string) => code.match(/\d+/g) ?? [];

/**
 * Codes of a list that have a digit more or less than most of it in one group of four digits or more, and are otherwise
 * alike: likely a slip of the hand. Shorter groups are numbers that simply grow.
 */
export function slippedCodes(codes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const shape of codes.map(shapeOf)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const model = codes.find((code) => (counts.get(shapeOf(code)) ?? 0) * 2 > codes.length);
  if (model === undefined) return [];
  const bare = (code: string) => code.toUpperCase().replaceAll(/\d+/g, '9');
  const lengths = digitGroups(model).map(({ length }) => length);
  return codes.filter((code) => {
    if (bare(code) !== bare(model)) return false;
    const other = digitGroups(code)
      .map(({ length }, index) => ({ length, usual: lengths[index] ?? 0 }))
      .filter(({ length, usual }) => length !== usual);
    return (
      other.length === 1 && other.every(({ length, usual }) => usual >= 4 && Math.abs(length - usual) === 1)
    );
  });
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** The codes in a text that look like those of the unit. */
function unitCodes(pattern: CodePattern, text: string): string[] {
  return [...pattern.shapes].flatMap((shape) => {
    // A shape of digits alone is found in any number: only a whole text is one.
    if (/^9+$/.test(shape)) return shapeOf(text) === shape ? [text] : [];
    const expression = new RegExp(
      String.raw`${BEGIN}${escaped(shape).replaceAll('9', String.raw`\d`)}${END}`,
      'giu',
    );
    return [...text.matchAll(expression)].map(([code]) => code).filter((code) => fits(pattern, code));
  });
}

/**
 * What was read from one code before the camera.
 * `unit`: looks like a dossier of this unit; `office`: a code of the one-stop system, but not as this unit's; `other`: a
 * short text that may be a code; `payment`, `person` (a citizen card: never to be stored or shown), `link`: no dossier.
 */
export type ScannedKind = 'unit' | 'office' | 'other' | 'payment' | 'person' | 'link';

export interface Scanned {
  kind: ScannedKind;
  /** Empty where it is no dossier. */
  code: string;
}

/** EMV codes of bank transfers (VietQR) begin with their version and hold lengths and values. */
const isPayment = (text: string) => /^00020[12]/.test(text) && /63\s*04[\dA-F]{4}$/i.test(text);
/** Citizen and health-insurance cards: fields parted by strokes; a bare citizen number. */
const isPerson = (text: string) => text.split('|').length > 3 || /^\d{12}$/.test(text);
const isLink = (text: string) =>
  /^(?:https?|ftp|tel|mailto|sms|smsto|wifi|geo|begin|mecard|matmsg|zalo|fb|viber|bitcoin|upi):/i.test(
    text,
  ) || /^(?:www\.)?(?:[a-z0-9-]+\.)+(?:vn|com|me|net|org|app|io)(?:\/|$)/i.test(text);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The codes in what one QR code or barcode says: many receipts carry an address or several lines around theirs. */
export function scannedOf(scanned: string, pattern: CodePattern): Scanned[] {
  const text = cleanCode(scanned);
  if (text === '') return [];
  const own = unitCodes(pattern, text);
  if (own.includes(text)) return [{ kind: 'unit', code: text }];
  if (isPayment(text)) return [{ kind: 'payment', code: '' }];
  if (isPerson(text)) return [{ kind: 'person', code: '' }];
  const around = cleanCode(decoded(text));
  const ofUnit = unitCodes(pattern, around);
  if (ofUnit.length > 0) return ofUnit.map((code) => ({ kind: 'unit', code }));
  const ofOffice = [...around.matchAll(ONE_STOP)].map(([code]) => code);
  if (ofOffice.length > 0) {
    const kind = pattern.shapes.size === 0 ? 'unit' : 'office';
    return ofOffice.map((code) => ({ kind, code }));
  }
  if (isLink(text)) return [{ kind: 'link', code: '' }];
  const line = cleanCode(scanned.split(/[\r\n]/).find((row) => cleanCode(row) !== '') ?? '');
  return line.length <= MAX_CODE && /\d/.test(line) ? [{ kind: 'other', code: line }] : [];
}

const RANK: Record<ScannedKind, number> = { unit: 0, office: 1, other: 2, payment: 3, person: 3, link: 3 };

/** All that is in view, each once, what looks like a dossier of this unit first. */
export function scannedInView(texts: readonly string[], pattern: CodePattern): Scanned[] {
  const codes = texts.flatMap((text) => scannedOf(text, pattern));
  const different = codes.filter(
    (entry, index) =>
      codes.findIndex(({ kind, code }) => kind === entry.kind && code === entry.code) === index,
  );
  return different.sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

/** The one code that is a dossier of this unit beyond doubt; undefined where there is none, or more than one. */
export function certainCode(codes: readonly Scanned[]): string | undefined {
  const [first, ...others] = codes.filter(({ kind }) => kind === 'unit' || kind === 'office');
  return first?.kind === 'unit' && others.length === 0 ? first.code : undefined;
}
