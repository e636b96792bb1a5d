import type { CheckItem, Field } from './checklist-schema.ts';
import type { Answer } from './answer-schema.ts';

type NumberField = Extract<Field, { kind: 'number' }>;

/**
 * Which numbers an item asks for are no greater than which others of the same item: parts and their whole, a
 * selection and what it was selected from, a term that was shortened. By the ids of the fields, so that checklists stored
 * with earlier visits and brought by files are held to it as well.
 */
export const PARTS_OF: readonly { parts: readonly string[]; whole: string }[] = [
  { parts: ['proceduresDisclosed'], whole: 'proceduresToDisclose' },
  { parts: ['isoProcedures'], whole: 'procedures' },
  { parts: ['isoStaffTrained'], whole: 'isoStaff' },
  { parts: ['digitisedDossiers'], whole: 'received' },
  { parts: ['digitisedResults'], whole: 'resolved' },
  { parts: ['dossiersReusing'], whole: 'dossiersChecked' },
  { parts: ['fullOnlineProcedures', 'partialOnlineProcedures'], whole: 'procedures' },
  { parts: ['onlineProceduresUsed'], whole: 'onlineProceduresOffered' },
  { parts: ['online'], whole: 'received' },
  { parts: ['peopleFiledThemselves'], whole: 'peopleAsked' },
  { parts: ['paidOnline'], whole: 'feeDossiers' },
  { parts: ['supplementedRepeatedly'], whole: 'supplementedDossiers' },
  { parts: ['apologyLetters'], whole: 'apologiesDue' },
  { parts: ['peopleReached'], whole: 'peopleCalled' },
  { parts: ['daysAfter'], whole: 'daysBefore' },
  { parts: ['staffWithOtherDuties'], whole: 'oneStopStaff' },
  { parts: ['peopleDissatisfied'], whole: 'peopleAsked' },
  { parts: ['postal'], whole: 'received' },
  { parts: ['resultsByPost'], whole: 'resultsDelivered' },
  { parts: ['feedbackAnswered'], whole: 'feedbackReceived' },
  { parts: ['feedbackOverdue'], whole: 'feedbackReceived' },
  { parts: ['surveysReturned'], whole: 'surveysSent' },
  { parts: ['surveysSatisfied'], whole: 'surveysReturned' },
  { parts: ['conductComplaintsHandled'], whole: 'conductComplaints' },
  { parts: ['documentsToCorrect'], whole: 'documentsReviewed' },
  { parts: ['documentsSentElectronically'], whole: 'documentsSent' },
  { parts: ['indexRank'], whole: 'indexUnits' },
];

/** What makes “Đạt” untrue by its own numbers: any of these counted at all, or fewer of one than of another. */
export const NOT_MET_WITH: readonly ({ some: string } | { fewer: string; than: string })[] = [
  { some: 'overdue' },
  { some: 'pendingOverdue' },
  { some: 'supplementedRepeatedly' },
  { fewer: 'apologyLetters', than: 'apologiesDue' },
  { fewer: 'peopleReached', than: 'peopleCalled' },
];

/**
 * Fields on how something falls short, which stay empty with “Đạt”. Listed by id, as above, so that the rule also applies
 * to checklists stored with earlier visits.
 */
export const ASKED_WHEN_SHORT: readonly string[] = ['congestion', 'slowSteps'];

/** A number of an answer with the field that asks for it. */
export interface NumberGiven {
  field: NumberField;
  value: number;
}

/** The numbers given to an item, in the order of its fields. */
export function numbersOf(item: CheckItem, answer: Answer | undefined): NumberGiven[] {
  if (answer?.judgement === 'notApplicable') return [];
  return item.fields.flatMap((field) => {
    const value = answer?.values[field.id];
    return field.kind === 'number' && typeof value === 'number' ? [{ field, value }] : [];
  });
}

/** Parts that come to more than their whole. */
export interface PartsAboveWhole {
  parts: NumberGiven[];
  sum: number;
  whole: NumberGiven;
}

/** The parts of an item that are larger than their whole. A part not given counts for nothing: it cannot be less. */
export function partsAboveWhole(item: CheckItem, answer: Answer | undefined): PartsAboveWhole[] {
  const given = new Map(numbersOf(item, answer).map((number) => [number.field.id, number]));
  return PARTS_OF.flatMap(({ parts: ids, whole: id }) => {
    const whole = given.get(id);
    const parts = ids.map((part) => given.get(part)).filter((part) => part !== undefined);
    const sum = parts.reduce((all, { value }) => all + value, 0);
    return whole && sum > whole.value ? [{ parts, sum, whole }] : [];
  });
}
