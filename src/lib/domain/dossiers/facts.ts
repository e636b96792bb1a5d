import type { Dossier, DossierStatus } from './dossier.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { calendarDoubts, lateWorkingDays, type Calendar } from '#lib/domain/basics/working-days.ts';

/** What makes the dates of a dossier impossible. */
export type DateFault =
  'dueBeforeReceived' | 'returnedBeforeReceived' | 'returnedInFuture' | 'receivedInFuture';

/** What follows from the dates of a dossier, whatever its status in the system. */
export interface DossierFacts {
  /** As recomputed; null where the dates are not sufficient. */
  status: DossierStatus | null;
  /** Working days late, 0 when in time; null where the dates are not sufficient. */
  lateWorkingDays: number | null;
  /** Whether the recomputed status and the recorded one are at odds; null when one of them is missing. */
  contradictsRecord: boolean | null;
  dateFaults: DateFault[];
  /** Years between due date and return without holidays in the calendar, and unconfirmed days off. */
  doubts: { years: number[]; days: string[] };
}

/** What is counted against: holidays, and the day on which pending dossiers are judged. */
export interface Reckoning {
  calendar: Calendar;
  /** `YYYY-MM-DD`, as a rule the day of the visit. */
  asOf: string;
}

function dateFaultsOf({ receivedOn, dueOn, returnedOn }: Dossier, asOf: string): DateFault[] {
  return [
    ...(receivedOn && dueOn && dueOn < receivedOn ? (['dueBeforeReceived'] as const) : []),
    ...(receivedOn && returnedOn && returnedOn < receivedOn ? (['returnedBeforeReceived'] as const) : []),
    ...(returnedOn && returnedOn > asOf ? (['returnedInFuture'] as const) : []),
    ...(receivedOn && receivedOn > asOf ? (['receivedInFuture'] as const) : []),
  ];
}

const isResolved = (status: DossierStatus | null) =>
  status === 'early' || status === 'onTime' || status === 'overdue';

function statusOf({ dueOn, returnedOn }: Dossier, late: number): DossierStatus {
  if (returnedOn === null) return late > 0 ? 'pendingOverdue' : 'pendingInTime';
  if (late > 0) return 'overdue';
  return dueOn !== null && returnedOn < dueOn ? 'early' : 'onTime';
}

// “Trước hạn” and “đúng hạn” are often counted as one figure, so they never contradict each other.
function groupOf(status: DossierStatus): string {
  switch (status) {
    case 'early':
    case 'onTime':
      return 'inTime';
    case 'overdue':
    case 'pendingInTime':
    case 'pendingOverdue':
    case 'withdrawn':
      return status;
    default:
      throw new UnreachableError(status);
  }
}

/**
 * Recomputes lateness in working days and compares it with the status in the system. Only dates that allow it are judged:
 * a withdrawn dossier, a missing due date, a dossier said to be resolved of which no return date is known, or dates
 * that cannot be, give null.
 */
export function dossierFacts(dossier: Dossier, { calendar, asOf }: Reckoning): DossierFacts {
  const { dueOn, returnedOn, recordedStatus } = dossier;
  const dateFaults = dateFaultsOf(dossier, asOf);
  const nothing = {
    lateWorkingDays: null,
    contradictsRecord: null,
    dateFaults,
    doubts: { years: [], days: [] },
  };
  if (recordedStatus === 'withdrawn') return { ...nothing, status: 'withdrawn' };
  const returnUnknown = returnedOn === null && isResolved(recordedStatus);
  if (dueOn === null || returnUnknown || dateFaults.length > 0) return { ...nothing, status: null };

  const done = returnedOn ?? asOf;
  const late = lateWorkingDays(dueOn, done, calendar);
  const status = statusOf(dossier, late);
  return {
    status,
    lateWorkingDays: late,
    contradictsRecord: recordedStatus === null ? null : groupOf(recordedStatus) !== groupOf(status),
    dateFaults,
    doubts: done > dueOn ? calendarDoubts(dueOn, done, calendar) : nothing.doubts,
  };
}

/** Whether a dossier came late or is late by now. */
export function isLate({ status }: Pick<DossierFacts, 'status'>): boolean {
  return status === 'overdue' || status === 'pendingOverdue';
}

/** Whether the unit's list and what dates or the system say of a dossier are at odds; a withdrawn one is neither late nor in time. */
export function contradictsList(listedOverdue: boolean, status: DossierStatus | null): boolean {
  if (status === null || status === 'withdrawn') return false;
  return listedOverdue !== isLate({ status });
}

/** Whether the mark in the unit's list, where there is one, contradicts the dates of a dossier or the system. */
export function isAgainstList(
  listed: boolean | null,
  { recordedStatus }: Pick<Dossier, 'recordedStatus'>,
  facts: Pick<DossierFacts, 'status'> | null,
): boolean {
  return (
    listed !== null &&
    [facts?.status ?? null, recordedStatus].some((status) => contradictsList(listed, status))
  );
}

/** Whether a result has been given, as far as dates or the system show. */
export function hasResult({ returnedOn, recordedStatus }: Dossier, { status }: DossierFacts): boolean {
  return status !== 'withdrawn' && (returnedOn !== null || isResolved(recordedStatus));
}
