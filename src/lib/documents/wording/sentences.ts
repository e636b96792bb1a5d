import { fillIn } from '#lib/domain/basics/sentence.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { Block, Paragraph, Run } from '#lib/documents/model/document.ts';

/** As letterheads and signing blocks print the names of bodies and offices. */
export function capitals(text: string): string {
  return nfc(text).trim().toLocaleUpperCase('vi');
}

/** A text without the punctuation it ends with, for use inside a sentence. */
export function unended(text: string): string {
  return text.trim().replace(/[\s.;:,]+$/u, '');
}

/** A text that ends as a sentence does; an end it already has stays. */
export function ended(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…;:]["”’)\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A line that leads in what follows, such as “Nội dung đạt:”. */
export function leadIn(text: string): Paragraph {
  return { type: 'paragraph', runs: [{ text }], keepWithNext: true };
}

/** One paragraph for each line of a text; `lead` comes before the first, in bold. */
export function paragraphs(text: string, lead = ''): Paragraph[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  const opening: Run[] = [...(lead ? [{ text: lead, bold: true }] : []), { text: first }];
  return [
    { type: 'paragraph', runs: opening },
    ...rest.map((line): Paragraph => ({ type: 'paragraph', runs: [{ text: line }] })),
  ];
}

/** A prompt for what is missing: in drafts only, never in an issued document. */
export function prompt(text: string): Paragraph {
  return { type: 'paragraph', runs: [promptRun(text)] };
}

/** The same within a line that says something else besides. */
export function promptRun(text: string): Run {
  return { text: `[${text}]`, italic: true, prompt: true };
}

/** Paragraphs whose last one asks, at its end, for what is missing. */
export function asking(sentences: readonly Paragraph[], missing: readonly string[]): Paragraph[] {
  return sentences.map((paragraph, index) =>
    index < sentences.length - 1 || missing.length === 0
      ? paragraph
      : {
          ...paragraph,
          runs: [...paragraph.runs, ...missing.flatMap((text) => [{ text: ' ' }, promptRun(text)])],
        },
  );
}

/**
 * Names the paragraphs by what they were drafted from, so that a person's edit finds its place again: `key`, then
 * `key/2`, … Lead-ins, and paragraphs that have a name already, are left as they are.
 */
export function keyed<Kind extends Block>(key: string, blocks: readonly Kind[]): Kind[] {
  let count = 0;
  return blocks.map((block) => {
    const isNamed = block.type !== 'paragraph' || block.key !== undefined || block.keepWithNext === true;
    if (isNamed) return block;
    count += 1;
    return { ...block, key: count === 1 ? key : `${key}/${count}` };
  });
}

/** `fillIn` for a document: a sentence that ends with an open “…” takes no full stop after it. */
export function fill(template: string, values: Record<string, string | number>): string {
  return fillIn(template, values).replace(/…\.$/, '…');
}
