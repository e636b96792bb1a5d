import type { Block, DocumentModel } from './document.ts';
import { DocumentIncompleteError } from './errors.ts';
import { solid } from '#lib/domain/basics/printable-text.ts';

/** Strings of a block that say how it is printed and are not printed themselves. */
const UNPRINTED = new Set([
  'type',
  'key',
  'sha256',
  'alignments',
  'shade',
  'drawing',
  'depth',
  'fallback',
  'signedAt',
]);

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (UNPRINTED.has(name) ? [] : stringsOf(inner)));
}

/**
 * Compares what is to be printed with the document itself, so that a builder of blocks that passes over a text is
 * noticed as well as an engine that drops it.
 * @param texts what will be looked for on the pages, without white space
 * @param print a string as it is printed
 * @throws DocumentIncompleteError naming what no text of the pages would hold
 */
export function checkCoverage(
  { blocks, annexes }: DocumentModel,
  texts: readonly string[],
  print: (text: string) => string,
): void {
  const left = new Map<string, number>();
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1);
  const all = texts.join('\n');
  const parts: readonly (readonly Block[])[] = [blocks, ...annexes.map((annex) => annex.blocks)];
  const lost = stringsOf(parts).filter((text) => {
    const sought = solid(print(text));
    if (sought === '') return false;
    const count = left.get(sought);
    if (count !== undefined) left.set(sought, count - 1);
    // Part of a longer text: a run of a paragraph, the label of a photo.
    return count === undefined ? !all.includes(sought) : count === 0 && !isWithin(sought, texts);
  });
  if (lost.length > 0) throw new DocumentIncompleteError(lost.map((text) => `text: ${text}`));
}

function isWithin(sought: string, texts: readonly string[]): boolean {
  return texts.some((text) => text !== sought && text.includes(sought));
}
