import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Change } from '#lib/journal/change.ts';
import type { Member } from '#lib/domain/mission/mission.ts';
import type { SimulatedDevice } from '#tests/fixtures/simulated-device.ts';
import {
  begin,
  changesOn,
  CLOCKS,
  DAY,
  devices,
  mission,
  NEWER,
} from '#tests/fixtures/simulated-delegation.ts';

const step = fc.record({
  device: fc.nat(CLOCKS.length - 1),
  act: fc.oneof(
    { arbitrary: fc.record({ what: fc.constant('add' as const), place: fc.nat(9) }), weight: 3 },
    { arbitrary: fc.record({ what: fc.constant('rename' as const), place: fc.nat(1) }), weight: 4 },
    { arbitrary: fc.record({ what: fc.constant('remove' as const), place: fc.nat(9) }), weight: 1 },
    { arbitrary: fc.record({ what: fc.constant('take' as const), place: fc.nat(9) }), weight: 3 },
  ),
});
type Act = typeof step extends fc.Arbitrary<{ act: infer Value }> ? Value : never;

/** What was done to a member or a recipient, as the test itself remembers it. */
interface Remembered {
  list: 'members' | 'recipients';
  key: string;
  /** The name given; null where it was taken out. */
  name: string | null;
  change: Change;
}

const saw = (later: Change, earlier: Change) =>
  later.device === earlier.device
    ? later.seq > earlier.seq
    : (later.context[earlier.device] ?? 0) >= earlier.seq;

let given = 0;

async function edit(device: SimulatedDevice, { what, place }: Act): Promise<Remembered[]> {
  const stored = await device.database.missions.get(mission);
  if (!stored) throw new Error('The mission is missing');
  const { members, issuer } = stored;
  const { recipients } = issuer;
  given += 1;
  const name = `Người ${given}`;
  const at = place % Math.max(1, members.length);
  const put: Member = { id: `member-${given}`, name, role: 'member', position: '' };
  const chosen = members[at];
  if (what !== 'add' && !chosen) return [];
  const key = what === 'add' ? put.id : (chosen?.id ?? '');
  const next = {
    add: () => members.toSpliced(at, 0, put),
    rename: () => members.map((member) => (member.id === key ? { ...member, name } : member)),
    remove: () => members.filter((member) => member.id !== key),
    take: () => members,
  }[what]();
  // Recipients are texts: one is added, and with each member taken out one goes as well.
  const goes = recipients[place % Math.max(1, recipients.length)];
  const isGone = what === 'remove' && goes !== undefined;
  const lines = isGone
    ? recipients.filter((line) => line !== goes)
    : what === 'add'
      ? [...recipients, name]
      : recipients;
  const count = await device.database.changes.count();
  const set = { members: next, issuer: { ...issuer, recipients: lines } };
  await device.commit([{ table: 'missions', row: mission, set }]);
  const [written] = await device.database.changes.offset(count).toArray();
  if (!written) throw new Error('Nothing was written');
  const { order: _, ...change } = written;
  const remembered: Remembered[] = [{ list: 'members', key, name: what === 'remove' ? null : name, change }];
  if (what === 'add') remembered.push({ list: 'recipients', key: name, name, change });
  if (isGone) remembered.push({ list: 'recipients', key: goes, name: null, change });
  return remembered;
}

async function hand(from: SimulatedDevice, to: SimulatedDevice): Promise<void> {
  await to.receive({ changes: await changesOn(from), seals: [], tables: NEWER });
}

/** The names that stand under each key: what nobody who had seen it replaced or took out. */
function expected(remembered: readonly Remembered[], list: Remembered['list']): Map<string, Set<string>> {
  const standing = new Map<string, Set<string>>();
  for (const { key, name, change } of remembered.filter((other) => other.list === list)) {
    const isOver = remembered.some(
      (other) => other.list === list && other.key === key && saw(other.change, change),
    );
    if (name !== null && !isOver) standing.set(key, (standing.get(key) ?? new Set()).add(name));
  }
  return standing;
}

const RUNS = 200;

test(
  `in ${RUNS} histories every member and recipient added stays until somebody who saw it takes it out`,
  { timeout: 120_000 },
  async () => {
    let conflicts = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        await begin();
        const [first, ...others] = devices as [SimulatedDevice, ...SimulatedDevice[]];
        const before = await first.database.missions.get(mission);
        const remembered: Remembered[] = [];
        for (const place of [0, 1]) remembered.push(...(await edit(first, { what: 'add', place })));
        for (const other of others) await hand(first, other);
        for (const [turn, { device: place, act }] of steps.entries()) {
          const now = Date.UTC(2026, 2, 5) + turn * 1000 + (CLOCKS[place] ?? 0) * DAY;
          const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
          const device = devices[place] as SimulatedDevice;
          const source = devices[act.place % devices.length] as SimulatedDevice;
          if (act.what !== 'take') remembered.push(...(await edit(device, act)));
          else if (source !== device) await hand(source, device);
          clock.mockRestore();
        }
        for (const other of others) await hand(other, first);
        for (const other of others) await hand(first, other);
        const rows = await Promise.all(devices.map(({ database }) => database.missions.get(mission)));
        const open = await first.database.conflicts.where('log').equals(mission).toArray();
        for (const row of rows) expect(row).toEqual(rows[0]);
        conflicts += open.length;

        const members = expected(remembered, 'members');
        const stored = rows[0]?.members.filter(({ id }) => !before?.members.some((old) => old.id === id));
        expect(stored?.map(({ id }) => id).sort()).toEqual([...members.keys()].sort());
        for (const { id, name } of stored ?? []) {
          const names = members.get(id) ?? new Set();
          expect(names).toContain(name);
          const shown = open.find(({ path }) => path === `members.${id}`)?.candidates ?? [];
          expect(shown.length).toBe(names.size > 1 ? names.size : 0);
        }
        const lines = rows[0]?.issuer.recipients.filter((line) => !before?.issuer.recipients.includes(line));
        expect(lines?.toSorted()).toEqual([...expected(remembered, 'recipients').keys()].sort());
      }),
      { numRuns: RUNS },
    );
    process.stdout.write(`${RUNS} histories of lists, ${conflicts} conflicts\n`);
    expect(conflicts).toBeGreaterThan(RUNS / 20);
  },
);
