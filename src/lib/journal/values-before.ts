import { applyChange, isCreation, readSet, type Change } from './change.ts';
import { mergeRow, saw } from './merge.ts';

type Row = Record<string, unknown>;

/** What the author of a change had before them. */
export interface ValuesBefore {
  /** What the fields it sets said; without those that the row did not have. */
  values: Change['set'];
  /** Fields it sets for which devices had given different values: it decided between them. */
  decided: string[];
}

/** Whether a path leads into a row: an entry of a field only where the row has that field. */
const isIn = (row: Row) => (path: string) => {
  const [field = '', entry] = path.split('.');
  return entry === undefined ? field in row : typeof row[field] === 'object' && row[field] !== null;
};

/**
 * What stood in a row before each of its changes, as its author had it: what another device wrote at the same time is
 * not what the author changed.
 * @param changes all changes to the row, each after those its author had seen
 * @returns nothing for the first change, nor for any where the first does not bring the row
 */
export function valuesBefore<Any extends Change>(changes: readonly Any[]): Map<Any, ValuesBefore> {
  const before = new Map<Any, ValuesBefore>();
  const [creation, ...edits] = changes;
  if (!creation || !isCreation(creation)) return before;
  // As long as each author had seen all before, the row is what the changes make one after the other.
  let inLine = true;
  let row: Row = applyChange({}, creation);
  const earlier: Any[] = [creation];
  for (const change of edits) {
    const paths = Object.keys(change.set);
    inLine &&= earlier.every((other) => saw(change, other));
    if (inLine) {
      before.set(change, { values: readSet(row, paths.filter(isIn(row))), decided: [] });
      row = applyChange(row, change);
    } else {
      const seen = mergeRow(earlier.filter((other) => saw(change, other)));
      before.set(change, {
        values: readSet(seen.row, paths.filter(isIn(seen.row))),
        decided: seen.conflicts.flatMap(({ path }) => (paths.includes(path) ? [path] : [])),
      });
    }
    earlier.push(change);
  }
  return before;
}
