import { missingBefore } from './causal-order.ts';
import type { ChainFault } from './chain.ts';
import type { Change } from './change.ts';
import { logKey, type LogOfDevice, type LogPlace } from './log.ts';
import type { Seal } from './seal.ts';
import { findChainFaults } from './verify.ts';

/** A seal with what came of checking its signature (`isSignatureRight`). */
export type CheckedSeal = Pick<Seal, 'log' | 'device' | 'seq' | 'hash' | 'publicKey'> & {
  right: boolean | null;
};

/** What is known of logs, from wherever it came. */
export interface LogEvidence {
  /** This device, and the key it signs with; both empty before its first write. */
  own: { device: string; publicKey: string | null };
  changes: readonly Change[];
  /** Where each log ends here, stored apart from the changes. */
  heads: readonly LogPlace[];
  /** Changes that came before others which their authors had seen. */
  waiting: readonly Change[];
  seals: readonly CheckedSeal[];
  /** Where logs once ended here, kept outside the database. */
  marks: readonly LogPlace[];
}

/**
 * What is wrong with a log, the worst first: `forked`, two histories under one number; `broken`, a change altered, taken
 * out or put in; `sealWrong`, a seal by a foreign key or with a wrong signature; `truncated`, changes before its known
 * end are gone; `rolledBack`, this device or the marker outside its database once had more; `missing`, others have seen
 * more than has come here; `unsealed`, whole, but its last changes are under no seal.
 */
export const LOG_VERDICTS = [
  'forked',
  'broken',
  'sealWrong',
  'truncated',
  'rolledBack',
  'missing',
  'unsealed',
  'whole',
] as const;
export type LogVerdict = (typeof LOG_VERDICTS)[number];

/** The state of one device's log. */
export interface LogState extends LogOfDevice {
  verdict: LogVerdict;
  /** Whoever wrote its last change that is here, perhaps one that waits; null where none is. */
  author: string | null;
  /** How many of its changes are here. */
  changes: number;
  /** The last change under a seal; 0 where none is. */
  sealed: number;
  /** Whether the signature of that seal could be checked. */
  sealChecked: boolean;
  /** Changes after it. */
  unsealed: number;
  /** Changes that are known to exist and are not here. */
  missing: number;
  /** The first place at which something is wrong with what is here; null where nothing is. */
  at: number | null;
}

/** Everything about one log. */
interface OneLog {
  of: LogOfDevice;
  changes: Change[];
  waiting: Change[];
  seals: CheckedSeal[];
  marks: LogPlace[];
  head: LogPlace | undefined;
  fault: ChainFault | undefined;
}

const bySeq = (a: Change, b: Change) => a.seq - b.seq;

function first(places: readonly number[]): number | null {
  return places.length === 0 ? null : Math.min(...places);
}

/** Where something that was signed, marked or received tells of another history than the changes here. */
function forkedAt({ changes, waiting, seals, marks, fault }: OneLog): number | null {
  const hashes = new Map(changes.map(({ seq, hash }) => [seq, hash]));
  const records = [...seals.filter(({ right }) => right !== false), ...marks, ...waiting];
  const places = fault?.what === 'fork' ? [fault.seq] : [];
  for (const { seq, hash } of records) {
    const before = hashes.get(seq);
    if (before !== undefined && before !== hash) places.push(seq);
    hashes.set(seq, before ?? hash);
  }
  for (const { seq, prev } of waiting) {
    const before = hashes.get(seq - 1);
    if (before !== undefined && before !== prev) places.push(seq);
  }
  return first(places);
}

/** Where a seal does not hold: its signature is wrong, or its key is not the one its device is known by. */
function sealWrongAt({ of, seals }: OneLog, { device, publicKey }: LogEvidence['own']): number | null {
  const signed = seals.filter((seal) => seal.publicKey !== null);
  const known = of.device === device && publicKey !== null ? publicKey : signed[0]?.publicKey;
  const wrong = seals.filter((seal) => seal.right === false);
  const foreign = signed.filter((seal) => seal.publicKey !== known);
  return first([...wrong, ...foreign].map(({ seq }) => seq));
}

