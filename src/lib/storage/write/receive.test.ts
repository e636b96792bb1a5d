import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type * as RowValidators from './row-validators.ts';
import { hashChange } from '#lib/journal/chain.ts';
import type { Change } from '#lib/journal/change.ts';
import { simulatedDevice, type SimulatedDevice } from '#tests/fixtures/simulated-device.ts';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';

/** A version of the tables that does not exist yet. */
const NEWER = 99;
const NOW = '2026-03-05T02:00:00.000Z';
const DAY = 86_400_000;

const devices: SimulatedDevice[] = [];
/** What the clock of each device is wrong by, in days. */
const CLOCKS = [0, 3, -400, 3650];

beforeAll(async () => {
  for (const place of CLOCKS.keys()) {
    // The last is of a version of the app that knows one field more.
    const isNewer = place === CLOCKS.length - 1;
    devices.push(
      await simulatedDevice(() => {
        if (isNewer) vi.doMock('./row-validators.ts', withAnotherField);
        else vi.doUnmock('./row-validators.ts');
      }),
    );
  }
  vi.doUnmock('./row-validators.ts');
});

async function withAnotherField() {
  const original = await vi.importActual<typeof RowValidators>('./row-validators.ts');
  return {
    ...original,
    rowValidator: async (table: Parameters<typeof RowValidators.rowValidator>[0]) => {
      const validate = await original.rowValidator(table);
      return (next: Record<string, unknown>, before: Record<string, unknown> | undefined) => {
        const { tomorrow, ...known } = next;
        return { ...validate(known, before), ...(tomorrow === undefined ? {} : { tomorrow }) };
      };
    },
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  for (const { database } of devices) database.close();
});

let runs = 0;
let mission = '';
let visit = '';

/** All devices with one new mission and visit, which the first of them made. */
async function begin(): Promise<void> {
  runs += 1;
  if (runs % 10 === 1) for (const device of devices) await device.startAfresh();
  mission = `m${runs}`;
  visit = `v${runs}`;
  const record = emptyRecord();
  const [first, ...others] = devices as [SimulatedDevice, ...SimulatedDevice[]];
  await first.commit([
    first.creation('missions', { ...record.mission, id: mission }),
    first.creation('visits', { ...record.visit, id: visit, missionId: mission }),
  ]);
  for (const device of others)
    await device.receive({ changes: await changesOn(first), seals: [], tables: 1 });
}

async function changesOn({ database }: SimulatedDevice): Promise<Change[]> {
  const stored = await database.changes.where('log').equals(mission).toArray();
  const waiting = await database.waiting.where('log').equals(mission).toArray();
  return [...stored.map(({ order: _, ...change }) => change), ...waiting];
}

/** What a device shows: its rows and conflicts, without what only a newer version knows. */
async function stateOf({ database }: SimulatedDevice) {
  const answers = await database.answers.where({ visitId: visit }).sortBy('id');
  const conflicts = (await database.conflicts.where('log').equals(mission).toArray()).filter(
    ({ path }) => path !== 'tomorrow',
  );
  return {
    answers: answers.map((answer) => {
      const { tomorrow: _, ...known } = answer as typeof answer & { tomorrow?: unknown };
      return known;
    }),
    conflicts: conflicts.map(({ path, row, candidates }) => ({
      path,
      row,
      candidates: candidates.map(({ value, changes }) => ({ value, by: changes.map(({ hash }) => hash) })),
    })),
    logs: (await changesOn({ database } as SimulatedDevice)).map(({ hash }) => hash).sort(),
  };
}

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

test('a log that goes two ways is refused, and nothing is taken over', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'một' }, NOW);
  const changes = await changesOn(a);
  await b.receive({ changes, seals: [], tables: 1 });
  const before = await stateOf(b);
  const { hash: _, ...last } = changes.at(-1) as Change;
  const other = { ...last, set: { note: 'hai' } };
  const forked = [...changes.slice(0, -1), { ...other, hash: hashChange(other) }];
  await expect(b.receive({ changes: forked, seals: [], tables: 1 })).rejects.toMatchObject({
    name: 'ForkedLogError',
  });
  expect(await stateOf(b)).toEqual(before);
});

test('a row that cannot be is refused, unless a newer version wrote it', async () => {
  for (const device of devices) await device.startAfresh();
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'một' }, NOW);
  const changes = await changesOn(a);
  const { hash: _, ...last } = changes.at(-1) as Change;
  const wrong = { ...last, set: { ...last.set, judgement: 'tốt' } };
  const delivery = [...changes.slice(0, -1), { ...wrong, hash: hashChange(wrong) }];
  await expect(b.receive({ changes: delivery, seals: [], tables: 1 })).rejects.toMatchObject({
    name: 'ReceivedRowError',
  });
  expect(await b.database.answers.where({ visitId: visit }).count()).toBe(0);
  await b.receive({ changes: delivery, seals: [], tables: NEWER });
  expect(await b.database.unapplied.where({ log: mission }).toArray()).toMatchObject([
    { table: 'answers', row: `${visit}/A1` },
  ]);
});

