import { textOf, type BlockEdit, type BlockEdits } from '#lib/domain/block-edit.ts';
import { nfc } from '#lib/domain/vietnamese-text.ts';
import type { Basis, Block, DocumentModel, Paragraph, Run } from './document.ts';

/** A document as people edit it: headings to find one's way, and the texts that can be written over. */
export type DraftLine =
  { type: 'heading'; level: 1 | 2 | 3; text: string } | { type: 'text'; key: string; text: string };

const isEditable = (block: Block): block is Paragraph | Basis =>
  (block.type === 'paragraph' || block.type === 'basis') && block.key !== undefined;

const textIn = (block: Paragraph | Basis): string =>
  block.type === 'basis' ? block.text : block.runs.map(({ text }) => text).join('');

const blocksOf = (model: DocumentModel): Block[] => [
  ...model.blocks,
  ...model.annexes.flatMap(({ blocks }) => blocks),
];

/** The texts of a document with their headings, in order; headings over nothing to edit are left out. */
export function draftLines(model: DocumentModel): DraftLine[] {
  const lines = blocksOf(model).flatMap((block): DraftLine[] => {
    if (block.type === 'heading') return [{ type: 'heading', level: block.level, text: block.text }];
    if (!isEditable(block)) return [];
    return [{ type: 'text', key: block.key ?? '', text: textIn(block) }];
  });
  return lines.filter((line, index) => {
    if (line.type === 'text') return true;
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((next) => next.type === 'heading' && next.level <= line.level);
    return rest.slice(0, end < 0 ? undefined : end).some(({ type }) => type === 'text');
  });
}

/** The drafted texts by their keys. */
export function draftedTexts(lines: readonly DraftLine[]): Map<string, string> {
  return new Map(lines.flatMap((line) => (line.type === 'text' ? [[line.key, line.text]] : [])));
}

/** A text that lost its beginning keeps the style of its end; a beginning left as it was keeps its own (bold lead-ins). */
function restyled(runs: readonly Run[], text: string): Run[] {
  const kept: Run[] = [];
  let rest = text;
  for (const run of runs.slice(0, -1)) {
    if (!rest.startsWith(run.text)) break;
    kept.push(run);
    rest = rest.slice(run.text.length);
  }
  return rest === '' ? kept : [...kept, { ...runs.at(-1), text: rest }];
}

function rewritten(block: Paragraph | Basis, text: string): Block[] {
  const lines = nfc(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    // Only the first of several paragraphs is the one that was drafted.
    const { key, ...rest } = block;
    const named = index === 0 && key !== undefined ? { key } : {};
    if (rest.type === 'basis') return { ...rest, ...named, text: line };
    const runs = index === 0 ? restyled(rest.runs, line) : [{ ...rest.runs.at(-1), text: line }];
    return { ...rest, ...named, runs };
  });
}

/**
 * The document with what people wrote in place of what was drafted. Lines of an edit become paragraphs, an empty edit
 * leaves its paragraph out; an edit of a paragraph the document has no more prints nowhere.
 */
export function applyEdits(model: DocumentModel, edits: BlockEdits): DocumentModel {
  const apply = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block) => {
      const edit: BlockEdit | null | undefined = isEditable(block) ? edits[block.key ?? ''] : null;
      if (!edit || !isEditable(block)) return [block];
      const drafted = textIn(block);
      const text = textOf(drafted, edit);
      return text === drafted ? [block] : rewritten(block, text);
    });
  return {
    ...model,
    blocks: apply(model.blocks),
    annexes: model.annexes.map((annex) => ({ ...annex, blocks: apply(annex.blocks) })),
  };
}
