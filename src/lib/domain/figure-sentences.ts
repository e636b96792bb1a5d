import type { figures } from '#messages/vi-figures.ts';
import type { FigureCheck, Term } from './figure-checks.ts';
import type { FigureSubject } from './figure-findings.ts';
import type { InferredFigure, Placement } from './figure-inferences.ts';
import type { FigureSheet, FigureKey, RateKey } from './figures.ts';
import type { SequenceCheck } from './figure-sequence.ts';
import type { TotalCheck } from './figure-totals.ts';
import type { PeriodIssue } from './periods.ts';
import { printedSentence } from './figure-printed-sentences.ts';
import { shareText } from './figure-share-text.ts';
import { UnreachableError } from './unreachable-error.ts';
import { formatDay } from './vietnamese-date.ts';
import { formatNumber } from './vietnamese-number.ts';

/** The texts about figures in one language. */
export type FigureWords = typeof figures;

type Levels = FigureSheet['levels'];

/** How a figure is called on a sheet: before Decree 42/2022 the online ones went by level. */
export function figureName(words: FigureWords, key: FigureKey, levels: Levels): string {
  return (levels === 'legacy' ? words.legacyNames[key] : undefined) ?? words.names[key];
}

/** How a rate is called on a sheet. */
export function rateName(words: FigureWords, rate: RateKey, levels: Levels): string {
  return (levels === 'legacy' ? words.legacyRates[rate] : undefined) ?? words.rates[rate];
}

/** The same name within a sentence. */
export function innerName(words: FigureWords, key: FigureKey, levels: Levels): string {
  const name = figureName(words, key, levels);
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);
}

/** The period of a sheet: “01/7/2025 – 17/9/2025”. */
export function periodText(words: FigureWords, { period: { from, to } }: FigureSheet): string {
  if (from === null && to === null) return words.noPeriod;
  return words.period(from ? formatDay(from) : words.unknownEnd, to ? formatDay(to) : words.unknownEnd);
}

/** What a sheet counts: its field, its part of the unit, or all of them. */
export function sheetTitle(words: FigureWords, { field, subUnit }: FigureSheet): string {
  return [field, subUnit].filter(Boolean).join(' · ') || words.overall;
}

const known = (terms: readonly Term[]) => terms.filter(({ value }) => value !== null);

/** “509 = 457 + 52”: the numbers as reported, a sum in the parts it was read from. */
function equationText({ left, right, relation }: FigureCheck, sheet: FigureSheet): string {
  const side = (terms: readonly Term[]) =>
    known(terms)
      .flatMap(({ cells }) => cells)
      .map((cell) => formatNumber(sheet.values[cell] ?? 0))
      .join(' + ');
  return `${side(left.terms)} ${relation === 'equal' ? '=' : '≤'} ${side(right.terms)}`;
}

function checkSentence(check: FigureCheck, sheet: FigureSheet, words: FigureWords): string {
  const { sentences: say } = words;
  const named = (keys: readonly FigureKey[], by: string) =>
    keys.map((key) => innerName(words, key, sheet.levels)).join(by);
  const missing = named(check.missing, '; ');
  const [left, right] = [check.left, check.right].map(({ terms }) =>
    named(
      terms.map(({ key }) => key),
      ' + ',
    ),
  );
  switch (check.status) {
    case 'holds':
      return say.holds;
    case 'uncheckable':
      if (check.id === 'apologyLetters' && check.right.known > 0 && known(check.left.terms).length > 0)
        return say.lettersDue(formatNumber(check.right.known), formatNumber(check.left.known), missing);
      return check.knownDifference === 0
        ? say.knownFits(equationText(check, sheet), missing)
        : say.missing(missing);
    case 'fails': {
      const over = formatNumber(Math.abs(check.difference ?? 0));
      const sums = [formatNumber(check.left.known), formatNumber(check.right.known)] as const;
      if (check.id === 'apologyLetters')
        return (check.difference ?? 0) < 0 ? say.lettersFewer(...sums, over) : say.lettersMore(...sums, over);
      const text = check.relation === 'equal' ? say.equalFails : say.atMostFails;
      return text(left ?? '', sums[0], right ?? '', sums[1], over);
    }
    default:
      throw new UnreachableError(check.status);
  }
}

/** The cells that alone would mend a failed check, a sentence each, likeliest first. */
export function suspectSentences(check: FigureCheck, sheet: FigureSheet, words: FigureWords): string[] {
  return check.suspects.slice(0, 3).map(({ key, value, needed, bound, oneSlip }) => {
    const name = figureName(words, key, sheet.levels);
    const text = words.sentences.suspect(name, formatNumber(value), formatNumber(needed), bound);
    return oneSlip ? `${text} ${words.sentences.oneSlip}` : text;
  });
}

