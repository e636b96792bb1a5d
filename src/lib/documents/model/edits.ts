import { textOf, type BlockEdit, type BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import { formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { Basis, Block, DocumentModel, Paragraph, Run, Signer } from './document.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/wording.ts';

/** Whether people may write over a block. */
export const isEditable = (block: Block): block is Paragraph | Basis =>
  (block.type === 'paragraph' || block.type === 'basis') && block.key !== undefined;

/** The text they write over. */
export const textIn = (block: Paragraph | Basis): string =>
  block.type === 'basis' ? block.text : block.runs.map(({ text }) => text).join('');

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

/** A prompt that was left standing in a text stays a prompt; whatever else stands there was written. */
function prompted(runs: readonly Run[], prompts: readonly string[]): Run[] {
  return runs.flatMap((run): Run[] => {
    const asked = prompts.find((each) => run.text.includes(each));
    if (asked === undefined) return run.text === '' ? [] : [run];
    const at = run.text.indexOf(asked);
    const around = [run.text.slice(0, at), run.text.slice(at + asked.length)];
    const [before, after] = around.map((text) => prompted([{ ...run, text }], prompts));
    return [...(before ?? []), { ...run, text: asked, italic: true, prompt: true }, ...(after ?? [])];
  });
}

/** What a block asks for, as it is worded in it. */
export function promptsIn(block: Paragraph | Basis): string[] {
  if (block.type === 'basis') return block.prompt ? [block.text] : [];
  return block.runs.filter(({ prompt }) => prompt).map(({ text }) => text.trim());
}

function rewritten(block: Paragraph | Basis, text: string): Block[] {
  const prompts = promptsIn(block);
  const lines = nfc(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    // Only the first of several paragraphs is the one that was drafted.
    const { key, ...rest } = block;
    const named = index === 0 && key !== undefined ? { key } : {};
    if (rest.type === 'basis') {
      const { prompt: _, ...written } = rest;
      return { ...written, ...named, text: line, ...(prompts.includes(line) ? { prompt: true } : {}) };
    }
    const plain = rest.runs.map((run): Run => (run.prompt ? { text: run.text } : run));
    const runs = index === 0 ? restyled(plain, line) : [{ ...plain.at(-1), text: line }];
    return { ...rest, ...named, runs: prompted(runs, prompts) };
  });
}

/** Says under a signature that paragraphs were written over after it was given: it stands for what was read then. */
function toldReworded(signer: Signer, writtenAt: readonly string[]): Signer {
  const { signedAt, notes } = signer;
  const last = writtenAt.toSorted().at(-1);
  if (signedAt === undefined || last === undefined || last <= signedAt) return signer;
  const { reworded, acts } = PARTS.voices;
  // Who refused has left no drawing.
  const act = signer.drawing === null ? acts.refused : acts.drawn;
  return { ...signer, notes: [...notes, fill(reworded, { act, time: formatInstantInWords(last) })] };
}

/**
 * The document with what people wrote in place of what was drafted. Lines of an edit become paragraphs, an empty edit
 * leaves its paragraph out; an edit of a paragraph the document has no more prints nowhere. Those who signed before one
 * was written have that said under their names.
 */
export function applyEdits(model: DocumentModel, edits: BlockEdits): DocumentModel {
  const writtenAt: string[] = [];
  const apply = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block) => {
      const edit: BlockEdit | null | undefined = isEditable(block) ? edits[block.key ?? ''] : null;
      if (!edit || !isEditable(block)) return [block];
      const drafted = textIn(block);
      const text = textOf(drafted, edit);
      if (text === drafted) return [block];
      writtenAt.push(edit.at);
      return rewritten(block, text);
    });
  const blocks = apply(model.blocks);
  const annexes = model.annexes.map((annex) => ({ ...annex, blocks: apply(annex.blocks) }));
  return {
    ...model,
    blocks: blocks.map((block) =>
      block.type === 'signatures'
        ? { ...block, rows: block.rows.map((row) => row.map((signer) => toldReworded(signer, writtenAt))) }
        : block,
    ),
    annexes,
  };
}
