import canonicalize from 'canonicalize';
import { findFault, type ChainFault } from './chain.ts';
import { applySet, type Change } from './change.ts';

type Row = Record<string, unknown>;

/** The known end of a chain; stored apart from the chain itself. */
export interface KnownHead {
  device: string;
  seq: number;
  hash: string;
}

/** A chain that ends before its head, or goes on after it. */
export interface EndFault {
  device: string;
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
 * Checks every device's chain, and that it ends where its head says.
 * @param oncheck called before each change; a chain is checked up to its first fault
 * @returns the first fault of each device; none for an intact journal
 */
export function findChainFaults(
  changes: readonly Change[],
  heads: readonly KnownHead[],
  oncheck: () => void = () => undefined,
): (ChainFault | EndFault)[] {
  const chains = new Map<string, Change[]>(heads.map(({ device }) => [device, []]));
  for (const change of changes) {
    const chain = chains.get(change.device);
    if (chain) chain.push(change);
    else chains.set(change.device, [change]);
  }
  return [...chains].flatMap(([device, all]): (ChainFault | EndFault)[] => {
    const chain = all.sort(bySeq);
    const fault = findFault(counted(chain, oncheck));
    if (fault) return [fault];
    const head = heads.find((candidate) => candidate.device === device);
    const last = chain.at(-1);
    const whole = head !== undefined && last?.seq === head.seq && last.hash === head.hash;
    return whole ? [] : [{ device, seq: head?.seq ?? last?.seq ?? 0, what: 'end' }];
  });
}

/** Rows by table and id, as `<table> <id>`. */
export type RowsByKey = Map<string, Row>;

export function rowKey(table: string, id: string): string {
  return `${table} ${id}`;
}

/** The rows that result from replaying a journal. @param changes in the order they were written */
export function replay(changes: Iterable<Pick<Change, 'table' | 'row' | 'set'>>): RowsByKey {
  const rows: RowsByKey = new Map();
  for (const { table, row, set } of changes) {
    const key = rowKey(table, row);
    rows.set(key, applySet(rows.get(key), set));
  }
  return rows;
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