test('what is missing is counted, and comes into force when it comes', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  for (const note of ['1', '2', '3', '4'])
    await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note }, NOW);
  const changes = await changesOn(a);
  const { id } = await a.deviceIdentity();
  const late = await b.receive({ changes: changes.slice(-1), seals: [], tables: 1 });
  expect(late).toMatchObject({ added: 1, waiting: 1, missing: [{ log: mission, device: id, count: 3 }] });
  expect(await b.database.answers.where({ visitId: visit }).count()).toBe(0);
  const rest = await b.receive({ changes: changes.slice(0, -1), seals: [], tables: 1 });
  expect(rest).toMatchObject({ added: 3, waiting: 0, missing: [] });
  expect((await stateOf(b)).answers).toMatchObject([{ note: '4' }]);
});

test('deciding between two values is a change that ends the conflict everywhere', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const ref = { id: visit, missionId: mission };
  await a.saveAnswer(ref, 'A1', { judgement: 'met' }, NOW);
  await b.saveAnswer(ref, 'A1', { judgement: 'notMet' }, NOW);
  await a.receive({ changes: await changesOn(b), seals: [], tables: 1 });
  expect((await stateOf(a)).conflicts).toMatchObject([{ path: 'judgement', candidates: [{}, {}] }]);
  await a.saveAnswer(ref, 'A1', { judgement: 'notMet' }, NOW);
  expect((await stateOf(a)).conflicts).toEqual([]);
  await b.receive({ changes: await changesOn(a), seals: [], tables: 1 });
  expect(await stateOf(b)).toEqual(await stateOf(a));
});

test('what a newer version wrote may come from a device of this version', async () => {
  for (const device of devices) await device.startAfresh();
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const newer = devices.at(-1) as SimulatedDevice;
  await newer.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'một' }, NOW);
  await newer.commit([{ table: 'answers', row: `${visit}/A1`, set: { tomorrow: 1 } }]);
  await a.receive({ changes: await changesOn(newer), seals: [], tables: NEWER });
  await a.saveAnswer({ id: visit, missionId: mission }, 'A1', { note: 'hai' }, NOW);
  await b.receive({ changes: await changesOn(a), seals: [], tables: await a.newestTables() });
  expect((await stateOf(b)).answers).toMatchObject([{ note: 'hai' }]);
  expect(await changesOn(b)).toEqual(await changesOn(a));
});

test('a seal that is here is not replaced by another of its id', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const { log, device, seq, hash } = (await changesOn(a)).at(-1) as Change;
  const seal = {
    id: crypto.randomUUID(),
    log,
    device,
    seq,
    hash,
    at: NOW,
    reason: 'exported',
    visitId: null,
  };
  const signed = { ...seal, publicKey: 'a'.repeat(64), signature: 'b'.repeat(128) };
  await b.receive({ changes: await changesOn(a), seals: [signed], tables: 1 });
  const other = { ...signed, signature: 'c'.repeat(128) };
  await b.receive({ changes: await changesOn(a), seals: [other], tables: 1 });
  expect(await b.database.seals.get(seal.id)).toEqual(signed);
});

test('a device that lost its database is made whole, and the loss is told until then', async () => {
  for (const device of devices) await device.startAfresh();
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const ref = { id: visit, missionId: mission };
  await b.saveAnswer(ref, 'A1', { note: 'cũ' }, NOW);
  await a.receive({ changes: await changesOn(b), seals: [], tables: 1 });
  await b.saveAnswer(ref, 'A1', { note: 'mới' }, NOW);
  const whole = await changesOn(b);
  const before = await stateOf(b);
  await b.database.delete();
  await b.database.open();
  expect(await b.readLoss()).not.toBeNull();
  await b.receive({ changes: await changesOn(a), seals: [], tables: 1 });
  expect(await b.readLoss()).toMatchObject({ lost: 1 });
  await b.receive({ changes: whole, seals: [], tables: 1 });
  expect(await b.readLoss()).toBeNull();
  expect(await stateOf(b)).toEqual(before);
});

test('changes that a browser did not bring back are filled in, in their order', async () => {
  await begin();
  const [a, b] = devices as [SimulatedDevice, SimulatedDevice];
  const ref = { id: visit, missionId: mission };
  for (const note of ['1', '2', '3']) await b.saveAnswer(ref, 'A1', { note }, NOW);
  await a.receive({ changes: await changesOn(b), seals: [], tables: 1 });
  await a.saveAnswer(ref, 'A1', { note: '4' }, NOW);
  await b.receive({ changes: await changesOn(a), seals: [], tables: 1 });
  const before = await stateOf(b);
  const inOrder = async () =>
    (await b.database.changes.where('log').equals(mission).sortBy('order')).map(({ hash }) => hash);
  const order = await inOrder();
  await b.database.changes.where('log').equals(mission).limit(3).delete();
  await b.database.answers.clear();
  // Not enough to make it whole: nothing is touched.
  await b.receive({ changes: (await changesOn(a)).slice(0, 1), seals: [], tables: 1 });
  expect(await inOrder()).toHaveLength(order.length - 3);
  expect(await b.receive({ changes: await changesOn(a), seals: [], tables: 1 })).toMatchObject({
    added: 3,
    waiting: 0,
  });
  expect(await inOrder()).toEqual(order);
  expect(await stateOf(b)).toEqual(before);
});
