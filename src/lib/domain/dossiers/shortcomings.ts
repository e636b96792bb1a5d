import type { Dossier } from './dossier.ts';
import { dossierFacts, hasResult, isLate, type DossierFacts, type Reckoning } from './facts.ts';

/** A shortcoming that dossiers show by themselves. */
export type ShortcomingId =
  | 'lateWithoutApology'
  | 'recordedOnTimeButLate'
  | 'datesImpossible'
  | 'scanOnly'
  | 'notDigitised'
  | 'resultNotDigitised'
  | 'resultUnsigned';

/** A shortcoming with the dossiers that show it, in their order; its wording is a matter of templates. */
export interface DossierShortcoming {
  id: ShortcomingId;
  /** Item of the built-in checklists that asks for the same thing; its criterion and law fit. */
  itemCode: string;
  codes: string[];
}

interface Rule {
  id: ShortcomingId;
  itemCode: string;
  shows: (dossier: Dossier, facts: DossierFacts) => boolean;
}

const SAID_IN_TIME = new Set<Dossier['recordedStatus']>(['early', 'onTime', 'pendingInTime']);

const RULES: readonly Rule[] = [
  {
    id: 'lateWithoutApology',
    itemCode: 'F6',
    shows: ({ apologyLetter }, facts) => isLate(facts) && apologyLetter === 'no',
  },
  {
    id: 'recordedOnTimeButLate',
    itemCode: 'F10',
    shows: ({ recordedStatus }, facts) => isLate(facts) && SAID_IN_TIME.has(recordedStatus),
  },
  { id: 'datesImpossible', itemCode: 'F10', shows: (_, { dateFaults }) => dateFaults.length > 0 },
  { id: 'scanOnly', itemCode: 'D2', shows: ({ digitisedComponents }) => digitisedComponents === 'scanOnly' },
  { id: 'notDigitised', itemCode: 'D1', shows: ({ digitisedComponents }) => digitisedComponents === 'none' },
  {
    id: 'resultNotDigitised',
    itemCode: 'D6',
    shows: (dossier, facts) => dossier.digitisedResult === false && hasResult(dossier, facts),
  },
  {
    id: 'resultUnsigned',
    itemCode: 'D4',
    shows: ({ digitisedResult, digitallySigned }) => digitisedResult === true && digitallySigned === false,
  },
];

/**
 * What the dossiers show to be short of the rules, each with the codes that prove it. What is not known accuses
 * nobody; deleted dossiers are left out.
 */
export function dossierShortcomings(
  dossiers: readonly Dossier[],
  reckoning: Reckoning,
): DossierShortcoming[] {
  const rows = dossiers
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => a.position - b.position)
    .map((dossier) => ({ dossier, facts: dossierFacts(dossier, reckoning) }));
  return RULES.map(({ id, itemCode, shows }) => ({
    id,
    itemCode,
    codes: rows.filter(({ dossier, facts }) => shows(dossier, facts)).map(({ dossier }) => dossier.code),
  })).filter(({ codes }) => codes.length > 0);
}
