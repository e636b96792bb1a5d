/** Canonical composed form: what is stored, searched and printed. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Folds a text for search: no diacritics, `đ` as `d`, lower case, single spaces.
 * Covers letters beyond Vietnamese (ƀ, ŏ, ĕ, č, ñ of Jrai, Ede and Bahnar names).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/đ/g, 'd')
    .replaceAll(/ƀ/g, 'b')
    .replaceAll(/[‘’ʼ']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether every word typed begins some word of the text, ignoring diacritics and order. */
export function matches(query: string, text: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

/** A text by which others that say the same word for word are known: case, spaces and closing marks aside. */
export function sameText(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;:,]+$/u, '')
    .trim();
}

/** The beginning of a text in at most `longest` UTF-16 code units, composed; no letter is cut from its marks. */
export function beginningOf(text: string, longest: number): string {
  const composed = nfc(text);
  if (composed.length <= longest) return composed;
  const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });
  let end = 0;
  for (const { index, segment } of letters.segment(composed)) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return composed.slice(0, end);
}
