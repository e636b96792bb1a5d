import type { FollowUpState } from '#lib/domain/follow-up/state.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { followUp } from '#messages/vi/follow-up.ts';

/** “hạn 30/4/2026, quá 5 ngày”; of what is done the date alone. */
export function dueWords({ dueDate, daysLeft, due }: FollowUpState, texts: typeof followUp): string {
  if (dueDate === null || daysLeft === null) return texts.noDue;
  const on = texts.dueOn(formatDay(dueDate));
  if (due === 'done') return on;
  return `${on}, ${daysLeft < 0 ? texts.daysLate(-daysLeft) : texts.daysLeft(daysLeft)}`;
}