function sequenceSentence(check: SequenceCheck, sheets: readonly FigureSheet[], words: FigureWords): string {
  const { sentences: say } = words;
  const number = (value: number | null) => formatNumber(value ?? 0);
  if (check.status === 'holds') return say.sequenceHolds(number(check.pending));
  if (check.status === 'fails')
    return say.sequenceFails(
      number(check.pending),
      number(check.carriedOver),
      number(Math.abs(check.difference ?? 0)),
    );
  const missing = check.missing.map(({ sheetId, key }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    const name = innerName(words, key, sheet?.levels ?? 'modern');
    return sheet ? say.inPeriod(name, periodText(words, sheet)) : name;
  });
  return say.sequenceMissing(missing.join('; '));
}

function totalSentence(check: TotalCheck, sheets: readonly FigureSheet[], words: FigureWords): string {
  const { sentences: say } = words;
  const total = sheets.find(({ id }) => id === check.totalId);
  const name = innerName(words, check.key, total?.levels ?? 'modern');
  const number = (value: number | null) => formatNumber(value ?? 0);
  if (check.status === 'holds') return say.totalHolds(name, number(check.total));
  if (check.status === 'fails') {
    const over = number(Math.abs(check.difference ?? 0));
    return say.totalFails(name, number(check.total), check.over, number(check.sum), over);
  }
  const lacking = sheets.filter(({ id }) => check.missing.includes(id));
  return say.totalMissing(name, lacking.map((sheet) => sheetTitle(words, sheet)).join('; '));
}

function periodSentence(issue: PeriodIssue, { sentences: say }: FigureWords): string {
  switch (issue.kind) {
    case 'missing':
      return say.periodMissing[issue.ends.length > 1 ? 'both' : (issue.ends[0] ?? 'both')];
    case 'reversed':
      return say.periodReversed(formatDay(issue.from), formatDay(issue.to));
    case 'endsDayEarly':
      return say.periodEndsEarly(formatDay(issue.to), formatDay(issue.expected), issue.of);
    case 'yearMisprint':
      return say.periodMisprint(issue.printed, say.or(issue.likely));
    case 'tooLong':
      return say.periodTooLong(formatDay(issue.from), formatDay(issue.to));
    default:
      throw new UnreachableError(issue);
  }
}

function placementSentence(placements: readonly Placement[], { sentences: say }: FigureWords): string {
  const places = placements.map(({ as, count, of, percentage }) => {
    const share = of && percentage ? shareText(count, of.value, percentage) : say.placedUnknown;
    const marked = of?.inferred ? say.inferredTotal(share) : share;
    return as === 'overdue' ? say.placedResolved(marked) : say.placedPending(marked);
  });
  const count = formatNumber(placements[0]?.count ?? 0);
  return say.overdueUnplaced(
    count,
    places.reduce((one, other) => say.alternatives(one, other)),
  );
}

/** What may be said of pending dossiers that were not reported. */
export function inferredPendingSentence(
  { value, assumingZero }: InferredFigure,
  { sentences: say }: FigureWords,
): string {
  const number = formatNumber(value);
  return assumingZero.length > 0 ? say.pendingInferred(number) : say.pendingInferredFully(number);
}

/**
 * What a check, a printed rate, a period or a doubt comes to, in the language of `words`; empty when its sheet is
 * not among those given.
 * @param sheets of the visit
 */
export function figureSentence(
  subject: FigureSubject,
  sheets: readonly FigureSheet[],
  words: FigureWords,
): string {
  switch (subject.about) {
    case 'check': {
      const sheet = sheets.find(({ id }) => id === subject.check.sheetId);
      return sheet ? checkSentence(subject.check, sheet, words) : '';
    }
    case 'sequence':
      return sequenceSentence(subject.check, sheets, words);
    case 'total':
      return totalSentence(subject.check, sheets, words);
    case 'printed': {
      const sheet = sheets.find(({ id }) => id === subject.explanation.sheetId);
      if (!sheet) return '';
      return printedSentence(subject.explanation, words.sentences, (key) =>
        innerName(words, key, sheet.levels),
      );
    }
    case 'period':
      return periodSentence(subject.issue, words);
    case 'overdueUnplaced':
      return subject.placements.length === 0 ? '' : placementSentence(subject.placements, words);
    case 'nothingPending': {
      const { days, received } = subject.doubt;
      return words.sentences.nothingPending(formatNumber(days), formatNumber(received));
    }
    default:
      throw new UnreachableError(subject);
  }
}
