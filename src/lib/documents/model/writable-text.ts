import { printable } from '#lib/domain/basics/printable-text.ts';

/** Whether XML 1.0 can carry a character; C1 controls, which it discourages, show nothing either. */
function isWritable(codePoint: number): boolean {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return false;
  return codePoint < 0xd800 || (codePoint > 0xdfff && codePoint !== 0xfffe && codePoint !== 0xffff);
}

/** A text as Word can hold it: NFC, and what XML cannot carry replaced by its code. Word finds glyphs by itself. */
export function writable(text: string): string {
  return printable(text, isWritable);
}
