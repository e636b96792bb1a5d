import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackupDue } from './backup-due.ts';

const NOW = Date.parse('2026-03-12T02:00:00.000Z');
const due = (without: number, since: string | null) =>
  isBackupDue({ without, since: since === null ? null : Date.parse(since) }, NOW);

test('a backup is asked for after a week without a copy, or after many changes', () => {
  expect(due(1, '2026-03-05T01:59:59.000Z')).toBe(true);
  expect(due(1, '2026-03-05T02:00:01.000Z')).toBe(false);
  expect(due(200, '2026-03-12T01:00:00.000Z')).toBe(false);
  expect(due(201, '2026-03-12T01:00:00.000Z')).toBe(true);
  expect(due(1, null)).toBe(false);
});

test('where every change has a copy, nothing is asked for, however old it is', () => {
  fc.assert(
    fc.property(fc.option(fc.maxSafeInteger()), fc.maxSafeInteger(), (since, now) => {
      expect(isBackupDue({ without: 0, since }, now)).toBe(false);
    }),
  );
});

test('what is due stays due while time passes and changes are added', () => {
  const time = fc.nat(4_000_000_000_000);
  fc.assert(
    fc.property(time, time, fc.nat(500), fc.nat(500), fc.nat(1e10), (since, now, without, more, later) => {
      const before = isBackupDue({ without, since }, now);
      expect(!before || isBackupDue({ without: without + more, since }, now + later)).toBe(true);
    }),
  );
});
