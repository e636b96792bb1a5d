import type { DocumentModel } from './document.ts';
import { draftLines } from './draft-lines.ts';

/** What a document would print otherwise if it were made of the data of today, line by line. */
export interface ChangedSince {
  /** Printed then, and no more. */
  gone: string[];
  /** Would print now, and did not. */
  fresh: string[];
}

/** Everything that prints, a row of a table in a line. */
function printedLines(model: DocumentModel): string[] {
  return draftLines(model, Infinity).flatMap((line) =>
    line.type === 'table' ? line.rows.map((cells) => cells.join(' | ')) : line.text.split('\n'),
  );
}

/** The lines of one list that another lacks; a line that stands there as often is none. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0 && line.trim() !== '';
  });
}

/**
 * How a document differs from what the data give now. Both are to be made by the same version of the app, so that only data
 * can make a difference. The one rule by which an issued document is said to be overtaken.
 */
export function changedSince(issued: DocumentModel, now: DocumentModel): ChangedSince {
  const [before, after] = [printedLines(issued), printedLines(now)];
  return { gone: without(before, after), fresh: without(after, before) };
}
