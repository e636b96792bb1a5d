import type { FollowedCase } from '#lib/domain/follow-up/case.ts';
import type { FollowUpSettings } from '#lib/domain/follow-up/settings.ts';
import type { CalendarEvent } from './calendar-export.ts';
import type { followUp } from '#messages/vi/follow-up.ts';

/** When something was last written about a case: the same record gives the same file. */
function stampOf({ rows, visit, mission }: FollowedCase): string {
  const latest = rows.map(({ at }) => at).sort();
  return latest.at(-1) ?? visit.closedAt ?? visit.startedAt ?? mission.createdAt;
}

/** Of every recommendation that is not done: its due date, its next reminder, the end of the time to explain. */
export function calendarEvents(
  cases: readonly FollowedCase[],
  { dueSoonDays }: FollowUpSettings,
  texts: typeof followUp,
): CalendarEvent[] {
  return cases.flatMap((one) => {
    const { recommendation, unit, mission, state } = one;
    if (state.due === 'done') return [];
    const days: [string, string | null, string][] = [
      ['due', state.dueDate, texts.calendarDue],
      ...(state.next
        ? [
            [`step/${state.next.step}`, state.next.day, texts.step[state.next.step]] as [
              string,
              string,
              string,
            ],
          ]
        : []),
      ['explanation', state.explanationDue, texts.calendarExplanation],
    ];
    const who = recommendation.addressee.trim() || unit.name;
    // In somebody's own calendar nothing else tells it from what has to be done.
    const marked = mission.sample ? texts.calendarSample : (summary: string) => summary;
    return days.flatMap(([what, day, name]): CalendarEvent[] => {
      if (day === null) return [];
      return [
        {
          uid: `${recommendation.id}/${what}@so-giam-sat`,
          day,
          summary: marked(`${name}: ${who}`),
          description: `${recommendation.content}\n${mission.title}`,
          remindDaysBefore: what === 'due' ? [...new Set([dueSoonDays, 1])] : [0],
          stamp: stampOf(one),
        },
      ];
    });
  });
}
