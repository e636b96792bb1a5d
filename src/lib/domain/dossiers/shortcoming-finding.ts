import { itemsOf, type Act, type Checklist, type CheckItem } from '#lib/domain/checklist/checklist.ts';
import type { DossierShortcoming, ShortcomingId } from './shortcomings.ts';
import { suggestFinding, type Finding } from '#lib/domain/visit/finding.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';

/** The words of what is recorded. */
export interface DossierRecordWords {
  /** “Trong 10 hồ sơ được xem xét có 02 hồ sơ …” */
  condition: (examined: string, found: string, seen: string) => string;
  seen: Record<ShortcomingId, string>;
  evidence: (codes: string) => string;
}

/** The shortcoming in a sentence: “Trong 10 hồ sơ được xem xét có 02 hồ sơ …”. */
export function shortcomingSentence(
  { id, codes }: DossierShortcoming,
  examined: number,
  say: DossierRecordWords,
): string {
  return say.condition(formatCount(examined), formatCount(codes.length), say.seen[id]);
}

/** The dossiers that show it, as evidence of the finding. */
export function evidenceOf({ codes }: DossierShortcoming, say: DossierRecordWords): string {
  return say.evidence(codes.join('; '));
}

/** One finding for each kind of shortcoming in a visit, even if several people record it. */
export function findingIdOf(visitId: string, id: ShortcomingId): string {
  return `${visitId}/dossiers/${id}`;
}

interface Context {
  visit: Visit;
  unit: Unit;
  checklist: Checklist;
  /** The item bank: items a short checklist leaves out still give criterion and recommendation. */
  bank: readonly CheckItem[];
  acts: readonly Act[];
  /** How many dossiers were examined. */
  examined: number;
  position: number;
  words: DossierRecordWords;
}

/**
 * The pre-worded finding and recommendation of a shortcoming, with the criterion of the item that asks for the same
 * thing; null where neither checklist nor bank has such an item.
 */
export function shortcomingFinding(
  shortcoming: DossierShortcoming,
  { visit, unit, checklist, bank, acts, examined, position, words }: Context,
): { finding: Finding; recommendation: Recommendation } | null {
  const { itemCode } = shortcoming;
  const items = itemsOf(checklist);
  const item = [...items, ...bank].find(({ code }) => code === itemCode);
  if (!item) return null;
  const findingId = findingIdOf(visit.id, shortcoming.id);
  const letter = itemCode.slice(0, 1);
  const area = checklist.areas.find(({ code, items }) => code === letter || items.includes(item));
  const { finding, recommendation } = suggestFinding(item, {
    findingId,
    recommendationId: `${findingId}/1`,
    visit,
    unit,
    areaCode: area?.code ?? letter,
    acts,
    photoIds: [],
    note: evidenceOf(shortcoming, words),
    position,
  });
  return {
    finding: {
      ...finding,
      origin: { from: 'dossiers', key: shortcoming.id },
      condition: shortcomingSentence(shortcoming, examined, words),
    },
    recommendation,
  };
}
