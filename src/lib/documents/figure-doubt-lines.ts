import {
  doubtNothingPending,
  inferPending,
  placeOverdue,
  type Placement,
} from '#lib/domain/figure-inferences.ts';
import type { FigureSheet } from '#lib/domain/figures.ts';
import { checkPeriod, type PeriodIssue } from '#lib/domain/periods.ts';
import { UnreachableError } from '#lib/domain/unreachable-error.ts';
import { formatDay } from '#lib/domain/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import { formatPercentage, labelOf, lowered } from './figure-words.ts';
import type { FiguresWording } from './figures-wording.ts';
import { ended } from './sentences.ts';
import { fill } from './wording.ts';

function periodLine(issue: PeriodIssue, { periodDoubts: texts, checks }: FiguresWording): string {
  switch (issue.kind) {
    case 'missing':
      return fill(texts.missing, { ends: issue.ends.map((end) => texts.ends[end]).join(', ') });
    case 'reversed':
      return fill(texts.reversed, { from: formatDay(issue.from), to: formatDay(issue.to) });
    case 'endsDayEarly': {
      const { to, expected, of } = issue;
      return fill(texts.endsDayEarly, {
        to: formatDay(to),
        of: texts.of[of],
        expected: formatDay(expected),
      });
    }
    case 'yearMisprint': {
      const { printed, likely } = issue;
      return likely.length > 0
        ? fill(texts.yearMisprint, { printed, likely: likely.join(checks.or) })
        : fill(texts.yearMisprintUnknown, { printed });
    }
    case 'tooLong':
      return fill(texts.tooLong, { from: formatDay(issue.from), to: formatDay(issue.to) });
    default:
      throw new UnreachableError(issue);
  }
}

function placementText({ as, count, of, percentage }: Placement, wording: FiguresWording): string {
  const { place, placeInferred, placeUnknown } = wording.checks;
  const label = lowered(wording.labels[as]);
  if (!of || !percentage) return fill(placeUnknown, { label });
  return fill(of.inferred ? placeInferred : place, {
    label,
    count: formatNumber(count),
    total: formatNumber(of.value),
    percent: formatPercentage(percentage),
  });
}

function inferenceLines(sheet: FigureSheet, wording: FiguresWording): string[] {
  const texts = wording.checks;
  const pending = inferPending(sheet);
  const placements = placeOverdue(sheet);
  const doubt = doubtNothingPending(sheet);
  const [first] = placements;
  const assumed = (pending?.assumingZero ?? [])
    .map((key) => lowered(labelOf(key, sheet.levels, wording)))
    .join(texts.or);
  return [
    ...(pending && pending.value > 0
      ? [
          assumed
            ? fill(texts.inferredPending, { value: formatNumber(pending.value), assumed })
            : fill(texts.inferredPendingPlain, { value: formatNumber(pending.value) }),
        ]
      : []),
    ...(first
      ? [
          fill(texts.unplaced, {
            count: formatNumber(first.count),
            places: placements.map((one) => placementText(one, wording)).join(texts.orQuestion),
          }),
        ]
      : []),
    ...(doubt
      ? [
          fill(texts.nothingPending, {
            received: formatNumber(doubt.received),
            days: formatNumber(doubt.days),
          }),
        ]
      : []),
  ];
}

/** What a sheet leaves open although nothing in it is wrong: each is a question to the unit. */
export function doubtLines(sheet: FigureSheet, wording: FiguresWording): string[] {
  const note = sheet.note.trim();
  return [
    ...inferenceLines(sheet, wording),
    ...checkPeriod(sheet).map((issue) => periodLine(issue, wording)),
    ...(note ? [fill(wording.checks.note, { note: ended(note) })] : []),
  ];
}
