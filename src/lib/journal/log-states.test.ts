import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashChange } from './chain.ts';
import { GENESIS, type Change } from './change.ts';
import { logStates, type CheckedSeal, type LogEvidence } from './log-states.ts';

const [MINE, SECRETARY] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];

/** A log of a device of so many changes. */
function logOf(device: string, length: number, context: (seq: number) => Change['context'] = () => ({})) {
  const log: Change[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const rest = {
      device,
      seq,
      time: `${String(seq).padStart(15, '0')}-000000`,
      wall: seq,
      author: device === SECRETARY ? 'Thư ký' : 'Trưởng đoàn',
      log: 'm',
      table: 'answers',
      row: `v/A${String(seq)}`,
      set: { note: `ghi chú ${String(seq)}` },
      context: context(seq),
      prev: log.at(-1)?.hash ?? GENESIS,
    };
    log.push({ ...rest, hash: hashChange(rest) });
  }
  return log;
}

const headsOf = (...logs: Change[][]) => logs.flatMap((log) => log.slice(-1));
const sealOn = (change: Change | undefined, part: Partial<CheckedSeal> = {}): CheckedSeal => {
  if (!change) throw new Error('No change');
  const { log, device, seq, hash } = change;
  return { log, device, seq, hash, publicKey: 'a', right: true, ...part };
};

function judge(part: Partial<LogEvidence>, device = SECRETARY) {
  const changes = part.changes ?? [];
  const heads = headsOf(
    ...Object.values(Object.groupBy(changes, (change) => change.device)).map((log) => log ?? []),
  );
  const states = logStates({
    own: { device: MINE, publicKey: null },
    changes,
    heads,
    waiting: [],
    seals: [],
    marks: [],
    ...part,
  });
  return states.find((state) => state.device === device);
}

const theirs = logOf(SECRETARY, 5);

test('a log under a seal is whole, and what came after the seal is counted', () => {
  expect(judge({ changes: theirs, seals: [sealOn(theirs[4])] })).toMatchObject({
    verdict: 'whole',
    author: 'Thư ký',
    changes: 5,
    sealed: 5,
    unsealed: 0,
  });
  expect(judge({ changes: theirs, seals: [sealOn(theirs[2])] })).toMatchObject({
    verdict: 'unsealed',
    sealed: 3,
    unsealed: 2,
  });
  const unchecked = judge({ changes: theirs, seals: [sealOn(theirs[4], { right: null, publicKey: null })] });
  expect(unchecked).toMatchObject({ verdict: 'whole', sealChecked: false });
});

test('a truncated log is told by its head', () => {
  expect(judge({ changes: theirs.slice(0, 3), heads: headsOf(theirs) })).toMatchObject({
    verdict: 'truncated',
    at: 4,
    missing: 2,
  });
});

test('a log cut short with its head looks whole until a seal, a mark or another log has seen more', () => {
  const cut = theirs.slice(0, 3);
  expect(judge({ changes: cut })?.missing).toBe(0);
  const missing = { verdict: 'missing', at: 4, missing: 2, author: 'Thư ký' };
  expect(judge({ changes: cut, seals: [sealOn(theirs[4])] })).toMatchObject(missing);
  const seeing = logOf(MINE, 2, () => ({ [SECRETARY]: 5 }));
  expect(judge({ changes: [...cut, ...seeing] })).toMatchObject(missing);
  expect(judge({ changes: cut, waiting: seeing })).toMatchObject(missing);
  expect(judge({ changes: cut, marks: theirs.slice(-1) })).toMatchObject({
    verdict: 'rolledBack',
    missing: 2,
  });
  // A seal that does not hold tells of nothing.
  expect(judge({ changes: cut, seals: [sealOn(theirs[4], { right: false })] })).toMatchObject({
    verdict: 'sealWrong',
    missing: 0,
  });
});

