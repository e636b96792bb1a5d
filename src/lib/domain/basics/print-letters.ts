/**
 * What documents can print: inclusive ranges of code points, to which the build cuts the document font (Tinos). No range
 * names a letter that the font lacks, so that a form can show, without loading the font, what will not be printed.
 */
export const DOCUMENT_LETTERS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1: ñ and the plain accented vowels
  [0x100, 0x180], // Latin Extended-A and ƀ: č ĕ ĭ ŏ ŭ of Jrai, Ede and Bahnar
  [0x1a0, 0x1b0], // ơ and ư
  [0x243, 0x243], // Ƀ, the capital of ƀ
  [0x2b9, 0x2bf], // modifier letters written in names: ʼ and its like
  [0x2c6, 0x2dd], // spacing accents
  [0x300, 0x331], // combining marks: ơ̆ and ư̆ have no composed form
  [0x1ea0, 0x1ef9], // the rest of the Vietnamese letters
  [0x2010, 0x203a], // dashes, quotation marks, bullets, ellipsis, per mille, primes
  [0x2070, 0x2071], // superscripts and subscripts
  [0x2074, 0x2089],
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2122], // № ™
  [0x2153, 0x2154], // fractions
  [0x215b, 0x215e],
  [0x2190, 0x2195], // arrows
  [0x2212, 0x2212], // minus
  [0x2215, 0x2215], // division slash
  [0x2219, 0x221a], // bullet operator and √
  [0x2248, 0x2248], // ≈
  [0x2260, 0x2261], // ≠ ≡
  [0x2264, 0x2265], // ≤ ≥
  [0x25a0, 0x25a1], // □ ■ ○ ● and their like
  [0x25aa, 0x25ac],
  [0x25b2, 0x25b2],
  [0x25ba, 0x25ba],
  [0x25bc, 0x25bc],
  [0x25c4, 0x25c4],
  [0x25ca, 0x25cc],
  [0x25cf, 0x25cf],
];

/** Whether the document font has a letter. */
export function isDocumentLetter(codePoint: number): boolean {
  return DOCUMENT_LETTERS.some(([from, to]) => from <= codePoint && codePoint <= to);
}
