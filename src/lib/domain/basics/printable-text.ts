import { isDocumentLetter } from './print-letters.ts';

/**
 * Stand-ins for signs the document font lacks, drawn from signs it has. A tick and a cross stay apart.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  '☐': '□',
  '☑': '[√]',
  '☒': '[×]',
  '✓': '√',
  '✔': '√',
  '✗': '×',
  '✘': '×',
  '✕': '×',
  '⚠': '(!)',
};

/** What Word writes for the bullets and ticks of its symbol fonts: places of the private use area. */
const SYMBOL_FONTS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf0d8': '•',
  '\uf076': '•',
  '\uf06c': '•',
  '\uf06e': '•',
  '\uf0a8': '□',
  '\uf06f': '□',
  '\uf0fc': '√',
  '\uf0fb': '×',
  '\uf0fe': '[√]',
  '\uf0e0': '→',
};

/** Printed in place of a character without a substitute of its own. */
const UNKNOWN = '□';

/** Signs that are boxes by themselves. */
const BOXES: ReadonlySet<string> = new Set([UNKNOWN, '☐', '\uf0a8', '\uf06f']);

/** Signs of several code points that show as one: families, flags, skin colours. */
const ONE_SIGN =
  /(\p{Extended_Pictographic})(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})+|(\p{Regional_Indicator})\p{Regional_Indicator}/gu;

/**
 * A text as it can be printed: well-formed, NFC, one kind of space and line end, and every character the font lacks
 * replaced by a substitute or an empty box. Nothing visible is dropped; controls, joiners and selectors, which show
 * nothing by themselves, are dropped.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const composed = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(ONE_SIGN, '$1$2')
    .replaceAll(/[\uf020-\uf0ff]/g, (letter) => SYMBOL_FONTS[letter] ?? UNKNOWN)
    // Removed first, since one of them, the byte order mark, also counts as a space.
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll(/[^\S\n\u00a0]/g, ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '');
  return composed.replaceAll(/[^\n\x20-\x7e]/gu, (letter) =>
    has(letter.codePointAt(0) ?? 0) ? letter : (STAND_INS[letter] ?? UNKNOWN),
  );
}

/** The signs of a text, each once, for which a document prints an empty box: pictures, letters of other scripts. */
export function signsNotPrinted(text: string): string[] {
  // Nearly every text is plain: it is not cut into letters.
  if (!printable(text, isDocumentLetter).includes(UNKNOWN)) return [];
  const signs = Array.from(new Intl.Segmenter('vi').segment(text), ({ segment }) => segment);
  return [
    ...new Set(
      signs.filter((sign) => !BOXES.has(sign) && printable(sign, isDocumentLetter).includes(UNKNOWN)),
    ),
  ];
}

/** The signs of a text, each once, that a document prints another sign for: a tick that becomes √, an open box. */
export function signsReplaced(text: string): { sign: string; by: string }[] {
  return [...new Set(text)].flatMap((sign) => {
    const by = STAND_INS[sign] ?? SYMBOL_FONTS[sign];
    return by === undefined || isDocumentLetter(sign.codePointAt(0) ?? 0) ? [] : [{ sign, by }];
  });
}

/** Text without white space: what breaking lines cannot change. */
export function solid(text: string): string {
  return text.replaceAll(/\s/g, '');
}
