import type { CheckItem, Field } from './checklist.ts';
import { ASKED_WHEN_SHORT } from './item-parts.ts';
import type { Judgement, FieldValue, Answer } from './answer-schema.ts';

export type * from './answer-schema.ts';

export function answerId(visitId: string, itemCode: string): string {
  return `${visitId}/${itemCode}`;
}

/** An item nobody has touched yet. */
export function emptyAnswer(visit: { id: string; missionId: string }, itemCode: string): Answer {
  return {
    id: answerId(visit.id, itemCode),
    missionId: visit.missionId,
    visitId: visit.id,
    itemCode,
    judgement: null,
    values: {},
    note: '',
    answeredAt: null,
    deleted: false,
  };
}

/** What a person changed in an answer. */
export interface AnswerValue {
  judgement?: Judgement | null;
  values?: Record<string, FieldValue>;
  note?: string;
}

/** The answer after a change; untouched fields stay. */
export function recordAnswer(answer: Answer, value: AnswerValue, now: string): Answer {
  return {
    ...answer,
    ...(value.judgement === undefined ? {} : { judgement: value.judgement }),
    ...(value.note === undefined ? {} : { note: value.note }),
    values: { ...answer.values, ...value.values },
    answeredAt: now,
  };
}

/**
 * Whether everything the item asks has been answered: its judgement and each of its fields.
 * “Không áp dụng” answers an item whole. Photos and notes never hold an answer back.
 */
export function isAnswered(item: CheckItem, answer: Answer | undefined): boolean {
  if (!answer || lacksJudgement(item, answer)) return false;
  return lackingFields(item, answer).length === 0;
}

/** Whether the item asks for a judgement that was not given. */
export function lacksJudgement(item: CheckItem, answer: Answer | undefined): boolean {
  return item.judgement && (answer?.judgement ?? null) === null;
}

/** The fields that an item asks for, given its judgement, in order: with “Đạt” there are no fields on what falls short. */
export function askedFields(item: CheckItem, answer: Answer | undefined): Field[] {
  if (answer?.judgement !== 'met') return item.fields;
  return item.fields.filter(({ id }) => !ASKED_WHEN_SHORT.includes(id));
}

const isEmpty = (answer: Answer | undefined, id: string) => ((answer && valueOf(answer, id)) ?? '') === '';

/** The fields to be shown: the required ones, and those filled in before the judgement made them unnecessary. */
export function shownFields(item: CheckItem, answer: Answer | undefined): Field[] {
  const required = askedFields(item, answer);
  return item.fields.filter((field) => required.includes(field) || !isEmpty(answer, field.id));
}

/** The fields asked for that were left empty, in order; “Không áp dụng” asks for none. */
export function lackingFields(item: CheckItem, answer: Answer | undefined): Field[] {
  if (answer?.judgement === 'notApplicable') return [];
  return askedFields(item, answer).filter(({ id }) => isEmpty(answer, id));
}

/** What a field of an answer holds. “Không áp dụng” takes back what was entered before it: nothing of it counts. */
export function valueOf<Value>(
  { judgement, values }: { judgement: string | null; values: Readonly<Record<string, Value>> },
  field: string,
): Value | null {
  return judgement === 'notApplicable' ? null : (values[field] ?? null);
}

/** Whether anything was recorded: a half-filled item was looked at, though the app still asks for the rest. */
export function isTouched({ judgement, note, values }: Answer): boolean {
  const hasValue = Object.values(values).some((value) => value !== null && value !== '');
  return judgement !== null || note.trim() !== '' || hasValue;
}
