import type { FigurePhrases } from './phrases.ts';
import type { PrintedExplanation, PrintedReading } from './printed.ts';
import type { FigureKey } from './figures.ts';
import { fractionText, percentText, shareText, percentTo } from './rates.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

type NameOf = (key: FigureKey) => string;

const joined = (keys: readonly FigureKey[], nameOf: NameOf) => keys.map(nameOf).join(' + ');

function shareOf({ numerator, denominator, percentage }: PrintedReading): string | null {
  return percentage && shareText(numerator.min, denominator.value, percentage);
}

function countsOf({ numerator, denominator }: PrintedReading, say: FigurePhrases, nameOf: NameOf): string {
  const { min, max } = numerator;
  const of = { total: formatNumber(denominator.value), denominator: joined(denominator.keys, nameOf) };
  return min === max
    ? fillIn(say.printedCounts, { ...of, count: formatNumber(min) })
    : fillIn(say.printedCountsRange, { ...of, min: formatNumber(min), max: formatNumber(max) });
}

function otherDenominator(
  { printed, readings, rate, ambiguous }: PrintedExplanation,
  say: FigurePhrases,
  nameOf: NameOf,
) {
  const [first, ...others] = readings;
  const named = { printed: printed.asPrinted };
  if (!first) return fillIn(say.printedImpossible, named);
  const share = shareOf(first);
  const own = others.find((reading) => reading.own);
  const ownShare =
    (own && shareOf(own)) ??
    (rate.status === 'known' ? shareText(rate.numerator.value, rate.denominator.value, rate) : null);
  const ownKeys = own?.denominator.keys ?? (rate.status === 'known' ? rate.denominator.keys : []);
  return [
    share
      ? fillIn(say.printedOther, { ...named, denominator: joined(first.denominator.keys, nameOf), share })
      : fillIn(say.printedOtherCounts, { ...named, counts: countsOf(first, say, nameOf) }),
    ...(ownShare ? [fillIn(say.printedOwn, { denominator: joined(ownKeys, nameOf), share: ownShare })] : []),
    ...(share && first.numerator.inferred && rate.status !== 'known'
      ? [fillIn(say.numeratorInferred, { count: formatNumber(first.numerator.min) })]
      : []),
    ...(ambiguous ? [say.ambiguous] : []),
  ].join(' ');
}

function cut({ printed, readings: [first], rate }: PrintedExplanation, say: FigurePhrases): string {
  if (rate.status !== 'known' || !first) return fillIn(say.printedImpossible, { printed: printed.asPrinted });
  const { value: above } = rate.numerator;
  const { value: below } = rate.denominator;
  // Two digits more than a report prints show what was cut off.
  const exact = percentTo(above, below, 4, 'halfUp') / 10 ** 4;
  return fillIn(say.printedCut, {
    printed: printed.asPrinted,
    fraction: fractionText(above, below),
    exact: `${formatNumber(exact)}%`,
    rounded: percentText(rate),
  });
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
