import { logKey, type LogOfDevice } from '#lib/journal/log.ts';
import type { Change } from '#lib/journal/change.ts';
import type { Seal } from '#lib/journal/seal.ts';
import { judgedSeals, type KnownKeys } from './judged-seals.ts';
import type { LogPart } from './manifest.ts';
import { PackageError } from './package-error.ts';
import type { Package } from './read-package.ts';

/** What is wrong with a seal: its signature, its key, or what stands where it was put. */
export interface WrongSeal extends LogOfDevice {
  seq: number;
  what: 'signature' | 'key' | 'content';
}

/** One log of a package, as far as the package itself tells. */
export interface ExaminedLog extends LogOfDevice {
  /** The sequence numbers of its changes; 0 where the package only knows that it exists. */
  first: number;
  last: number;
  /** Who wrote, by the names in the changes, in order of first appearance. */
  authors: string[];
  /** The change that does not follow from the one before, or cannot be read; null for a whole chain. */
  brokenAt: number | null;
  /** The last change that a seal stands on, and the last under a right signature; 0 for none. */
  sealed: number;
  signed: number;
  /** The key of its seals, hexadecimal; null where none is signed. */
  publicKey: string | null;
  /** How many later changes are known of, from seals or from what other devices had seen, and are not in the package. */
  withheld: number;
}

/** What a package says of itself, with every fault there is to find instead of the first. */
export interface Examination {
  logs: ExaminedLog[];
  wrongSeals: WrongSeal[];
  /** Names of attachments whose bytes are others, or cannot be read. */
  wrongAttachments: string[];
  /** The titles of missions, by the latest change that sets one. */
  titles: Map<string, string>;
}

/** Whether `verifyPackage` would refuse the package. */
export function isFaulty({ logs, wrongSeals, wrongAttachments }: Examination): boolean {
  const isWhole = ({ first, last, brokenAt, sealed }: ExaminedLog) =>
    first === 0 || (brokenAt === null && sealed === last);
  return wrongSeals.length > 0 || wrongAttachments.length > 0 || !logs.every(isWhole);
}

async function examineSeals(seals: readonly Seal[], known: KnownKeys) {
  const right: Seal[] = [];
  const wrong: WrongSeal[] = [];
  for await (const { seal, fault } of judgedSeals(seals, known)) {
    const { log, device, seq } = seal;
    if (fault === null) right.push(seal);
    else wrong.push({ log, device, seq, what: fault === 'place' ? 'content' : fault });
  }
  return { right, wrong };
}

/** Reads one log up to its first fault. */
async function examineLog(part: LogPart, opened: Package, seals: readonly Seal[], found: Found) {
  const { log, device, first, last } = part;
  const own = seals.filter((seal) => logKey(seal) === logKey(part));
  const examined: ExaminedLog = {
    ...{ log, device, first, last },
    ...{ authors: [], brokenAt: null, sealed: 0, signed: 0, withheld: 0 },
    publicKey: own.find(({ publicKey }) => publicKey !== null)?.publicKey ?? null,
  };
  const bySeq = Map.groupBy(own, ({ seq }) => seq);
  const authors = new Set<string>();
  let next = first;
  try {
    for await (const change of opened.changes(part)) {
      next = change.seq + 1;
      authors.add(change.author);
      found.see(change);
      for (const seal of bySeq.get(change.seq) ?? []) {
        if (seal.hash !== change.hash) found.wrongSeals.push({ log, device, seq: seal.seq, what: 'content' });
        else examined.sealed = change.seq;
        if (seal.hash === change.hash && seal.signature !== null) examined.signed = change.seq;
      }
    }
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    examined.brokenAt = next;
  }
  examined.authors = [...authors];
  return examined;
}

/** What is gathered while the logs are read. */
class Found {
  readonly wrongSeals: WrongSeal[] = [];
  readonly titles = new Map<string, string>();
  /** How far each log is known to go. */
  readonly known = new Map<string, LogOfDevice & { seq: number }>();
  readonly #times = new Map<string, string>();

  see({ log, table, row, set, base, time, context }: Change): void {
    for (const [device, seq] of Object.entries(context)) this.reach({ log, device, seq });
    const title = set['title'] ?? base?.['title'];
    if (table !== 'missions' || row !== log || typeof title !== 'string') return;
    if (time < (this.#times.get(log) ?? '')) return;
    this.#times.set(log, time);
    this.titles.set(log, title);
  }

  reach({ log, device, seq }: LogOfDevice & { seq: number }): void {
    const key = logKey({ log, device });
    if ((this.known.get(key)?.seq ?? 0) < seq) this.known.set(key, { log, device, seq });
  }
}

/**
 * Reads the whole package and tells everything that can be told of it, where `verifyPackage` stops at the first fault.
 * It proves no more than the package holds: that nothing was written after the last seal, or whose a key is, it cannot tell.
 * @throws PackageError when the seals cannot be read at all
 */
export async function examinePackage(
  opened: Package,
  known: KnownKeys = { keyOf: () => undefined },
): Promise<Examination> {
  const { right, wrong } = await examineSeals(await opened.seals(), known);
  const found = new Found();
  const logs: ExaminedLog[] = [];
  for (const part of opened.manifest.logs) logs.push(await examineLog(part, opened, right, found));
  for (const seal of right) found.reach(seal);
  const there = new Map(logs.map((log) => [logKey(log), log]));
  for (const { log, device, seq } of found.known.values()) {
    const examined = there.get(logKey({ log, device }));
    if (examined) examined.withheld = Math.max(0, seq - examined.last);
    else {
      const nothing = { first: 0, last: 0, authors: [], brokenAt: null, sealed: 0, signed: 0 };
      logs.push({ log, device, ...nothing, publicKey: null, withheld: seq });
    }
  }
  const wrongAttachments: string[] = [];
  for (const { sha256 } of opened.manifest.attachments) {
    try {
      await opened.attachment(sha256);
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      wrongAttachments.push(sha256);
    }
  }
  return { logs, wrongSeals: [...wrong, ...found.wrongSeals], wrongAttachments, titles: found.titles };
}