/** Every log, with what is known of it. */
function eachLog(evidence: LogEvidence): OneLog[] {
  const logs = new Map<string, OneLog>();
  const logOf = ({ log, device }: LogOfDevice): OneLog => {
    const key = logKey({ log, device });
    const one = logs.get(key) ?? {
      of: { log, device },
      changes: [],
      waiting: [],
      seals: [],
      marks: [],
      head: undefined,
      fault: undefined,
    };
    logs.set(key, one);
    return one;
  };
  for (const change of evidence.changes) logOf(change).changes.push(change);
  for (const change of evidence.waiting) logOf(change).waiting.push(change);
  for (const seal of evidence.seals) logOf(seal).seals.push(seal);
  for (const mark of evidence.marks) logOf(mark).marks.push(mark);
  for (const head of evidence.heads) logOf(head).head = head;
  for (const { log, context } of [...evidence.changes, ...evidence.waiting])
    for (const [device, seen] of Object.entries(context)) if (seen > 0) logOf({ log, device });
  return [...logs.values()].map((one) => ({ ...one, changes: one.changes.sort(bySeq) }));
}

/** How far a chain goes on without a gap from its first change. */
function lengthOf(changes: readonly Change[]): number {
  let reached = 0;
  for (const { seq } of changes) if (seq === reached + 1) reached = seq;
  return reached;
}

/** The furthest place of each log that a change, a seal or a mark tells of. */
function* placesTold({ changes, seals, marks, heads }: LogEvidence): Iterable<LogOfDevice & { seq: number }> {
  const furthest = new Map<string, LogOfDevice & { seq: number }>();
  for (const { log, context } of changes)
    for (const [device, seq] of Object.entries(context)) {
      const key = logKey({ log, device });
      if ((furthest.get(key)?.seq ?? 0) < seq) furthest.set(key, { log, device, seq });
    }
  yield* furthest.values();
  yield* seals.filter(({ right }) => right !== false);
  yield* marks;
  yield* heads;
}

function verdictOf(one: OneLog, state: Omit<LogState, 'verdict' | 'at'>, own: LogEvidence['own']) {
  const { head, fault, marks, of } = one;
  const reached = lengthOf(one.changes);
  const forked = forkedAt(one);
  if (forked !== null) return { verdict: 'forked', at: forked } as const;
  if (fault) return { verdict: 'broken', at: fault.seq } as const;
  const wrong = sealWrongAt(one, own);
  if (wrong !== null) return { verdict: 'sealWrong', at: wrong } as const;
  if (head && head.seq > reached) return { verdict: 'truncated', at: reached + 1 } as const;
  const isOwn = of.device === own.device;
  if (marks.some(({ seq }) => seq > reached) || (isOwn && state.missing > 0))
    return { verdict: 'rolledBack', at: reached + 1 } as const;
  if (state.missing > 0) return { verdict: 'missing', at: reached + 1 } as const;
  return { verdict: state.unsealed > 0 ? 'unsealed' : 'whole', at: null } as const;
}

/**
 * Judges every log of every device by all that is known of it: its chain, its head, its seals, what the others' changes
 * had seen of it, changes that wait for it, and the marker outside the database. A log that was cut short together with
 * its head cannot be told from a whole one until anything else has seen more of it; from then on it is.
 * @returns by log and device
 */
export function logStates(evidence: LogEvidence): LogState[] {
  const logs = eachLog(evidence);
  const faults = new Map<string, ChainFault>();
  for (const fault of findChainFaults(evidence.changes, evidence.heads))
    if (fault.what !== 'end') faults.set(logKey(fault), fault);
  const reach = new Map(logs.map(({ of, changes }) => [logKey(of), lengthOf(changes)]));
  const known = (of: LogOfDevice) => reach.get(logKey(of)) ?? 0;
  // What stands after a gap is here, and what is before it is not.
  const loose = evidence.changes.filter((change) => change.seq > known(change));
  const missing = new Map(
    missingBefore(known, [...loose, ...evidence.waiting], [...placesTold(evidence)]).map((each) => [
      logKey(each),
      each.count,
    ]),
  );
  const states = logs.map((bare): LogState => {
    const one = { ...bare, fault: faults.get(logKey(bare.of)) };
    const { of, changes, waiting } = one;
    const hashes = new Map(changes.map(({ seq, hash }) => [seq, hash]));
    const holding = one.seals
      .filter(({ seq, hash, right }) => right !== false && hashes.get(seq) === hash)
      .sort((a, b) => b.seq - a.seq || Number(b.right) - Number(a.right))[0];
    const state = {
      ...of,
      author: (waiting.toSorted(bySeq).at(-1) ?? changes.at(-1))?.author ?? null,
      changes: changes.length,
      sealed: holding?.seq ?? 0,
      sealChecked: holding?.right === true,
      unsealed: changes.filter(({ seq }) => seq > (holding?.seq ?? 0)).length,
      missing: missing.get(logKey(of)) ?? 0,
    };
    return { ...state, ...verdictOf(one, state, evidence.own) };
  });
  return states.sort((a, b) => (logKey(a) < logKey(b) ? -1 : 1));
}
