import { isExamined, type Dossier } from './dossier.ts';
import { isSimpleRandom, sampleOf, type Draw } from './draw.ts';

/** Why shares of the examined dossiers say nothing of the whole list. */
export type NotRandom =
  'noDraw' | 'severalDraws' | 'strata' | 'replaced' | 'byHand' | 'incomplete' | 'unseen';

/** Why the dossiers of one draw are no random sample examined whole; null where they are. */
export function drawNotRandomBecause(draw: Draw, dossiers: readonly Dossier[]): NotRandom | null {
  if (!isSimpleRandom(draw)) return 'strata';
  // A dossier that could not be shown is no accident.
  if (draw.replacements.length > 0) return 'replaced';
  if (dossiers.some(({ drawId }) => drawId !== draw.id)) return 'byHand';
  const codes = new Set(dossiers.map(({ code }) => code));
  if (!sampleOf(draw).every((code) => codes.has(code))) return 'incomplete';
  // Those examined so far are not a random part of the sample: people start with the dossiers at hand.
  return dossiers.every(isExamined) ? null : 'unseen';
}

/**
 * Whether the dossiers of a visit are one simple random sample that was examined completely: null if so, else the reason.
 */
export function notRandomBecause(draws: readonly Draw[], dossiers: readonly Dossier[]): NotRandom | null {
  const [draw, ...others] = draws;
  if (!draw) return 'noDraw';
  if (others.length > 0) return 'severalDraws';
  return drawNotRandomBecause(draw, dossiers);
}

/** Bounds of a proportion, 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval (1927, without continuity correction) at 95 % for `count` of `of`: the range
 * for the whole, given a random sample. It holds for small samples and for counts of none or all. Null without a sample.
 * @throws RangeError unless both are whole numbers and 0 ≤ count ≤ of
 */
export function wilsonInterval(count: number, of: number): Interval | null {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of) {
    throw new RangeError(`Not a share: ${count} of ${of}`);
  }
  if (of === 0) return null;
  const share = count / of;
  const square = Z_95 ** 2 / of;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  // At the ends the bound is exact; arithmetic would leave a trace such as 1e-17.
  return {
    low: count === 0 ? 0 : centre - half,
    high: count === of ? 1 : centre + half,
  };
}
