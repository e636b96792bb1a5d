import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

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
