import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Listed } from './draw-list.ts';

const WORD = 2 ** 32;

/**
 * The numbers of a seed: SHA-256 of the UTF-8 text `<seed> LF <stream> LF <block>` for block 0, 1, 2… (decimal), each
 * hash cut into eight unsigned 32-bit numbers, high byte first.
 */
function* numbersOf(seed: string, stream: string): Generator<number, never> {
  for (let block = 0; ; block++) {
    const hash = sha256(utf8ToBytes(`${seed}\n${stream}\n${block}`));
    const view = new DataView(hash.buffer, hash.byteOffset, hash.byteLength);
    for (let at = 0; at < 32; at += 4) yield view.getUint32(at);
  }
}

/**
 * The first `size` of a list in the order a seed shuffles it to; fewer when the list is shorter.
 *
 * Anyone can repeat it: for place i = 0, 1, 2… with m = length − i places left, take the next number of the seed
 * that is below the greatest multiple of m not above 2³² (others are passed over, so that no place is favoured),
 * let r be its remainder by m, and exchange the entries at i and i + r (Fisher–Yates).
 * @param stream sets the strata of one draw apart; empty for a draw without strata
 */
export function drawOrder<Entry>(
  list: readonly Entry[],
  size: number,
  seed: string,
  stream: string,
): Entry[] {
  const entries = [...list];
  const numbers = numbersOf(seed, stream);
  const places = Math.min(size, entries.length);
  for (let place = 0; place < places; place++) {
    const left = entries.length - place;
    const limit = WORD - (WORD % left);
    let number = numbers.next().value;
    while (number >= limit) number = numbers.next().value;
    const other = place + (number % left);
    const taken = entries[other] as Entry;
    entries[other] = entries[place] as Entry;
    entries[place] = taken;
  }
  return entries.slice(0, places);
}

/** A part of the list that gives its own share of the sample. */
export interface Stratum {
  /** `overdue`, `field:<lĩnh vực>`, or empty for the whole list; also the stream of its numbers. */
  key: string;
  list: Listed[];
  size: number;
}

/**
 * Shares a sample out over strata of the given sizes in proportion, by largest remainder (on equal remainders the
 * earlier stratum goes first), none left out: a stratum due less than one gets one, and the rest is divided again.
 * Where the sample is smaller than the number of strata, that cannot be, and proportion alone decides.
 * @returns how many to draw of each; together `size`, or everything there is
 */
export function allocate(size: number, counts: readonly number[]): number[] {
  const shares = counts.map(() => 0);
  let open = counts.flatMap((count, index) => (count > 0 ? [index] : []));
  let left = Math.min(size, sum(counts));
  const due = (index: number, total: number) => (left * (counts[index] ?? 0)) / total;
  const total = () => sum(open.map((index) => counts[index] ?? 0));

  if (left >= open.length) {
    for (let hasSmall = true; hasSmall;) {
      const all = total();
      const small = open.filter((index) => due(index, all) < 1);
      for (const index of small) shares[index] = 1;
      left -= small.length;
      open = open.filter((index) => !small.includes(index));
      hasSmall = small.length > 0;
    }
  }
  const all = total();
  for (const index of open) shares[index] = Math.floor(due(index, all));
  const spare = left - sum(open.map((index) => shares[index] ?? 0));
  // Remainders as whole numbers, so that no rounding decides between equals.
  const remainder = (index: number) => (left * (counts[index] ?? 0)) % all;
  const first = [...open].sort((a, b) => remainder(b) - remainder(a) || a - b).slice(0, spare);
  for (const index of first) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * The strata of a list, in the order they first appear: overdue dossiers first of all, as many as the sample takes;
 * what is left of it is shared out over the fields of the others.
 */
export function stratify(list: readonly Listed[], size: number): Stratum[] {
  const overdue = list.filter((listed) => listed.overdue);
  const fields = new Map<string, Listed[]>();
  for (const listed of list) {
    if (listed.overdue) continue;
    const field = fields.get(listed.field);
    if (field) field.push(listed);
    else fields.set(listed.field, [listed]);
  }
  const taken = Math.min(size, overdue.length);
  const shares = allocate(
    size - taken,
    [...fields.values()].map((field) => field.length),
  );
  return [
    ...(overdue.length > 0 ? [{ key: 'overdue', list: overdue, size: taken }] : []),
    ...[...fields].map(([field, members], index) => ({
      key: `field:${field}`,
      list: members,
      size: shares[index] ?? 0,
    })),
  ];
}
