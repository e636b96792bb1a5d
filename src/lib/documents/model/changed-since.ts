import { blockState, type BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { DocumentModel } from './document.ts';
import { draftedTexts, draftLines } from './draft-lines.ts';

/** What a document would print otherwise if it were made of the data of today, line by line. */
export interface ChangedSince {
  /** Printed then, and no more. */
  gone: string[];
  /** Would print now, and did not. */
  fresh: string[];
}

/** Everything that prints, as lines; a table row is one line. */
function printedLines(model: DocumentModel): string[] {
  return draftLines(model, Infinity).flatMap((line) =>
    line.type === 'table' ? line.rows.map((cells) => cells.join(' | ')) : line.text.split('\n'),
  );
}

/** The lines of one list that another lacks, repeated lines counted. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0 && line.trim() !== '';
  });
}

/** The edits of paragraphs, with the document as drafted without them, at the time of issue and now. */
export interface WrittenOver {
  edits: BlockEdits;
  issued: DocumentModel;
  now: DocumentModel;
}

/** Paragraphs that print as they were written over, though what they were written over has changed since. */
function overtaken({ edits, issued, now }: WrittenOver): ChangedSince {
  const textsOf = (model: DocumentModel) => draftedTexts(draftLines(model, Infinity));
  const [before, after] = [textsOf(issued), textsOf(now)];
  const changed = Object.entries(edits).flatMap(([key, edit]) => {
    const [then, today] = [before.get(key), after.get(key)];
    if (!edit || then === undefined || today === undefined || then === today) return [];
    return blockState(today, edit) === 'stale' ? [{ printed: edit.text, today }] : [];
  });
  const lines = (texts: readonly string[]) =>
    texts.flatMap((text) => text.split(/\r?\n/u)).filter((line) => line.trim() !== '');
  return {
    gone: lines(changed.map(({ printed }) => printed)),
    fresh: lines(changed.map(({ today }) => today)),
  };
}

/**
 * How a document differs from what the data give now. Both are to be made by the same version of the app, so that only data
 * can make a difference. The one rule by which an issued document is said to be overtaken.
 * @param over where paragraphs were written over: what they say does not change with the data
 */
export function changedSince(issued: DocumentModel, now: DocumentModel, over?: WrittenOver): ChangedSince {
  const [before, after] = [printedLines(issued), printedLines(now)];
  const written = over ? overtaken(over) : { gone: [], fresh: [] };
  return {
    gone: [...without(before, after), ...written.gone],
    fresh: [...without(after, before), ...written.fresh],
  };
}
