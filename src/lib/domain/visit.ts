import { Day, Id, Instant, Text, text, z } from './schema.ts';

/** A visit (cuộc làm việc, khảo sát thực tế, kiểm tra đột xuất) to one unit. */
export const Visit = z.strictObject({
  id: Id,
  missionId: Id,
  unitId: Id,
  /** Key of the checklist version it began with (`id@version`): a visit keeps it. */
  checklistKey: Id,
  /** đột xuất: without announcement or outline. */
  unannounced: z.boolean(),
  /** Day of the visit; null where a published source does not say. */
  date: z.nullable(Day),
  startedAt: z.nullable(Instant),
  closedAt: z.nullable(Instant),
  /** Where it took place, as printed. */
  place: text(500),
  /** General remarks for the minutes and the report. */
  note: Text,
  deleted: z.boolean(),
});
export type Visit = z.infer<typeof Visit>;

interface Start {
  id: string;
  missionId: string;
  unitId: string;
  checklistKey: string;
  unannounced: boolean;
  place: string;
  /** Local calendar day and the instant of starting. */
  day: string;
  now: string;
}

/** A visit that starts now. */
export function startVisit({ day, now, ...start }: Start): Visit {
  return { ...start, date: day, startedAt: now, closedAt: null, note: '', deleted: false };
}

/** Visits in the order of their days, those of no day first. */
export function oldestFirst(a: Visit, b: Visit): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1);
}

/** When a visit began: nobody begins before the delegation has arrived. */
export function beginningOf(
  { startedAt }: Pick<Visit, 'startedAt'>,
  arrival: { at: string; deleted: boolean } | null,
): string | null {
  if (!arrival || arrival.deleted) return startedAt;
  return startedAt === null || startedAt < arrival.at ? arrival.at : startedAt;
}
