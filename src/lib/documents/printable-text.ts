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

/**
 * A text as it can be printed: NFC, one kind of space and line end, and every sign the font lacks replaced
 * by a stand-in or by its code, `[U+1F600]`. Nothing visible is dropped; joiners and selectors, which
 * show nothing by themselves, are.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const composed = text
    .normalize('NFC')
    // First, since the byte order mark among them would pass for a space.
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll(/[^\S\n\u00a0]/g, ' ');
  return composed.replaceAll(/[^\n\x20-\x7e]/gu, (letter) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (has(codePoint)) return letter;
    const standIn = STAND_INS[letter];
    return standIn ?? `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Text without white space: what breaking lines cannot change. */
export function solid(text: string): string {
  return text.replaceAll(/\s/g, '');
}
