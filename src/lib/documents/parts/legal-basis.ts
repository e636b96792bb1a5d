import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { Basis } from '#lib/documents/model/document.ts';
import { ended, unended } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** One line (căn cứ) for each act; “;” at the ends, “.” at the last. */
export function legalBasis(acts: readonly string[]): Basis[] {
  const { prefix, beginnings, unknown } = OFFICE.basis;
  const lines = acts.map((text) => {
    const basis = unended(text.replaceAll(/\s+/g, ' '));
    const begins = beginnings.some((beginning) => nfc(basis).toLocaleLowerCase('vi').startsWith(beginning));
    return begins ? basis : `${prefix}${basis}`;
  });
  if (lines.length === 0) return [{ type: 'basis', key: 'basis/1', text: `[${unknown}]`, prompt: true }];
  return lines.map((line, index) => ({
    type: 'basis',
    key: `basis/${index + 1}`,
    text: index === lines.length - 1 ? ended(line) : `${line};`,
  }));
}
