import { countedState, isDoneLate, type Sourced } from '#lib/domain/follow-up/record.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { formOf, type Visit } from '#lib/domain/visit/visit.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { followUp } from '#messages/vi/follow-up.ts';

interface Place {
  recommendation: Pick<Recommendation, 'addressee'>;
  unit: Pick<Unit, 'name'>;
  visit: Pick<Visit, 'form'>;
  mission: Pick<Mission, 'kind'>;
}

/**
 * Whom a recommendation is addressed to, and the visit it comes from where that is at another unit: the same one may
 * come from several.
 */
export function placeWords(
  { recommendation: { addressee }, unit: { name }, visit, mission }: Place,
  texts: typeof followUp,
): string {
  const to = addressee.trim();
  if (sameText(to) === sameText(name)) return to;
  // The name of the unit alone would read as another addressee.
  return `${to || texts.noAddressee} · ${texts.madeAt(mission.kind, formOf(visit), name)}`;
}

/** “hạn 30/4/2026, quá 5 ngày”; of what is done the date, and how late it was. */
export function dueWords(followed: Sourced, texts: typeof followUp): string {
  const { dueDate, daysLeft, due, extension, daysDoneLate } = followed.state;
  if (dueDate === null || daysLeft === null) return texts.noDue;
  const on = extension ? texts.extendedDue(formatDay(dueDate)) : texts.dueOn(formatDay(dueDate));
  if (isDoneLate(followed)) return `${on}, ${texts.doneLate(daysDoneLate)}`;
  // What no document asks for yet is not late; that it is in none is told beside it.
  if (due === 'done' || countedState(followed) === 'unissued') return on;
  return `${on}, ${daysLeft < 0 ? texts.daysLate(-daysLeft) : texts.daysLeft(daysLeft)}`;
}
