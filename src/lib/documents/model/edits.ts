import { textOf, type BlockEdit, type BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import { formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { Basis, Block, DocumentModel, Paragraph, Run, Signer } from './document.ts';
import { paragraphs, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';

/** Whether people may write over a block. */
export const isEditable = (block: Block): block is Paragraph | Basis =>
  (block.type === 'paragraph' || block.type === 'basis') && block.key !== undefined;

/** The text they write over. */
export const textIn = (block: Paragraph | Basis): string =>
  block.type === 'basis' ? block.text : block.runs.map(({ text }) => text).join('');

/** A text that lost its beginning keeps the style of its end; a beginning left as it was keeps its own (bold lead-ins). */
function restyled(runs: readonly Run[], text: string): Run[] {
  const unchanged: Run[] = [];
  let rest = text;
  for (const run of runs.slice(0, -1)) {
    if (!rest.startsWith(run.text)) break;
    unchanged.push(run);
    rest = rest.slice(run.text.length);
  }
  return rest === '' ? unchanged : [...unchanged, { ...runs.at(-1), text: rest }];
}

/** A prompt that was left standing in a text stays a prompt; whatever else stands there was written. */
function prompted(runs: readonly Run[], prompts: readonly string[]): Run[] {
  return runs.flatMap((run): Run[] => {
    const standingPrompt = prompts.find((each) => run.text.includes(each));
    if (standingPrompt === undefined) return run.text === '' ? [] : [run];
    const at = run.text.indexOf(standingPrompt);
    const around = [run.text.slice(0, at), run.text.slice(at + standingPrompt.length)];
    const [before, after] = around.map((text) => prompted([{ ...run, text }], prompts));
    return [
      ...(before ?? []),
      { ...run, text: standingPrompt, italic: true, prompt: true },
      ...(after ?? []),
    ];
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

/** Who signed, or refused to, on the device. */
export interface Signed {
  name: string;
  at: string;
  refused: boolean;
}

/** Who signed in the place of a signer; null where nobody has. One without a name is called by the office. */
export function signedOf({
  authority,
  name,
  drawing = null,
  signedAt,
}: Pick<Signer, 'authority' | 'name' | 'signedAt'> & { drawing?: Signer['drawing'] }): Signed | null {
  if (signedAt === undefined) return null;
  return {
    name: name === OFFICE.unknown ? authority.join(' ') : name,
    at: signedAt,
    refused: drawing === null,
  };
}

const actOf = ({ refused }: Signed) => PARTS.voices.acts[refused ? 'refused' : 'drawn'];

/** What is said under a signature, or a refusal, after which paragraphs were written over: it stands for what was read then. */
export function rewordedNotes(signed: Signed | null, writtenAt: readonly string[]): string[] {
  const since = writtenAt.filter((at) => signed !== null && at > signed.at).toSorted();
  const last = since.at(-1);
  if (!signed || last === undefined) return [];
  const values = { act: actOf(signed), count: formatCount(since.length), time: formatInstantInWords(last) };
  return [fill(PARTS.voices.reworded, values)];
}

/** The paragraph that names what was added after signing. */
export const ADDED_LATER = 'signatures/later';

/**
 * Said after it where paragraphs were written over since somebody signed: how many, and who had signed before. Each is
 * held to what stood when he signed, so that those written between two signatures are told apart from later ones.
 */
export function rewordedLater(signed: readonly Signed[], writtenAt: readonly string[]): string[] {
  const inTurn = signed.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const { rewordedLater: sentence, signerActed } = PARTS.voices;
  return inTurn.flatMap((_, index) => {
    const before = inTurn.slice(0, index + 1);
    const next = inTurn[index + 1];
    const count = writtenAt.filter(
      (at) => before.every((one) => at > one.at) && !(next && at > next.at),
    ).length;
    const signers = before.map((one) => fill(signerActed, { name: one.name, act: actOf(one) })).join(', ');
    return count > 0 ? [fill(sentence, { count: formatCount(count), signers })] : [];
  });
}

/** Who signed a document on the device. */
function allSigned({ blocks }: Pick<DocumentModel, 'blocks'>): Signed[] {
  const signers = blocks.flatMap((block) => (block.type === 'signatures' ? block.rows.flat() : []));
  return signers.flatMap((signer) => signedOf(signer) ?? []);
}

/** When the first of those under a document signed it on the device; null where nobody has. */
export function firstSignedAt(model: Pick<DocumentModel, 'blocks'>): string | null {
  const times = allSigned(model).map(({ at }) => at);
  return times.toSorted()[0] ?? null;
}

function toldReworded(signer: Signer, writtenAt: readonly string[]): Signer {
  const notes = rewordedNotes(signedOf(signer), writtenAt);
  return notes.length > 0 ? { ...signer, notes: [...signer.notes, ...notes] } : signer;
}

/**
 * The document with what people wrote in place of what was drafted. Lines of an edit become paragraphs, an empty edit
 * leaves its paragraph out; an edit of a paragraph the document has no more prints nowhere. Those who signed before one
 * was written have that said under their names, and after the list of what was added later.
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
    blocks: blocks.flatMap((block): Block[] => {
      if (block.type === 'signatures')
        return [
          { ...block, rows: block.rows.map((row) => row.map((signer) => toldReworded(signer, writtenAt))) },
        ];
      if (block.type !== 'paragraph' || block.key !== ADDED_LATER) return [block];
      return [block, ...rewordedLater(allSigned(model), writtenAt).flatMap((text) => paragraphs(text))];
    }),
    annexes,
  };
}
