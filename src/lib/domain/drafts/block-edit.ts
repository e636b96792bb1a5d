import { Instant, Text, z } from '#lib/domain/basics/schema.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';

/** What a person wrote in place of a drafted paragraph. */
export const BlockEdit = z.strictObject({
  /** Lines become paragraphs; an empty text leaves the paragraph out. */
  text: Text,
  /** The paragraph as it was drafted when the person wrote: tells whether the data changed since. */
  drafted: Text,
  at: Instant,
});
export type BlockEdit = z.infer<typeof BlockEdit>;

/** Edits by the key of the paragraph; null where one was taken back. */
export const BlockEdits = z.record(z.string().check(z.minLength(1), z.maxLength(500)), z.nullable(BlockEdit));
export type BlockEdits = z.infer<typeof BlockEdits>;

/** The paragraph of minutes that tells where the journal stands. */
export const JOURNAL_HEAD = 'journal/head';

/**
 * How a paragraph stands: as drafted; edited by a person; edited, but drafted anew since because the data changed;
 * edited, but no longer drafted at all.
 */
export type BlockState = 'unchanged' | 'edited' | 'stale' | 'orphaned';

/** Holds an edit against the paragraph as drafted now; `undefined` where the draft has no such paragraph. */
export function blockState(draftedNow: string | undefined, edit: BlockEdit | null | undefined): BlockState {
  if (!edit) return 'unchanged';
  if (draftedNow === undefined) return 'orphaned';
  // Data that came round to what the person wrote leaves nothing to decide.
  if (edit.text === draftedNow) return 'unchanged';
  return edit.drafted === draftedNow ? 'edited' : 'stale';
}

/** What prints: an edit survives new data until a person decides otherwise. */
export function textOf(draftedNow: string, edit: BlockEdit | null | undefined): string {
  return edit ? edit.text : draftedNow;
}

/** When each of the paragraphs drafted now was written over that print otherwise than drafted. */
export function writtenAt(drafted: ReadonlyMap<string, string>, edits: BlockEdits): string[] {
  return [...drafted].flatMap(([key, text]) => {
    const edit = edits[key];
    return edit && edit.text !== text ? [edit.at] : [];
  });
}

/** How many of them by an edit made after `since`. */
export function writtenSince(since: string, drafted: ReadonlyMap<string, string>, edits: BlockEdits): number {
  return writtenAt(drafted, edits).filter((at) => at > since).length;
}

/**
 * The edit after a person wrote `text` over a paragraph that read `drafted` when they began.
 * @returns null where the text is the drafted one: nothing is edited then
 */
export function writeBlock(text: string, drafted: string, at: string): BlockEdit | null {
  const composed = nfc(text);
  return composed === drafted ? null : { text: composed, drafted, at };
}

/** The edit after a person saw the new draft and kept their own text. */
export function keepOwn(edit: BlockEdit, draftedNow: string, at: string): BlockEdit {
  return { ...edit, drafted: draftedNow, at };
}

/** Edits a person has yet to decide on: the data changed since, or the paragraph is gone. */
export function undecided(
  drafted: ReadonlyMap<string, string>,
  edits: BlockEdits,
): { stale: string[]; orphaned: string[] } {
  const inState = (state: BlockState) =>
    Object.entries(edits)
      .filter(([key, edit]) => blockState(drafted.get(key), edit) === state)
      .map(([key]) => key);
  return { stale: inState('stale'), orphaned: inState('orphaned') };
}
