import { applySet, type Change } from './change.ts';

const before = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** Changes in the order that every device gives them, in whatever order they came to it. */
export function inOrder<One extends Pick<Change, 'time' | 'device' | 'seq'>>(changes: readonly One[]): One[] {
  return changes.toSorted(
    (a, b) => before(a.time, b.time) || before(a.device, b.device) || before(a.seq, b.seq),
  );
}

/** The row that its changes make on every device that has them all, with fields that this version may not know. */
export function rebuildRow(changes: readonly Change[]): Record<string, unknown> {
  return inOrder(changes).reduce<Record<string, unknown>>((row, { set }) => applySet(row, set), {});
}
