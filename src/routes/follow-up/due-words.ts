import type { FollowUpState } from '#lib/domain/follow-up/state.ts';
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
export function dueWords({ dueDate, daysLeft, due }: FollowUpState, texts: typeof followUp): string {
  if (dueDate === null || daysLeft === null) return texts.noDue;
  const on = texts.dueOn(formatDay(dueDate));
  if (due === 'done') return on;
  return `${on}, ${daysLeft < 0 ? texts.daysLate(-daysLeft) : texts.daysLeft(daysLeft)}`;
}
