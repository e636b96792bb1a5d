import { checkSheet, type FigureCheck, type Side } from '#lib/domain/figure-checks.ts';
import type { SheetSuspect } from '#lib/domain/figure-suspects-across.ts';
import { checkSequence } from '#lib/domain/figure-sequence.ts';
import { checkTotals } from '#lib/domain/figure-totals.ts';
import { cellOf } from '#lib/domain/figure-values.ts';
import type { FigureKey, FigureSheet } from '#lib/domain/figures.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import { labelOf, lowered, sheetName } from './figure-words.ts';
import type { FiguresWording } from './figures-wording.ts';
import { fill } from './wording.ts';

/** Likeliest cells named for one failing check; past these the guess helps nobody. */
const SUSPECTS = 4;

/** “tiếp nhận 509”, or the sum of several with their total. Only terms that are known. */
function sideText({ terms, known }: Side, sheet: FigureSheet, wording: FiguresWording, withSum: boolean) {
  const cells = terms.flatMap((term) => term.cells);
  const parts = cells.map((key) =>
    fill(wording.checks.term, {
      label: lowered(labelOf(key, sheet.levels, wording)),
      value: formatNumber(cellOf(sheet.values, key) ?? 0),
    }),
  );
  const joined = parts.join(' + ');
  return withSum && parts.length > 1
    ? fill(wording.checks.sum, { terms: joined, sum: formatNumber(known) })
    : joined;
}

function suspectText(check: FigureCheck, { levels }: FigureSheet, wording: FiguresWording): string {
  const { suspects, noSuspect, suspect, or } = wording.checks;
  const list = check.suspects.slice(0, SUSPECTS).map(({ key, value, needed, bound }) =>
    fill(suspect[bound], {
      label: lowered(labelOf(key, levels, wording)),
      value: formatNumber(value),
      needed: formatNumber(needed),
    }),
  );
  return list.length > 0 ? fill(suspects, { list: list.join(or) }) : noSuspect;
}

function failingLine(check: FigureCheck, sheet: FigureSheet, wording: FiguresWording): string {
  const { differs, exceeds } = wording.checks;
  const line = fill(check.relation === 'equal' ? differs : exceeds, {
    left: sideText(check.left, sheet, wording, true),
    right: sideText(check.right, sheet, wording, true),
    difference: formatNumber(Math.abs(check.difference ?? 0)),
  });
  return `${line} ${suspectText(check, sheet, wording)}`;
}

/** What adds up, wholly or as far as it was reported: an inequality that holds says nothing worth printing. */
function holdingLine(check: FigureCheck, sheet: FigureSheet, wording: FiguresWording): string | null {
  const { status, relation, left, right, knownDifference } = check;
  const isNothing = left.known === 0 && right.known === 0;
  if (relation !== 'equal' || status === 'fails' || knownDifference !== 0 || isNothing) return null;
  const { holds, holdsSoFar, equation } = wording.checks;
  return fill(status === 'holds' ? holds : holdsSoFar, {
    equation: fill(equation, {
      left: sideText(left, sheet, wording, false),
      right: sideText(right, sheet, wording, false),
    }),
  });
}

function uncheckableLine(
  checks: readonly FigureCheck[],
  sheet: FigureSheet,
  wording: FiguresWording,
): string[] {
  const { uncheckable, uncheckableItem, identities, named } = wording.checks;
  const names: Partial<Record<FigureCheck['id'], string>> = identities;
  const label = (key: FigureKey) => fill(named, { label: lowered(labelOf(key, sheet.levels, wording)) });
  const items = checks.flatMap(({ id, status, knownDifference, missing, left }) => {
    const identity = names[id];
    // Who received dossiers owes an account of what became of them; elsewhere both sides must have begun.
    const isDue = knownDifference !== null || (id === 'balance' && left.known > 0);
    if (status !== 'uncheckable' || !isDue || identity === undefined) return [];
    return [fill(uncheckableItem, { identity, missing: missing.map(label).join(', ') })];
  });
  return items.length > 0 ? [fill(uncheckable, { list: items.join('; ') })] : [];
}

/** The identities within one sheet: those that fail first, then what adds up, then what cannot be told. */
export function identityLines(sheet: FigureSheet, wording: FiguresWording): string[] {
  const checks = checkSheet(sheet);
  return [
    ...checks.filter(({ status }) => status === 'fails').map((check) => failingLine(check, sheet, wording)),
    ...checks.map((check) => holdingLine(check, sheet, wording)).filter((line) => line !== null),
    ...uncheckableLine(checks, sheet, wording),
  ];
}

/** Failed comparisons between sheets: of one period with the next, of a total with its parts. */
export function crossSheetLines(sheets: readonly FigureSheet[], wording: FiguresWording): string[] {
  const { sequence, total, over, suspects, noSuspect, suspect, or, ofOtherSheet } = wording.checks;
  const sheetOf = (id: string) => sheets.find((sheet) => sheet.id === id);
  const nameOf = (id: string) => {
    const sheet = sheetOf(id);
    return sheet ? sheetName(sheet, wording) : '';
  };
  const label = (sheetId: string, key: FigureKey) =>
    lowered(labelOf(key, sheetOf(sheetId)?.levels ?? 'modern', wording));
  const explained = (line: string, cells: readonly SheetSuspect[]) => {
    const list = cells.slice(0, SUSPECTS).map(({ sheetId, key, value, needed }) =>
      fill(suspect.exactly, {
        label: fill(ofOtherSheet, { label: label(sheetId, key), sheet: nameOf(sheetId) }),
        value: formatNumber(value),
        needed: formatNumber(needed),
      }),
    );
    return `${line} ${list.length > 0 ? fill(suspects, { list: list.join(or) }) : noSuspect}`;
  };
  const difference = (value: number | null) => formatNumber(Math.abs(value ?? 0));
  return [
    ...checkSequence(sheets)
      .filter(({ status }) => status === 'fails')
      .map((check) =>
        explained(
          fill(sequence, {
            later: nameOf(check.laterId),
            earlier: nameOf(check.earlierId),
            carriedOver: formatNumber(check.carriedOver ?? 0),
            pending: formatNumber(check.pending ?? 0),
            difference: difference(check.difference),
          }),
          check.suspects,
        ),
      ),
    ...checkTotals(sheets)
      .filter(({ status }) => status === 'fails')
      .map((check) =>
        explained(
          fill(total, {
            label: label(check.totalId, check.key),
            over: over[check.over],
            total: formatNumber(check.total ?? 0),
            sum: formatNumber(check.sum ?? 0),
            difference: difference(check.difference),
          }),
          check.suspects,
        ),
      ),
  ];
}
