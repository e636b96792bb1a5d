import { checkSheet, type FigureCheck, type Side } from '#lib/domain/figures/checks.ts';
import { cellOf } from '#lib/domain/figures/values.ts';
import { innerName } from '#lib/domain/figures/names.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { FiguresWording } from '#lib/documents/wording/figures.ts';
import { fill } from '#lib/documents/wording/sentences.ts';

/** “tiếp nhận 509”. Only terms that are known. */
function sideText({ terms }: Side, sheet: FigureSheet, wording: FiguresWording): string {
  return terms
    .flatMap(({ cells }) => cells)
    .map((key) =>
      fill(wording.checks.term, {
        label: innerName(wording, key, sheet.levels),
        value: formatNumber(cellOf(sheet.values, key) ?? 0),
      }),
    )
    .join(' + ');
}

/** Equations that add up, wholly or as far as reported; inequalities that hold are not worth printing. */
function holdingLine(check: FigureCheck, sheet: FigureSheet, wording: FiguresWording): string | null {
  const { status, relation, left, right, knownDifference } = check;
  const isNothing = left.known === 0 && right.known === 0;
  if (relation !== 'equal' || status === 'fails' || knownDifference !== 0 || isNothing) return null;
  const { holds, holdsSoFar } = wording.checks;
  const equation = fill(wording.checks.equation, {
    left: sideText(left, sheet, wording),
    right: sideText(right, sheet, wording),
  });
  return status === 'holds'
    ? fill(holds, { equation })
    : fill(holdsSoFar, { equation, missing: missingText(check, sheet, wording) });
}

/** “số trực tiếp, số qua bưu chính công ích”: what was not reported. */
function missingText({ missing }: FigureCheck, sheet: FigureSheet, wording: FiguresWording): string {
  return missing
    .map((key) => fill(wording.checks.named, { label: innerName(wording, key, sheet.levels) }))
    .join(', ');
}

function uncheckableLine(
  checks: readonly FigureCheck[],
  sheet: FigureSheet,
  wording: FiguresWording,
): string[] {
  const { uncheckable, uncheckableItem, identities } = wording.checks;
  const names: Partial<Record<FigureCheck['id'], string>> = identities;
  const items = checks.flatMap((check) => {
    const { id, status, knownDifference, left } = check;
    const identity = names[id];
    // Received dossiers must be accounted for; for other equations some figure of each side must be reported.
    const isDue = knownDifference !== null || (id === 'balance' && left.known > 0);
    if (status !== 'uncheckable' || !isDue || identity === undefined) return [];
    return [fill(uncheckableItem, { identity, missing: missingText(check, sheet, wording) })];
  });
  return items.length > 0 ? [fill(uncheckable, { list: items.join('; ') })] : [];
}

/** The identities a sheet does not fail: what adds up, then what cannot be checked. */
export function holdingLines(sheet: FigureSheet, wording: FiguresWording): string[] {
  const checks = checkSheet(sheet).map((check) => ({ check, line: holdingLine(check, sheet, wording) }));
  // What adds up so far is not listed as uncheckable once more.
  const untold = checks.filter(({ line }) => line === null).map(({ check }) => check);
  return [
    ...checks.map(({ line }) => line).filter((line) => line !== null),
    ...uncheckableLine(untold, sheet, wording),
  ];
}
