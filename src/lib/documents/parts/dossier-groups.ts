import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import { dossierFacts, type DossierFacts, type Reckoning } from '#lib/domain/dossiers/facts.ts';
import { drawNotRandomBecause } from '#lib/domain/dossiers/interval.ts';
import type { Draw } from '#lib/domain/dossiers/draw.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import type { Calendar } from '#lib/domain/basics/working-days.ts';

/** Dossiers of one draw, or those picked by hand. */
export interface DossierGroup {
  draw: Draw | null;
  dossiers: Dossier[];
  /** Whether shares among them speak for the whole list: drawn at random, every one of them examined. */
  random: boolean;
}

/** The day on which pending dossiers are judged: of the visit, or the nearest that is known of it. */
export function dayOfReckoning({ visit, mission }: VisitRecord): string {
  return visit.date ?? dayOf(visit.closedAt ?? visit.startedAt ?? mission.createdAt);
}

/** Dossiers by draw in the order drawn, those picked by hand last. Draws not examined yet are included. */
export function dossierGroups({ draws, dossiers }: VisitRecord): DossierGroup[] {
  const presentDossiers = dossiers
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const presentDraws = draws
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => (a.drawnAt < b.drawnAt ? -1 : a.drawnAt > b.drawnAt ? 1 : a.id < b.id ? -1 : 1));
  const drawIds = new Set(presentDraws.map(({ id }) => id));
  const byHand = presentDossiers.filter(({ drawId }) => drawId === null || !drawIds.has(drawId));
  return [
    ...presentDraws.map((draw): DossierGroup => {
      const own = presentDossiers.filter(({ drawId }) => drawId === draw.id);
      return { draw, dossiers: own, random: drawNotRandomBecause(draw, own) === null };
    }),
    ...(byHand.length > 0 ? [{ draw: null, dossiers: byHand, random: false }] : []),
  ];
}

/** Facts that need a calendar are left unknown where none is at hand. */
export function factsOf(dossier: Dossier, calendar: Calendar | undefined, asOf: string): DossierFacts | null {
  if (!calendar) return null;
  const reckoning: Reckoning = { calendar, asOf };
  return dossierFacts(dossier, reckoning);
}
