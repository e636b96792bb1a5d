import { statusOf, type CheckStatus } from './checks.ts';
import { suspectsAcross, type SheetSuspect } from './suspects-across.ts';
import { cellOf, missingFor, readFigure } from './values.ts';
import type { FigureKey, FigureSheet } from './figures.ts';
import { addDays } from '#lib/domain/basics/vietnamese-date.ts';

/** Identity (6): what was pending at the end of one period is carried over into the next. */
export interface SequenceCheck {
  rule: 6;
  earlierId: string;
  laterId: string;
  field: string;
  subUnit: string;
  pending: number | null;
  carriedOver: number | null;
  status: CheckStatus;
  /** Carried over minus pending; null when not checkable. */
  difference: number | null;
  missing: { sheetId: string; key: FigureKey }[];
  suspects: SheetSuspect[];
}

/**
 * Whether one period follows the other. A single day between them is let pass: a period printed to 30/12 is
 * mostly meant to the end of the year.
 */
function follows(later: FigureSheet, earlier: FigureSheet): boolean {
  const { to } = earlier.period;
  const { from } = later.period;
  if (to === null || from === null) return false;
  return from === addDays(to, 1) || from === addDays(to, 2);
}

function compare(earlier: FigureSheet, later: FigureSheet): SequenceCheck {
  const pending = readFigure(earlier.values, 'pending');
  const carriedOver = cellOf(later.values, 'carriedOver');
  const difference = pending === null || carriedOver === null ? null : carriedOver - pending.value;
  const status = statusOf('equal', difference);
  const cells = [
    { sheet: later, key: 'carriedOver' as const, change: -(difference ?? 0) },
    ...(pending?.cells ?? []).map((key) => ({ sheet: earlier, key, change: difference ?? 0 })),
  ];
  return {
    rule: 6,
    earlierId: earlier.id,
    laterId: later.id,
    field: later.field,
    subUnit: later.subUnit,
    pending: pending?.value ?? null,
    carriedOver,
    status,
    difference,
    missing: [
      ...missingFor(earlier.values, 'pending').map((key) => ({ sheetId: earlier.id, key })),
      ...missingFor(later.values, 'carriedOver').map((key) => ({ sheetId: later.id, key })),
    ],
    suspects: status === 'fails' ? suspectsAcross(cells) : [],
  };
}

/** Compares every two sheets of adjacent periods, same field and same sub-unit. @param sheets of one unit */
export function checkSequence(sheets: readonly FigureSheet[]): SequenceCheck[] {
  const present = sheets.filter(({ deleted }) => !deleted);
  return present.flatMap((earlier) =>
    present
      .filter(
        (later) =>
          later.field === earlier.field && later.subUnit === earlier.subUnit && follows(later, earlier),
      )
      .map((later) => compare(earlier, later)),
  );
}
