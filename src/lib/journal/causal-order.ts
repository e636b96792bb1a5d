import { logKey, type LogOfDevice } from './log.ts';
import type { Change } from './change.ts';

/** Changes in an order in which each comes after all that its author had seen, and those that still lack some. */
export interface CausalOrder<Any extends Change> {
  ready: Any[];
  waiting: Any[];
}

/** How far each log of each device is known. */
export type Known = (of: LogOfDevice) => number;

/**
 * Orders changes of any logs so that each comes after those it builds on.
 * @param known how far each log was known before
 * @param changes in any order, none of them known, none twice
 */
export function orderCausally<Any extends Change>(known: Known, changes: readonly Any[]): CausalOrder<Any> {
  const queues = new Map<string, Any[]>();
  for (const change of changes) {
    const queue = queues.get(logKey(change));
    if (queue) queue.push(change);
    else queues.set(logKey(change), [change]);
  }
  for (const queue of queues.values()) queue.sort((a, b) => b.seq - a.seq);
  const reached = new Map<string, number>();
  const reach = (of: LogOfDevice) => reached.get(logKey(of)) ?? known(of);
  const isReady = ({ log, device, seq, context }: Any) =>
    seq === reach({ log, device }) + 1 &&
    Object.entries(context).every(
      ([other, seen]) => other === device || reach({ log, device: other }) >= seen,
    );
  const ready: Any[] = [];
  let before: number;
  do {
    before = ready.length;
    for (const [key, queue] of queues) {
      for (let next = queue.at(-1); next !== undefined && isReady(next); next = queue.at(-1)) {
        queue.pop();
        ready.push(next);
        reached.set(key, next.seq);
      }
    }
  } while (ready.length > before);
  return { ready, waiting: [...queues.values()].flat() };
}

/** Changes that others have seen or that come before one that waits, and that have not come yet. */
export interface MissingChanges extends LogOfDevice {
  count: number;
}

/**
 * What waiting changes wait for, by log and device.
 * @param told further places that logs are known to have reached, as by a seal
 */
export function missingBefore(
  known: Known,
  waiting: readonly Change[],
  told: readonly (LogOfDevice & { seq: number })[] = [],
): MissingChanges[] {
  const there = new Set(waiting.map((change) => `${logKey(change)} ${change.seq}`));
  const wanted = new Map<string, LogOfDevice & { upTo: number }>();
  const want = (of: LogOfDevice, upTo: number) => {
    const before = wanted.get(logKey(of));
    if (!before || before.upTo < upTo) wanted.set(logKey(of), { log: of.log, device: of.device, upTo });
  };
  for (const change of waiting) {
    want(change, change.seq - 1);
    for (const [device, seen] of Object.entries(change.context)) want({ log: change.log, device }, seen);
  }
  for (const place of told) want(place, place.seq);
  return [...wanted.values()].flatMap(({ log, device, upTo }) => {
    let count = 0;
    for (let seq = known({ log, device }) + 1; seq <= upTo; seq += 1)
      if (!there.has(`${logKey({ log, device })} ${seq}`)) count += 1;
    return count > 0 ? [{ log, device, count }] : [];
  });
}
