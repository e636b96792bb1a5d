/** Canonical composed form: what is stored, searched and printed. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Whether a text has more than blanks and the marks a sentence ends with: a dot in a field that must not stay empty says nothing. */
export function saysSomething(text: string): boolean {
  return /[^\s.;:,]/u.test(text);
}

/** What takes no place on the screen: soft hyphens, zero-width and direction marks, variation selectors, the BOM. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text as a plain keyboard would have typed it: full-width letters, digits and signs (`１，５％`) in their usual width,
 * every kind of blank a space, nothing invisible. Tabs and ends of lines stay: they set cells apart.
 */
export function plainlyTyped(text: string): string {
  return nfc(text)
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

/**
 * Folds a text for search: no diacritics, `đ` as `d`, lower case, single spaces, nothing invisible. The letters that
 * look like `Đ` and are none (Icelandic `Ð`, African `Ɖ`, from old fonts and scans) read as `Đ`.
 * Covers letters beyond Vietnamese (ƀ, ŏ, ĕ, č, ñ of Jrai, Ede and Bahnar names).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(INVISIBLE, '')
    .toLowerCase()
    .replaceAll(/[đðɖ]/g, 'd')
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
    .replaceAll(INVISIBLE, '')
    .toLowerCase()
    .replaceAll(/[ðɖ]/g, 'đ')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;:,]+$/u, '')
    .trim();
}

/** The beginning of a text in at most `longest` UTF-16 code units, composed; no letter is cut from its marks. */
export function shortened(text: string, longest: number): string {
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
