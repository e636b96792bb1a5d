import type { Paragraph } from './document.ts';

/** Whether a paragraph leads in what follows it: it was drafted to, or a person's words end in a colon. */
export function leadsIn({ runs, keepWithNext }: Paragraph): boolean {
  return keepWithNext === true || (runs.at(-1)?.text.trimEnd().endsWith(':') ?? false);
}
