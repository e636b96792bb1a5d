import { fillIn } from '#lib/domain/basics/sentence.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { FigureKey, FigureSheet, RateKey } from './figures.ts';
import type { FigurePhrases } from './phrases.ts';
import { baseIsOpen, type PrintedExplanation } from './printed.ts';

type Levels = FigureSheet['levels'];

/** What figures are called, where sentences speak of them. */
export interface FigureNames {
  names: Record<FigureKey, string>;
  legacyNames: Partial<Record<FigureKey, string>>;
}

/** How rates are called. */
export interface RateNames {
  rates: Record<RateKey, string>;
  legacyRates: Partial<Record<RateKey, string>>;
}

/** How a figure is called on a sheet: before Decree 42/2022 the online ones went by level. */
export function figureName(words: FigureNames, key: FigureKey, levels: Levels): string {
  return (levels === 'legacy' ? words.legacyNames[key] : undefined) ?? words.names[key];
}

/** How a rate is called on a sheet. */
export function rateName(words: RateNames, rate: RateKey, levels: Levels): string {
  return (levels === 'legacy' ? words.legacyRates[rate] : undefined) ?? words.rates[rate];
}

/** The name of a rate without the total it is defined by: “trước hạn và đúng hạn”. */
export function rateWithoutBase(name: string): string {
  return name.replace(/ (?:trên|of) .+$/u, '');
}

/** How a rate is called as a unit printed it: by the total it is of only where that is not open. */
export function printedRateName(name: string, explanation: PrintedExplanation, say: FigurePhrases): string {
  if (!baseIsOpen(explanation)) return name;
  return fillIn(say.ofOpenBase, { rate: rateWithoutBase(name), unstated: say.baseUnstated });
}

/** The same name within a sentence. */
export function innerName(words: FigureNames, key: FigureKey, levels: Levels): string {
  const name = figureName(words, key, levels);
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);
}

/** The period of a sheet: “01/7/2025 – 17/9/2025”. */
export function periodText(
  say: FigurePhrases,
  { period: { from, to } }: Pick<FigureSheet, 'period'>,
): string {
  if (from === null && to === null) return say.noPeriod;
  const end = (day: string | null) => (day ? formatDay(day) : say.unknownEnd);
  return fillIn(say.period, { from: end(from), to: end(to) });
}

/** What a sheet counts: its field, its part of the unit, or all of them. */
export function sheetTitle(
  say: FigurePhrases,
  { field, subUnit }: Pick<FigureSheet, 'field' | 'subUnit'>,
): string {
  return [field, subUnit].filter(Boolean).join(' · ') || say.overall;
}
