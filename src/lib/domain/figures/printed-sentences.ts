import type { FigurePhrases } from './phrases.ts';
import type { PrintedExplanation, PrintedReading } from './printed.ts';
import type { FigureKey } from './figures.ts';
import { fractionText, percentText, shareText, percentTo } from './rates.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

export type NameOf = (key: FigureKey) => string;

/** Figures that are added up: “đã giải quyết + đang giải quyết”. */
export const joinedNames = (keys: readonly FigureKey[], nameOf: NameOf) => keys.map(nameOf).join(' + ');

function shareOf({ numerator, denominator, percentage }: PrintedReading): string | null {
  return percentage && shareText(numerator.min, denominator.value, percentage);
}

/** The counts that give a printed rate, with the total they are of. */
export function countsOf(
  { numerator, denominator }: PrintedReading,
  say: FigurePhrases,
  nameOf: NameOf,
): string {
  const { min, max } = numerator;
  const of = { total: formatNumber(denominator.value), denominator: joinedNames(denominator.keys, nameOf) };
  return min === max
    ? fillIn(say.printedCounts, { ...of, count: formatNumber(min) })
    : fillIn(say.printedCountsRange, { ...of, min: formatNumber(min), max: formatNumber(max) });
}

/** What a rate comes to by a total that gives it as printed, and by its own; null where several counts would do. */
export function otherTotal({ readings, rate }: PrintedExplanation): {
  share: string | null;
  own: { keys: readonly FigureKey[]; share: string } | null;
} {
  const [first, ...others] = readings;
  const reading = others.find(({ own }) => own);
  const shareByOwn =
    (reading && shareOf(reading)) ??
    (rate.status === 'known' ? shareText(rate.numerator.value, rate.denominator.value, rate) : null);
  const keys = reading?.denominator.keys ?? (rate.status === 'known' ? rate.denominator.keys : []);
  return {
    share: first ? shareOf(first) : null,
    own: shareByOwn === null ? null : { keys, share: shareByOwn },
  };
}

function otherDenominator(explanation: PrintedExplanation, say: FigurePhrases, nameOf: NameOf) {
  const { printed, readings, rate, ambiguous } = explanation;
  const [first] = readings;
  const named = { printed: printed.asPrinted };
  if (!first) return fillIn(say.printedImpossible, named);
  const { share, own } = otherTotal(explanation);
  return [
    share
      ? fillIn(say.printedOther, {
          ...named,
          denominator: joinedNames(first.denominator.keys, nameOf),
          share,
        })
      : fillIn(say.printedOtherCounts, { ...named, counts: countsOf(first, say, nameOf) }),
    ...(own
      ? [fillIn(say.printedOwn, { denominator: joinedNames(own.keys, nameOf), share: own.share })]
      : []),
    ...(share && first.numerator.inferred && rate.status !== 'known'
      ? [fillIn(say.numeratorInferred, { count: formatNumber(first.numerator.min) })]
      : []),
    ...(ambiguous ? [say.ambiguous] : []),
  ].join(' ');
}

/** How a rate was cut off: “17/47.590 = 0,0357%”, and rounded. */
export function cutText({ readings: [first], rate }: PrintedExplanation) {
  if (rate.status !== 'known' || !first) return null;
  const { value: above } = rate.numerator;
  const { value: below } = rate.denominator;
  // Two digits more than a report prints show what was cut off.
  const exact = percentTo(above, below, 4, 'halfUp') / 10 ** 4;
  return {
    fraction: fractionText(above, below),
    exact: `${formatNumber(exact)}%`,
    rounded: percentText(rate),
  };
}

function cut(explanation: PrintedExplanation, say: FigurePhrases): string {
  const named = { printed: explanation.printed.asPrinted };
  const values = cutText(explanation);
  return values ? fillIn(say.printedCut, { ...named, ...values }) : fillIn(say.printedImpossible, named);
}

/** What a rate as printed comes to, in a few sentences. */
export function printedSentence(explanation: PrintedExplanation, say: FigurePhrases, nameOf: NameOf): string {
  const { printed, verdict, readings, rate, remainder, missing } = explanation;
  const named = { printed: printed.asPrinted };
  // With nothing named as missing, as of a rate of no dossiers at all, the sentence ends before it names any.
  const lacking = (text: string) =>
    missing.length > 0
      ? fillIn(text, { ...named, missing: missing.map(nameOf).join('; ') })
      : fillIn(text.replace(/[,;][^,;]*: \{missing\}/u, ''), named);
  const [first] = readings;
  const share =
    rate.status === 'known' ? shareText(rate.numerator.value, rate.denominator.value, rate) : null;
  const recomputed = (text: string) =>
    share === null ? fillIn(say.printedImpossible, named) : fillIn(text, { ...named, share });
  switch (verdict) {
    case 'right':
      return recomputed(say.printedRight);
    case 'roundedToFewerDigits':
      return recomputed(say.printedFewerDigits);
    case 'roundedDown':
      return cut(explanation, say);
    case 'otherDenominator':
      return otherDenominator(explanation, say, nameOf);
    case 'inconsistent':
      return recomputed(say.printedWrong);
    case 'uncheckable':
      return [
        lacking(say.printedMissing),
        ...(first ? [fillIn(say.printedMaybe, { counts: countsOf(first, say, nameOf) })] : []),
        ...(remainder ? [fillIn(say.remainder, { percent: `${formatNumber(remainder.percent)}%` })] : []),
      ].join(' ');
    case 'notQuantified':
      return lacking(say.notQuantified);
    case 'outOfRange':
      return fillIn(say.outOfRange, named);
    default:
      throw new UnreachableError(verdict);
  }
}
