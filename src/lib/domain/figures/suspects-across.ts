import { constraintsOf } from './checks.ts';
import { isOneSlip, neededFor } from './suspects.ts';
import { cellOf } from './values.ts';
import type { FigureKey, FigureSheet } from './figures.ts';

/** A cell of some sheet whose change would mend a comparison between sheets. */
export interface SheetSuspect {
  sheetId: string;
  key: FigureKey;
  value: number;
  needed: number;
  oneSlip: boolean;
  /** Whether the identities of its own sheet that it takes part in would hold as well. */
  fitsOwnSheet: boolean;
}

/** Whether all identities of a sheet that a cell takes part in would hold with another value there. */
function fits(sheet: FigureSheet, key: FigureKey, needed: number): boolean {
  const changed = { ...sheet, values: { ...sheet.values, [key]: needed } };
  const touched = constraintsOf(changed).filter(
    ({ plus, minus }) => plus.includes(key) || minus.includes(key),
  );
  return touched.length === 0 || neededFor(changed.values, key, touched)?.needed === needed;
}

/**
 * The cells by whose change two or more sheets would agree: those that also fit their own sheet first, then those
 * one slip away.
 */
export function suspectsAcross(
  cells: readonly { sheet: FigureSheet; key: FigureKey; change: number }[],
): SheetSuspect[] {
  return cells
    .flatMap(({ sheet, key, change }): SheetSuspect[] => {
      const value = cellOf(sheet.values, key);
      if (value === null || value + change < 0) return [];
      const needed = value + change;
      return [
        {
          sheetId: sheet.id,
          key,
          value,
          needed,
          oneSlip: isOneSlip(value, needed),
          fitsOwnSheet: fits(sheet, key, needed),
        },
      ];
    })
    .sort((a, b) => Number(b.fitsOwnSheet) - Number(a.fitsOwnSheet) || Number(b.oneSlip) - Number(a.oneSlip));
}