test('a log of which nothing came is missing by what others have seen of it', () => {
  const seeing = logOf(MINE, 1, () => ({ [SECRETARY]: 3 }));
  expect(judge({ waiting: seeing })).toMatchObject({
    verdict: 'missing',
    author: null,
    changes: 0,
    missing: 3,
  });
});

test('a database that went back is told as soon as another device has seen more of this one', () => {
  const mine = logOf(MINE, 5);
  const seeing = logOf(SECRETARY, 2, () => ({ [MINE]: 5 }));
  const back = mine.slice(0, 2);
  expect(judge({ changes: back }, MINE)).toMatchObject({ verdict: 'unsealed', missing: 0 });
  expect(judge({ changes: back, waiting: seeing }, MINE)).toMatchObject({
    verdict: 'rolledBack',
    missing: 3,
  });
  expect(judge({ changes: back, marks: mine.slice(-1) }, MINE)).toMatchObject({ verdict: 'rolledBack' });
  expect(judge({ changes: back, seals: [sealOn(mine[3])] }, MINE)).toMatchObject({
    verdict: 'rolledBack',
    missing: 2,
  });
});

test('what waits behind a gap is not missing, the gap is', () => {
  expect(judge({ changes: theirs.slice(0, 2), waiting: theirs.slice(3) })).toMatchObject({
    verdict: 'missing',
    missing: 1,
  });
});

test('a log that goes two ways is told by a seal, a mark or a change that waits', () => {
  const other = logOf(SECRETARY, 6, () => ({ [MINE]: 0 }));
  const forked = { verdict: 'forked', at: 4 };
  expect(judge({ changes: theirs, seals: [sealOn(other[3])] })).toMatchObject(forked);
  expect(judge({ changes: theirs, marks: other.slice(3, 4) })).toMatchObject(forked);
  expect(judge({ changes: theirs, waiting: other.slice(5) })).toMatchObject({ verdict: 'forked', at: 6 });
  expect(
    judge({ changes: theirs, seals: [sealOn(theirs[4]), sealOn(other[5]), sealOn(theirs[4])] }),
  ).toMatchObject({
    verdict: 'missing',
  });
});

test('a change altered, taken out or put in breaks the log there', () => {
  const altered = theirs.map((change) => (change.seq === 3 ? { ...change, author: 'Người khác' } : change));
  expect(judge({ changes: altered })).toMatchObject({ verdict: 'broken', at: 3 });
  expect(judge({ changes: theirs.filter(({ seq }) => seq !== 3) })).toMatchObject({
    verdict: 'broken',
    missing: 1,
  });
});

test('a seal with a wrong signature or by another key does not hold', () => {
  expect(judge({ changes: theirs, seals: [sealOn(theirs[4], { right: false })] })).toMatchObject({
    verdict: 'sealWrong',
    sealed: 0,
  });
  const twoKeys = [sealOn(theirs[2]), sealOn(theirs[4], { publicKey: 'b' })];
  expect(judge({ changes: theirs, seals: twoKeys })).toMatchObject({ verdict: 'sealWrong', at: 5 });
  const mine = logOf(MINE, 2);
  const own = { device: MINE, publicKey: 'mine' };
  expect(judge({ own, changes: mine, seals: [sealOn(mine[1])] }, MINE)).toMatchObject({
    verdict: 'sealWrong',
  });
});

test('exactly what others have seen of a log and did not come is missing', () => {
  const length = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(length, length, length, (whole, kept, seen) => {
      const all = logOf(SECRETARY, whole);
      const here = all.slice(0, kept);
      const upTo = Math.min(seen, whole);
      const state = judge({ changes: here, waiting: logOf(MINE, 1, () => ({ [SECRETARY]: upTo })) });
      const expected = Math.max(0, upTo - here.length);
      expect(state?.missing).toBe(expected);
      expect(state?.verdict === 'missing').toBe(expected > 0);
    }),
  );
});
