import { explainPrinted, type PrintedExplanation, type PrintedReading } from '#lib/domain/figure-printed.ts';
import type { FigureKey, FigureSheet } from '#lib/domain/figures.ts';
import { percentTo, type NamedAmount, type Percentage } from '#lib/domain/rates.ts';
import { UnreachableError } from '#lib/domain/unreachable-error.ts';
import { formatNumber } from '#lib/domain/vietnamese-number.ts';
import { formatPercentage, labelOf, lowered } from './figure-words.ts';
import type { FiguresWording } from './figures-wording.ts';
import { fill } from './wording.ts';

/** Decimals shown where two would hide that a rate was cut. */
const FINE = 4;

/** What became of a rate as the unit printed it: right, cut, divided by something else, or not to be told. */
export function printedLine(
  sheet: FigureSheet,
  printed: FigureSheet['printed'][number],
  wording: FiguresWording,
): string {
  const explanation = explainPrinted(sheet, printed);
  const texts = wording.printed;
  const name = { rate: wording.rateNames[printed.rate], printed: printed.asPrinted.trim() };
  const labels = (keys: readonly FigureKey[]) =>
    keys
      .map((key) => fill(wording.checks.named, { label: lowered(labelOf(key, sheet.levels, wording)) }))
      .join(', ');
  const { rate, readings, missing, verdict } = explanation;
  const recomputed = calculationOf(explanation, wording);
  const asked = (text: string) => text + texts.ask;
  switch (verdict) {
    case 'right':
      return fill(texts.right, { ...name, calculation: recomputed });
    case 'roundedToFewerDigits':
      return fill(texts.roundedToFewerDigits, { ...name, calculation: recomputed });
    case 'roundedDown': {
      if (rate.status !== 'known') return asked(fill(texts.impossible, name));
      const fine = percentTo(rate.numerator.value, rate.denominator.value, FINE, 'halfUp') / 10 ** FINE;
      const calculation = calculated(
        rate.numerator.value,
        rate.denominator,
        `${formatNumber(fine)}\u00a0%`,
        wording,
      );
      return fill(texts.roundedDown, { ...name, calculation, percent: formatPercentage(rate) });
    }
    case 'otherDenominator': {
      const [first] = readings;
      if (!first) return asked(fill(texts.impossible, name));
      const other = fill(texts.otherDenominator, {
        ...name,
        other: labels(first.denominator.keys),
        calculation: readingText(first, wording),
      });
      return asked(other + ownText(explanation, labels, wording) + inferredText(first, wording));
    }
    case 'inconsistent':
      return asked(
        recomputed
          ? fill(texts.inconsistent, { ...name, calculation: recomputed })
          : fill(texts.impossible, name),
      );
    case 'uncheckable':
      return asked(
        fill(texts.uncheckable, { ...name, missing: labels(missing) }) +
          remainderText(explanation, sheet, wording),
      );
    case 'notQuantified':
      return asked(fill(texts.notQuantified, { ...name, missing: labels(missing) || wording.missing }));
    case 'outOfRange':
      return asked(fill(texts.outOfRange, name));
    default:
      throw new UnreachableError(verdict);
  }
}

function calculated(
  numerator: number,
  { value }: NamedAmount,
  percent: string,
  wording: FiguresWording,
): string {
  const fraction = fill(wording.fraction, {
    numerator: formatNumber(numerator),
    denominator: formatNumber(value),
  });
  return fill(wording.printed.calculation, { fraction, percent });
}

/** The rate by its own definition; empty where it cannot be computed. */
function calculationOf({ rate, readings }: PrintedExplanation, wording: FiguresWording): string {
  if (rate.status === 'known')
    return calculated(rate.numerator.value, rate.denominator, formatPercentage(rate), wording);
  const own = readings.find((reading) => reading.own);
  return own ? readingText(own, wording) : '';
}

function readingText({ numerator, denominator, percentage }: PrintedReading, wording: FiguresWording) {
  const shown = (percent: Percentage | null) => (percent ? formatPercentage(percent) : wording.missing);
  return calculated(numerator.min, denominator, shown(percentage), wording);
}

function ownText(
  { rate, readings }: PrintedExplanation,
  labels: (keys: readonly FigureKey[]) => string,
  wording: FiguresWording,
): string {
  const reading = readings.find(({ own }) => own);
  const calculation =
    rate.status === 'known'
      ? calculated(rate.numerator.value, rate.denominator, formatPercentage(rate), wording)
      : reading && readingText(reading, wording);
  const keys = rate.status === 'known' ? rate.denominator.keys : reading?.denominator.keys;
  return calculation && keys ? fill(wording.printed.ownDenominator, { own: labels(keys), calculation }) : '';
}

function inferredText({ numerator: { min, max, inferred } }: PrintedReading, wording: FiguresWording) {
  if (!inferred) return '';
  const { inferredNumerator, inferredNumerators } = wording.printed;
  return min === max
    ? fill(inferredNumerator, { count: formatNumber(min) })
    : fill(inferredNumerators, { min: formatNumber(min), max: formatNumber(max) });
}

function remainderText(
  { remainder }: PrintedExplanation,
  { levels }: FigureSheet,
  wording: FiguresWording,
): string {
  if (!remainder) return '';
  const places = remainder.couldBe
    .map((key) => lowered(labelOf(key, levels, wording)))
    .join(wording.checks.orQuestion);
  const percent = `${formatNumber(remainder.percent)}\u00a0%`;
  return fill(wording.printed.remainder, { percent, places });
}
