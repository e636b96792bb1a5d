import type { Dossier } from '#lib/domain/dossier.ts';
import { isSimpleRandom, sampleOf, type Draw } from '#lib/domain/sample-draw.ts';
import { isSeen } from '#lib/domain/dossier.ts';

/** Why shares of the examined dossiers say nothing of the whole list. */
export type NotRandom =
  'noDraw' | 'severalDraws' | 'strata' | 'replaced' | 'byHand' | 'incomplete' | 'unseen';

/**
 * Whether the dossiers of a visit are one simple random sample, examined whole: null, or else the reason why not.
 * A dossier that could not be shown is no accident, so a sample with replacements is not taken for a random one.
 */
export function notRandomBecause(draws: readonly Draw[], dossiers: readonly Dossier[]): NotRandom | null {
  const [draw, ...others] = draws;
  if (!draw) return 'noDraw';
  if (others.length > 0) return 'severalDraws';
  if (!isSimpleRandom(draw)) return 'strata';
  if (draw.replacements.length > 0) return 'replaced';
  if (dossiers.some(({ drawId }) => drawId !== draw.id)) return 'byHand';
  const examined = new Set(dossiers.map(({ code }) => code));
  if (!sampleOf(draw).every((code) => examined.has(code))) return 'incomplete';
  // Those seen so far are no random part of the sample: people begin with what is at hand.
  return dossiers.every(isSeen) ? null : 'unseen';
}
