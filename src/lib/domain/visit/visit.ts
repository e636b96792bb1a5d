import { Day, Id, Instant, Text, text, TimeOfDay, z } from '#lib/domain/basics/schema.ts';

/** làm việc (with reports and minutes) and khảo sát thực tế are counted and worded apart. */
export const VisitForm = z.enum(['session', 'survey']);
export type VisitForm = z.infer<typeof VisitForm>;

/** A visit (buổi làm việc, khảo sát thực tế, announced or đột xuất) to one unit. */
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
  /** When the session began and ended, as entered by people; where absent or null, `sessionTimes` derives it. */
  startTime: z.optional(z.nullable(TimeOfDay)),
  endTime: z.optional(z.nullable(TimeOfDay)),
  /** Where it took place, as printed. */
  place: text(500),
  /** What went on, and general remarks, for the minutes and the report; never printed as a conclusion. */
  note: Text,
  /** kết luận of the delegation, as its head spoke it. */
  conclusion: z.optional(Text),
  /** Absent: a working session. */
  form: z.optional(VisitForm),
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

/** Whether a visit is a working session or a site survey. */
export function formOf({ form }: Pick<Visit, 'form'>): VisitForm {
  return form ?? 'session';
}

/** Visits in the order of their days, those of no day first. */
export function oldestFirst(a: Visit, b: Visit): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || (a.id < b.id ? -1 : 1);
}
