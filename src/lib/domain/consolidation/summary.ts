import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import { isQuestion, type Finding } from '#lib/domain/visit/finding.ts';
import { outcomeOf, type Outcome, type Standing } from '#lib/domain/visit/progress.ts';
import { isRecommended, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import { formOf, type VisitForm } from '#lib/domain/visit/visit.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';

/**
 * What became of one criterion at one unit: what its visit says (`notAsked` also where its checklist does not have it),
 * or that a shortcoming was found there without a judgement short of Đạt.
 */
export type CellState = Standing;

/** Everything a consolidation reads of one visit: plain data, computed once and cached until the visit changes. */
export interface VisitSummary {
  visitId: string;
  missionId: string;
  /** By which the same unit is known in several visits and missions, see `unitKeyOf`. */
  unitKey: string;
  unit: Unit;
  form: VisitForm;
  /** Day of the visit, or of its beginning; empty when neither is known. */
  day: string;
  /** By item code; an item that is not here was not in the visit's checklist. */
  cells: Record<string, Outcome>;
  findings: Finding[];
  /** Questions to the unit: neither strength nor shortcoming. */
  questions: Finding[];
  recommendations: Recommendation[];
  /** Sheets on which anything was entered, of the whole unit and of its parts. */
  figures: FigureSheet[];
}

/** What a summary is made of: a visit's record, or as much of it. */
export type SummarySource = Pick<
  VisitRecord,
  'unit' | 'visit' | 'checklist' | 'answers' | 'findings' | 'recommendations' | 'figures'
>;

/** Units of the same name, district and province are one; of each mission they have rows of their own. */
export function unitKeyOf({ name, district, province }: Unit): string {
  // Never folded: “Tam Dân” and “Tam Đàn” are two communes.
  return [name, district, province].map(sameText).join('|');
}

/** The summary of one visit. Takes time in proportion to the visit's own rows. */
export function summariseVisit(record: SummarySource): VisitSummary {
  const { unit, visit, checklist, answers, findings, recommendations, figures } = record;
  const byCode = new Map(
    answers.filter(({ deleted }) => !deleted).map((answer) => [answer.itemCode, answer]),
  );
  const answerOf = (code: string) => byCode.get(code);
  const present = findings.filter(({ deleted }) => !deleted).sort(inPlace);
  return {
    visitId: visit.id,
    missionId: visit.missionId,
    unitKey: unitKeyOf(unit),
    unit,
    form: formOf(visit),
    day: visit.date ?? visit.startedAt?.slice(0, 10) ?? '',
    cells: Object.fromEntries(itemsOf(checklist).map((item) => [item.code, outcomeOf(item, answerOf)])),
    findings: present.filter((finding) => !isQuestion(finding)),
    questions: present.filter(isQuestion),
    recommendations: recommendations.filter(isRecommended).sort(inPlace),
    figures: figures
      .filter(({ deleted, values }) => !deleted && Object.values(values).some((value) => value !== null))
      .sort(inPlace),
  };
}

function inPlace(a: { position: number; id: string }, b: { position: number; id: string }): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
