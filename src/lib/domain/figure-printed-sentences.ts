import type { figures } from '#messages/vi-figures.ts';
import type { PrintedExplanation, PrintedReading } from './figure-printed.ts';
import type { FigureKey } from './figures.ts';
import { fractionText, percentText, shareText } from './figure-share-text.ts';
import { percentTo } from './rates.ts';
import { UnreachableError } from './unreachable-error.ts';
import { formatNumber } from './vietnamese-number.ts';

type Sentences = (typeof figures)['sentences'];
type NameOf = (key: FigureKey) => string;

const joined = (keys: readonly FigureKey[], nameOf: NameOf) => keys.map(nameOf).join(' + ');

function shareOf({ numerator, denominator, percentage }: PrintedReading): string | null {
  return percentage && shareText(numerator.min, denominator.value, percentage);
}

function countsOf({ numerator, denominator }: PrintedReading, say: Sentences, nameOf: NameOf): string {
  const { min, max } = numerator;
  const name = joined(denominator.keys, nameOf);
  return say.printedCounts(formatNumber(min), formatNumber(max), formatNumber(denominator.value), name);
}

function otherDenominator(
  { printed, readings, rate, ambiguous }: PrintedExplanation,
  say: Sentences,
  nameOf: NameOf,
) {
  const [first, ...others] = readings;
  if (!first) return say.printedImpossible(printed.asPrinted);
  const share = shareOf(first);
  const own = others.find((reading) => reading.own);
  const ownShare =
    (own && shareOf(own)) ??
    (rate.status === 'known' ? shareText(rate.numerator.value, rate.denominator.value, rate) : null);
  const ownKeys = own?.denominator.keys ?? (rate.status === 'known' ? rate.denominator.keys : []);
  return [
    share
      ? say.printedOther(printed.asPrinted, joined(first.denominator.keys, nameOf), share)
      : say.printedOtherCounts(printed.asPrinted, countsOf(first, say, nameOf)),
    ...(ownShare ? [say.printedOwn(joined(ownKeys, nameOf), ownShare)] : []),
    ...(share && first.numerator.inferred && rate.status !== 'known'
      ? [say.numeratorInferred(formatNumber(first.numerator.min))]
      : []),
    ...(ambiguous ? [say.ambiguous] : []),
  ].join(' ');
}

function cut({ printed, readings: [first], rate }: PrintedExplanation, say: Sentences): string {
  if (rate.status !== 'known' || !first) return say.printedImpossible(printed.asPrinted);
  const { value: above } = rate.numerator;
  const { value: below } = rate.denominator;
  // Two digits more than a report prints show what was cut off.
  const exact = percentTo(above, below, 4, 'halfUp') / 10 ** 4;
  return say.printedCut(
    printed.asPrinted,
    fractionText(above, below),
    `${formatNumber(exact)}\u00a0%`,
    percentText(rate),
  );
}

/** What a rate as printed comes to, in a few sentences. */
export function printedSentence(explanation: PrintedExplanation, say: Sentences, nameOf: NameOf): string {
  const { printed, verdict, readings, rate, remainder, missing } = explanation;
  const { asPrinted } = printed;
  const names = missing.map(nameOf).join('; ');
  const [first] = readings;
  const share =
    rate.status === 'known' ? shareText(rate.numerator.value, rate.denominator.value, rate) : null;
  switch (verdict) {
    case 'right':
      return share ? say.printedRight(asPrinted, share) : say.printedImpossible(asPrinted);
    case 'roundedToFewerDigits':
      return share ? say.printedFewerDigits(asPrinted, share) : say.printedImpossible(asPrinted);
    case 'roundedDown':
      return cut(explanation, say);
    case 'otherDenominator':
      return otherDenominator(explanation, say, nameOf);
    case 'inconsistent':
      return share ? say.printedWrong(asPrinted, share) : say.printedImpossible(asPrinted);
    case 'uncheckable':
      return [
        say.printedMissing(asPrinted, names),
        ...(first ? [say.printedMaybe(countsOf(first, say, nameOf))] : []),
        ...(remainder ? [say.remainder(`${formatNumber(remainder.percent)}\u00a0%`)] : []),
      ].join(' ');
    case 'notQuantified':
      return say.notQuantified(asPrinted, names);
    case 'outOfRange':
      return say.outOfRange(asPrinted);
    default:
      throw new UnreachableError(verdict);
  }
}
