import { countedState, type Sourced } from '#lib/domain/follow-up/record.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { followUp } from '#messages/vi/follow-up.ts';

/** Whom a recommendation is addressed to and the unit it comes from: the same one may stand for several units. */
export function placeWords({
  recommendation: { addressee },
  unit: { name },
}: {
  recommendation: Pick<Recommendation, 'addressee'>;
  unit: Pick<Unit, 'name'>;
}): string {
  const to = addressee.trim();
  return to === '' || sameText(to) === sameText(name) ? name : `${to} · ${name}`;
}

/** “hạn 30/4/2026, quá 5 ngày”; of what is done the date alone. */
export function dueWords(followed: Sourced, texts: typeof followUp): string {
  const { dueDate, daysLeft, due } = followed.state;
  if (dueDate === null || daysLeft === null) return texts.noDue;
  const on = texts.dueOn(formatDay(dueDate));
  // What no document asks for yet is not late; that it is in none is told beside it.
  if (due === 'done' || countedState(followed) === 'unissued') return on;
  return `${on}, ${daysLeft < 0 ? texts.daysLate(-daysLeft) : texts.daysLeft(daysLeft)}`;
}
