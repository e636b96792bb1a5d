import type { DayLimits } from '#lib/domain/basics/day-doubts.ts';
import { Day, Id, Instant, Text, text, z } from '#lib/domain/basics/schema.ts';

/**
 * How far a recommendation has been carried out, as somebody found it: hoàn thành, một phần, chưa, không thực hiện,
 * chưa đáp ứng. Quá hạn is not among them: it follows from the due date and the day (`state.ts`).
 */
export const FollowUpStatus = z.enum(['done', 'partly', 'notDone', 'refused', 'unanswered']);
export type FollowUpStatus = z.infer<typeof FollowUpStatus>;

/**
 * Steps against a body that is late, the mildest first: đôn đốc lần 1, đôn đốc tiếp, kiến nghị cấp thẩm quyền, phiên giải
 * trình, chất vấn, giám sát lại, báo cáo HĐND.
 */
export const EscalationStep = z.enum([
  'firstReminder',
  'furtherReminder',
  'referral',
  'hearing',
  'questioning',
  'reSupervision',
  'councilReport',
]);
export type EscalationStep = z.infer<typeof EscalationStep>;

const shared = {
  id: Id,
  missionId: Id,
  visitId: Id,
  recommendationId: Id,
  at: Instant,
  /** Who wrote it down, by the name given on the device. */
  author: text(300),
  deleted: z.boolean(),
};
const event = {
  ...shared,
  /** Day on which it was found or done. */
  day: Day,
  note: Text,
  /** What shows it: a document's number, what was seen. */
  evidence: Text,
};

/** What somebody found of a recommendation on a day. */
export const StatusEntry = z.strictObject({ ...event, kind: z.literal('status'), status: FollowUpStatus });
export type StatusEntry = z.infer<typeof StatusEntry>;

/** A step taken towards who is to act. */
export const StepEntry = z.strictObject({ ...event, kind: z.literal('step'), step: EscalationStep });
export type StepEntry = z.infer<typeof StepEntry>;

/** That who is to act has explained: giải trình, by which document (`evidence`) and what it says (`note`). */
export const ExplanationEntry = z.strictObject({ ...event, kind: z.literal('explanation') });
export type ExplanationEntry = z.infer<typeof ExplanationEntry>;

/** That more time was given: gia hạn, by which document (`evidence`) and for what reason (`note`). */
export const ExtensionEntry = z.strictObject({
  ...event,
  kind: z.literal('extension'),
  /** The new last day. */
  dueDate: Day,
});
export type ExtensionEntry = z.infer<typeof ExtensionEntry>;

/** Who carries a recommendation out, and where it was issued. One for each recommendation, see `assignmentId`. */
export const Assignment = z.strictObject({
  ...shared,
  kind: z.literal('assignment'),
  /** The document that carries the recommendation: number, day, issuer. */
  sourceDocument: text(500),
  leadBody: text(300),
  cooperatingBody: text(500),
  personResponsible: text(300),
  /** As the source document sets it; null where the date of the recommendation itself holds. */
  dueDate: z.nullable(Day),
  /** A complex matter gets more days for its explanation. */
  complex: z.boolean(),
});
export type Assignment = z.infer<typeof Assignment>;

/** A row of the follow-up of a recommendation. */
export const FollowUp = z.discriminatedUnion('kind', [
  StatusEntry,
  StepEntry,
  ExplanationEntry,
  ExtensionEntry,
  Assignment,
]);
export type FollowUp = z.infer<typeof FollowUp>;

/** Something that happened on a day. */
export type FollowUpEntry = Exclude<FollowUp, Assignment>;

/** Limits for the day of an entry: it is about something that happened after the visit. */
export function entryDayLimits(visitDay: string | null): DayLimits {
  return { past: true, notBefore: [{ day: visitDay, of: 'visit' }] };
}

/**
 * What is doubtful about a recommendation recorded as done: done before the document that requires it, or without evidence.
 * @param sourceDay of that document; null where it is not known
 */
export function doubtDone(
  { status, day, evidence }: Pick<StatusEntry, 'status' | 'evidence'> & { day: string | null },
  sourceDay: string | null,
): 'unproven' | 'beforeSource' | null {
  if (status !== 'done') return null;
  if (day !== null && sourceDay !== null && day < sourceDay) return 'beforeSource';
  return evidence.trim() === '' ? 'unproven' : null;
}

type Start = Pick<StatusEntry, 'id' | 'missionId' | 'visitId' | 'recommendationId' | 'at' | 'day'>;

const UNWRITTEN = { note: '', evidence: '', author: '', deleted: false };

/** A status to be recorded. */
export function statusEntry(status: FollowUpStatus, start: Start): StatusEntry {
  return { ...start, ...UNWRITTEN, kind: 'status', status };
}

/** A step to be written down. */
export function stepEntry(step: EscalationStep, start: Start): StepEntry {
  return { ...start, ...UNWRITTEN, kind: 'step', step };
}

/** An explanation to be written down. */
export function explanationEntry(start: Start): ExplanationEntry {
  return { ...start, ...UNWRITTEN, kind: 'explanation' };
}

/** An extension to be written down. */
export function extensionEntry(dueDate: string, start: Start): ExtensionEntry {
  return { ...start, ...UNWRITTEN, kind: 'extension', dueDate };
}

/** What is doubtful about an extension: that it gives no later day than holds already, or that no document shows it. */
export function doubtExtension(
  { evidence, dueDate }: Pick<ExtensionEntry, 'evidence'> & { dueDate: string | null },
  holding: string | null,
): 'notLater' | 'unproven' | null {
  if (dueDate !== null && holding !== null && dueDate <= holding) return 'notLater';
  return evidence.trim() === '' ? 'unproven' : null;
}

/** The same on every device, so that two people who fill in one card fill in one row. */
export function assignmentId(recommendationId: string): string {
  return `${recommendationId}/assignment`;
}

/** The card of a recommendation before anything is filled in. */
export function blankAssignment(
  { id, missionId, visitId }: { id: string; missionId: string; visitId: string },
  at: string,
): Assignment {
  return {
    id: assignmentId(id),
    missionId,
    visitId,
    recommendationId: id,
    at,
    author: '',
    deleted: false,
    kind: 'assignment',
    sourceDocument: '',
    leadBody: '',
    cooperatingBody: '',
    personResponsible: '',
    dueDate: null,
    complex: false,
  };
}
