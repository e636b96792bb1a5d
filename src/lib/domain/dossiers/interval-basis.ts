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
  // Those examined so far are no random part of the sample: people begin with what is at hand.
  return dossiers.every(isExamined) ? null : 'unseen';
}

/**
 * Whether the dossiers of a visit are one simple random sample, examined whole: null, or else the reason why not.
 */
export function notRandomBecause(draws: readonly Draw[], dossiers: readonly Dossier[]): NotRandom | null {
  const [draw, ...others] = draws;
  if (!draw) return 'noDraw';
  if (others.length > 0) return 'severalDraws';
  return drawNotRandomBecause(draw, dossiers);
}
