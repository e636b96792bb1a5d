import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Change } from '#lib/journal/change.ts';
import type { SimulatedDevice } from '#tests/fixtures/simulated-device.ts';
import {
  begin,
  changesOn,
  CLOCKS,
  DAY,
  devices,
  mission,
  NEWER,
  NOW,
  stateOf,
  visit,
} from '#tests/fixtures/simulated-delegation.ts';

const edit = fc.record({
  what: fc.constant('edit' as const),
  item: fc.constantFrom('A1', 'A1', 'A2'),
  field: fc.constantFrom(
    'note',
    'note',
    'judgement',
    'received',
    'received',
    'onTime',
    'tomorrow',
    'deleted',
  ),
  value: fc.nat(2),
});
const exchange = fc.record({
  what: fc.constant('exchange' as const),
  from: fc.nat(CLOCKS.length - 1),
  /** Of each log only a part may come, in any order, twice, or a crash may come between. */
  skip: fc.nat(2),
  drop: fc.nat(2),
  shuffle: fc.nat(),
  twice: fc.boolean(),
  crash: fc.boolean(),
});
const step = fc.record({
  device: fc.nat(CLOCKS.length - 1),
  act: fc.oneof({ arbitrary: edit, weight: 3 }, { arbitrary: exchange, weight: 2 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** An acknowledged edit, as the test itself remembers it. */
interface Remembered {
  path: string;
  row: string;
  value: unknown;
  change: Change;
}

async function carryOutEdit(
  device: SimulatedDevice,
  act: Extract<Step['act'], { what: 'edit' }>,
): Promise<Remembered[]> {
  const { item, field, value } = act;
  const judgement = (['met', 'notMet', 'partlyMet'] as const)[value];
  const row = `${visit}/${item}`;
  const count = await device.database.changes.count();
  if (field === 'tomorrow' || field === 'deleted') {
    const isThere = (await device.database.answers.get(row)) !== undefined;
    const knows = field === 'deleted' || device === devices.at(-1);
    if (!isThere || !knows) return [];
    const set = field === 'deleted' ? { deleted: value === 1 } : { tomorrow: value };
    await device.commit([{ table: 'answers', row, set }]);
  } else {
    const given = {
      note: { note: `ghi chú ${value}` },
      judgement: { judgement },
      received: { values: { received: value } },
      onTime: { values: { onTime: value } },
    }[field];
    await device.saveAnswer({ id: visit, missionId: mission }, item, given as object, NOW);
  }
  const written = await device.database.changes.offset(count).toArray();
  return written.flatMap(({ order: _, ...change }) =>
    Object.entries(change.set).map(([path, given]) => ({ path, row, value: given, change })),
  );
}

async function carryOutExchange(device: SimulatedDevice, act: Extract<Step['act'], { what: 'exchange' }>) {
  const { from, skip, drop, shuffle, twice, crash } = act;
  const source = devices[from] as SimulatedDevice;
  if (source === device) return;
  const byDevice = Map.groupBy(await changesOn(source), (change) => change.device);
  const parts = [...byDevice.values()].flatMap((log) => {
    const ordered = log.toSorted((a, b) => a.seq - b.seq);
    // One part of each log at a time, whole within itself.
    return ordered.slice(ordered.length > skip + 1 ? skip : 0, Math.max(1, ordered.length - drop));
  });
  const changes = parts
    .map((change, place) => [(place * 7919 + shuffle) % 101, change] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, change]) => change);
  const delivery = { changes, seals: [], tables: NEWER };
  if (crash) {
    const failing = vi.spyOn(device.database.heads, 'bulkPut').mockImplementationOnce(() => {
      throw new DOMException('killed', 'AbortError');
    });
    const before = await stateOf(device);
    await device.receive(delivery).catch(() => undefined);
    failing.mockRestore();
    expect(await stateOf(device)).toEqual(before);
  }
  await device.receive(delivery);
  if (twice) await device.receive(delivery);
}

async function pass(from: SimulatedDevice, to: SimulatedDevice): Promise<void> {
  await to.receive({ changes: await changesOn(from), seals: [], tables: NEWER });
}

const saw = (later: Change, earlier: Change) =>
  later.device === earlier.device
    ? later.seq > earlier.seq
    : (later.context[earlier.device] ?? 0) >= earlier.seq;

const RUNS = 1000;

test(
  `${RUNS} histories of four devices end in the same rows and conflicts, and no acknowledged edit is lost`,
  { timeout: 300_000 },
  async () => {
    let conflicts = 0;
    let edits = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 14 }),
        fc.scheduler(),
        async (steps, scheduler) => {
          await begin();
          const remembered: Remembered[] = [];
          const queues = devices.map((device, place) =>
            steps
              .filter((each) => each.device === place)
              .reduce<Promise<void>>(async (before, { act }) => {
                await before;
                await scheduler.schedule(Promise.resolve(), act.what);
                const now = Date.UTC(2026, 2, 5) + remembered.length * 1000 + (CLOCKS[place] ?? 0) * DAY;
                const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
                if (act.what === 'edit') remembered.push(...(await carryOutEdit(device, act)));
                else await carryOutExchange(device, act);
                clock.mockRestore();
              }, Promise.resolve()),
          );
          await scheduler.waitFor(Promise.all(queues));
          // In the end everything comes to one, and from there to everybody.
          const [first, ...others] = devices as [SimulatedDevice, ...SimulatedDevice[]];
          for (const other of others) await pass(other, first);
          for (const other of others) await pass(first, other);
          const [state, ...states] = await Promise.all(devices.map(stateOf));
          for (const other of states) expect(other).toEqual(state);
          expect(await devices[0]?.database.waiting.where('log').equals(mission).count()).toBe(0);
          edits += remembered.length;
          conflicts += state?.conflicts.length ?? 0;
          // Each edit is shown, a candidate of a conflict, or replaced by one whose author had it before them.
          for (const { path, row, value, change } of remembered) {
            if (path === 'tomorrow' || path === 'answeredAt') continue;
            const field = path.split('.')[0] as 'values';
            const answer = state?.answers.find(({ id }) => id === row);
            const shown = path.startsWith('values.') ? answer?.[field][path.slice(7)] : answer?.[field];
            const candidates = state?.conflicts
              .filter((conflict) => conflict.row === row && conflict.path === path)
              .flatMap((conflict) => conflict.candidates.map((candidate) => candidate.value));
            const isReplaced = remembered.some(
              (other) => other.row === row && other.path === path && saw(other.change, change),
            );
            const isDecision = path === 'deleted';
            expect(isReplaced || isDecision || shown === value || candidates?.includes(value as never)).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
    process.stdout.write(`${RUNS} histories, ${edits} edited fields, ${conflicts} conflicts\n`);
    expect(conflicts).toBeGreaterThan(RUNS / 10);
  },
);
