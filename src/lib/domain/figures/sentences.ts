import type { FigureCheck, Term } from './checks.ts';
import type { FigureSubject } from './remarks.ts';
import type { FigurePhrases } from './phrases.ts';
import type { InferredFigure, Placement } from './inferences.ts';
import { countedIn, type FigureSheet, type FigureKey } from './figures.ts';
import type { SequenceCheck } from './sequence.ts';
import type { TotalCheck } from './totals.ts';
import type { PeriodIssue } from './periods.ts';
import { type FigureNames, figureName, innerName, periodText, sheetTitle } from './names.ts';
import { printedSentence } from './printed-sentences.ts';
import { shareText } from './rates.ts';
import { fitOfUnplaced, type PlaceFit } from './values.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** What sentences about figures are made of, in one language. */
export interface FigureWords extends FigureNames {
  sentences: FigurePhrases;
  /** How many of a thing, before the thing; as any number where absent. */
  count?: (value: number) => string;
}

const counted = ({ count = formatNumber }: FigureWords, value: number | null) => count(value ?? 0);

const reported = (terms: readonly Term[]) => terms.filter(({ value }) => value !== null);

/** “509 = 457 + 52”: the numbers as reported, a sum in the parts it was read from. */
function equationText({ left, right, relation }: FigureCheck, sheet: FigureSheet): string {
  const side = (terms: readonly Term[]) =>
    reported(terms)
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
      reported(terms).map(({ key }) => key),
      ' + ',
    ),
  );
  const isLeast = check.left.sum === null || check.right.sum === null;
  const notCounted = check.missing.length > 0 ? ` ${fillIn(say.notCounted, { missing })}` : '';
  switch (check.status) {
    case 'holds':
      return say.holds;
    case 'uncheckable':
      if (check.id === 'apologyLetters' && check.right.known > 0 && reported(check.left.terms).length > 0) {
        const values = {
          overdue: counted(words, check.right.known),
          letters: formatNumber(check.left.known),
          missing,
          unplaced: counted(words, sheet.values.overdueUnplaced ?? 0),
        };
        return fillIn(check.missing.length > 0 ? say.lettersDue : say.lettersOpen, values);
      }
      return check.knownDifference === 0
        ? fillIn(say.knownFits, { equation: equationText(check, sheet), missing })
        : fillIn(say.missing, { missing });
    case 'fails': {
      const apart = counted(words, Math.abs(check.difference ?? 0));
      const difference = isLeast ? fillIn(say.leastDifference, { difference: apart }) : apart;
      const leftSum = formatNumber(check.left.known);
      const rightSum = formatNumber(check.right.known);
      if (check.id === 'apologyLetters') {
        const text = (check.difference ?? 0) < 0 ? say.lettersFewer : say.lettersMore;
        const letters = counted(words, check.left.known);
        // Where it is not known which part they belong to, the parts not reported may be these.
        const isUnplaced = check.right.terms.some(({ key }) => key === 'overdueUnplaced');
        const known = counted(words, check.right.known);
        const overdue = isLeast ? fillIn(say.leastDifference, { difference: known }) : known;
        const said = fillIn(text, { letters, overdue, difference });
        return isUnplaced ? said : said + notCounted;
      }
      const text = check.relation === 'equal' ? say.equalFails : say.atMostFails;
      const unit = unitText(check.left.terms[0]?.key, say);
      return (
        fillIn(text, { left: left ?? '', leftSum, right: right ?? '', rightSum, difference, unit }) +
        notCounted
      );
    }
    default:
      throw new UnreachableError(check.status);
  }
}

/** Likeliest cells named for one failing comparison; past these the guess helps nobody. */
export const NAMED_SUSPECTS = 4;

function unitText(key: FigureKey | undefined, { units }: FigurePhrases): string {
  return key && units ? units[countedIn(key)] : '';
}

/** What alone would mend a failed check, a sentence each, likeliest first. */
export function suspectSentences(check: FigureCheck, sheet: FigureSheet, words: FigureWords): string[] {
  const cells = check.suspects.slice(0, NAMED_SUSPECTS).map(({ key, value, needed, bound, oneSlip }) => {
    const text = fillIn(words.sentences.suspect[bound], {
      name: figureName(words, key, sheet.levels),
      value: formatNumber(value),
      needed: formatNumber(needed),
    });
    return oneSlip ? `${text} ${words.sentences.oneSlip}` : text;
  });
  return [...unplacedSentence(check, sheet, words), ...cells];
}

/** Overdue dossiers of no certain place that are just what a total lacks: the first thing to think of. */
function unplacedSentence(
  { id, status }: FigureCheck,
  { values }: FigureSheet,
  words: FigureWords,
): string[] {
  if (status !== 'fails' || (id !== 'resolved' && id !== 'pending')) return [];
  const { equation } = fitOfUnplaced(values, id === 'resolved' ? 'overdue' : 'pendingOverdue');
  if (!equation) return [];
  const { unplacedResolved, unplacedPending } = words.sentences.suspect;
  return [
    fillIn(id === 'resolved' ? unplacedResolved : unplacedPending, {
      count: counted(words, values.overdueUnplaced ?? 0),
      equation: closedText(equation),
    }),
  ];
}

const closedText = ({ whole, parts }: NonNullable<PlaceFit['equation']>) =>
  `${formatNumber(whole)} = ${parts.map((part) => formatNumber(part)).join(' + ')}`;

