import { daysTexts } from '#messages/days.ts';
import { doubtDay, type DayLimits } from '#lib/domain/basics/day-doubts.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { dayOf, formatDay } from '#lib/domain/basics/vietnamese-date.ts';

/** What is odd about a day, in a sentence; empty where nothing is. */
export function doubtSentence(day: string | null, limits: DayLimits): string {
  const doubt = doubtDay(day, limits, dayOf(new Date().toISOString()));
  if (doubt === null || day === null) return '';
  const texts = daysTexts();
  switch (doubt.kind) {
    case 'longAgo':
    case 'farAhead':
    case 'notYet':
      return texts[doubt.kind](formatDay(day));
    case 'tooEarly':
      return texts.tooEarly(formatDay(day), formatDay(doubt.than.day), doubt.than.of);
    default:
      throw new UnreachableError(doubt);
  }
}
