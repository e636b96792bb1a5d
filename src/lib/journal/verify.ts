import canonicalize from 'canonicalize';
import { findFault, type ChainFault } from './chain.ts';
import type { Change } from './change.ts';
import { mergeRow } from './merge.ts';
import { logKey, type LogOfDevice, type LogPlace } from './log.ts';

type Row = Record<string, unknown>;

/** A chain that ends before its head, or goes on after it. */
export interface EndFault extends LogOfDevice {
  seq: number;
  what: 'end';
}

const bySeq = (a: Change, b: Change) => a.seq - b.seq;

function* counted(changes: readonly Change[], oncheck: () => void): Iterable<Change> {
  for (const change of changes) {
    oncheck();
    yield change;
  }
}

/**
 * Checks the chain of every log of every device, and that it ends where its head says.
 * @param heads the known ends of the chains; stored apart from the chains themselves
 * @param oncheck called before each change; a chain is checked up to its first fault
 * @returns the first fault of each chain; none for an intact journal
 */
export function findChainFaults(
  changes: readonly Change[],
  heads: readonly LogPlace[],
  oncheck: () => void = () => undefined,
): (ChainFault | EndFault)[] {
  const chains = new Map<string, { of: LogOfDevice; all: Change[] }>();
  const chainOf = (of: LogOfDevice): Change[] => {
    const chain = chains.get(logKey(of)) ?? { of, all: [] };
    chains.set(logKey(of), chain);
    return chain.all;
  };
  const ends = new Map(heads.map((head) => [logKey(head), head]));
  heads.forEach(chainOf);
  for (const change of changes) chainOf(change).push(change);
  return [...chains.values()].flatMap(({ of, all }): (ChainFault | EndFault)[] => {
    const chain = all.sort(bySeq);
    const fault = findFault(counted(chain, oncheck));
    if (fault) return [fault];
    const head = ends.get(logKey(of));
    const last = chain.at(-1);
    const whole = head !== undefined && last?.seq === head.seq && last.hash === head.hash;
    return whole ? [] : [{ log: of.log, device: of.device, seq: head?.seq ?? last?.seq ?? 0, what: 'end' }];
  });
}

/** Rows by table and id, as `<table> <id>`. */
export type RowsByKey = Map<string, Row>;

export function rowKey(table: string, id: string): string {
  return `${table} ${id}`;
}

/** The changes to each row, in the order given. */
export function changesByRow<Any extends Change>(changes: Iterable<Any>): Map<string, Any[]> {
  const byRow = new Map<string, Any[]>();
  for (const change of changes) {
    const key = rowKey(change.table, change.row);
    const ofRow = byRow.get(key);
    if (ofRow) ofRow.push(change);
    else byRow.set(key, [change]);
  }
  return byRow;
}

/** The rows that a journal makes, whatever the order in which its changes came. */
export function replay(changes: Iterable<Change>): RowsByKey {
  return new Map([...changesByRow(changes)].map(([key, ofRow]) => [key, mergeRow(ofRow).row]));
}

/** A row that does not match the journal. */
export interface RowFault {
  table: string;
  row: string;
  /** Fields that differ, for a changed row. */
  fields: string[];
  what: 'rowChanged' | 'rowMissing' | 'rowUnrecorded';
}

const same = (a: unknown, b: unknown) => canonicalize(a) === canonicalize(b);

/** Compares the stored rows with the replayed ones: changed, missing, or never recorded. */
export function findRowFaults(expected: RowsByKey, stored: RowsByKey): RowFault[] {
  const faults: RowFault[] = [];
  for (const key of new Set([...expected.keys(), ...stored.keys()])) {
    const space = key.indexOf(' ');
    const at = { table: key.slice(0, space), row: key.slice(space + 1) };
    const want = expected.get(key);
    const have = stored.get(key);
    if (!have) faults.push({ ...at, fields: [], what: 'rowMissing' });
    else if (!want) faults.push({ ...at, fields: [], what: 'rowUnrecorded' });
    else {
      const names = new Set([...Object.keys(want), ...Object.keys(have)]);
      const fields = [...names].filter((name) => !same(want[name], have[name]));
      if (fields.length > 0) faults.push({ ...at, fields, what: 'rowChanged' });
    }
  }
  return faults;
}
