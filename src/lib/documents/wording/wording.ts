import { fillIn } from '#lib/domain/basics/sentence.ts';

/** `fillIn` for a document: a sentence that ends with an open “…” takes no full stop after it. */
export function fill(template: string, values: Record<string, string | number>): string {
  return fillIn(template, values).replace(/…\.$/, '…');
}