function sequenceSentence(check: SequenceCheck, sheets: readonly FigureSheet[], words: FigureWords): string {
  const { sentences: say } = words;
  const number = (value: number | null) => formatNumber(value ?? 0);
  if (check.status === 'holds') return fillIn(say.sequenceHolds, { value: number(check.pending) });
  if (check.status === 'fails')
    return fillIn(say.sequenceFails, {
      pending: counted(words, check.pending),
      carriedOver: number(check.carriedOver),
      difference: counted(words, Math.abs(check.difference ?? 0)),
      unit: unitText('pending', say),
    });
  const missing = check.missing.map(({ sheetId, key }) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    const name = innerName(words, key, sheet?.levels ?? 'modern');
    return sheet ? fillIn(say.inPeriod, { name, period: periodText(say, sheet) }) : name;
  });
  return fillIn(say.sequenceMissing, { missing: missing.join('; ') });
}

function totalSentence(check: TotalCheck, sheets: readonly FigureSheet[], words: FigureWords): string {
  const { sentences: say } = words;
  const total = sheets.find(({ id }) => id === check.totalId);
  const name = innerName(words, check.key, total?.levels ?? 'modern');
  const number = (value: number | null) => formatNumber(value ?? 0);
  if (check.status === 'holds') return fillIn(say.totalHolds, { name, total: number(check.total) });
  const lacking = sheets
    .filter(({ id }) => check.missing.includes(id))
    .map((sheet) => sheetTitle(say, sheet))
    .join('; ');
  if (check.status === 'fails') {
    const apart = counted(words, Math.abs(check.difference ?? 0));
    const text = fillIn(say.totalFails, {
      name,
      total: number(check.total),
      over: say.totalOver[check.over],
      sum: number(check.known),
      difference: lacking ? fillIn(say.leastDifference, { difference: apart }) : apart,
      unit: unitText(check.key, say),
    });
    return lacking ? `${text} ${fillIn(say.notCounted, { missing: lacking })}` : text;
  }
  return fillIn(say.totalMissing, { name, sheets: lacking });
}

function periodSentence(issue: PeriodIssue, { sentences: say }: FigureWords): string {
  switch (issue.kind) {
    case 'missing':
      return say.periodMissing[issue.ends.length > 1 ? 'both' : (issue.ends[0] ?? 'both')];
    case 'reversed':
      return fillIn(say.periodReversed, { from: formatDay(issue.from), to: formatDay(issue.to) });
    case 'endsDayEarly':
      return fillIn(say.periodEndsEarly, {
        to: formatDay(issue.to),
        expected: formatDay(issue.expected),
        of: say.periodEnds[issue.of],
      });
    case 'yearMisprint':
      return fillIn(issue.likely.length > 0 ? say.periodMisprint : say.periodMisprintUnknown, {
        printed: issue.printed,
        likely: issue.likely.join(say.or),
      });
    case 'tooLong':
      return fillIn(say.periodTooLong, { from: formatDay(issue.from), to: formatDay(issue.to) });
    default:
      throw new UnreachableError(issue);
  }
}

function placementSentence(placements: readonly Placement[], words: FigureWords): string {
  const { sentences: say } = words;
  const places = placements.map(({ as, count, of, percentage, closes }) => {
    const place = as === 'overdue' ? say.placedResolved : say.placedPending;
    if (closes) return fillIn(place, { share: fillIn(say.placedCloses, { equation: closedText(closes) }) });
    if (!of || !percentage) return fillIn(place, { share: say.placedUnknown });
    const share = shareText(count, of.value, percentage);
    const marked = of.inferred ? fillIn(say.inferredTotal, { share }) : share;
    return fillIn(place, { share: fillIn(say.placedShare, { share: marked }) });
  });
  return fillIn(say.overdueUnplaced, {
    count: counted(words, placements[0]?.count ?? 0),
    places: places.join(say.alternatives),
  });
}

/** What may be said of pending dossiers that were not reported. */
export function inferredPendingSentence({ value, assumingZero }: InferredFigure, words: FigureWords): string {
  const { sentences: say } = words;
  const assumed = assumingZero.map((key) =>
    fillIn(say.pendingAssumed, { name: innerName(words, key, 'modern') }),
  );
  return fillIn(assumed.length > 0 ? say.pendingInferred : say.pendingInferredFully, {
    value: counted(words, value),
    assumed: assumed.join(say.and),
  });
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
    case 'overdueApart': {
      const { count, overdue, pendingOverdue } = subject.doubt;
      return fillIn(words.sentences.overdueApart, {
        count: counted(words, count),
        overdue: formatNumber(overdue),
        pendingOverdue: formatNumber(pendingOverdue),
      });
    }
    case 'nothingPending': {
      const { days, received } = subject.doubt;
      return fillIn(words.sentences.nothingPending, {
        days: counted(words, days),
        received: counted(words, received),
      });
    }
    case 'moreOut': {
      const { keys, out, received, carriedOver, short, sheetId } = subject.doubt;
      const levels = sheets.find(({ id }) => id === sheetId)?.levels ?? 'modern';
      const text = carriedOver === null ? words.sentences.moreOut : words.sentences.moreOutKnown;
      return fillIn(text, {
        names: keys.map((key) => innerName(words, key, levels)).join(' + '),
        out: formatNumber(out),
        received: formatNumber(received),
        carriedOver: formatNumber(carriedOver ?? 0),
        short: counted(words, short),
      });
    }
    default:
      throw new UnreachableError(subject);
  }
}
