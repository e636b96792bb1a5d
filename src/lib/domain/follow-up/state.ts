import type { FollowUpSettings } from './settings.ts';
import {
  EscalationStep,
  type Assignment,
  type FollowUp,
  type FollowUpStatus,
  type StatusEntry,
  type StepEntry,
} from './follow-up.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { addDays, daysBetween } from '#lib/domain/basics/vietnamese-date.ts';

/** The state of a recommendation with respect to its due date. */
export const DUE_STATES = ['overdue', 'dueSoon', 'onTime', 'undated', 'done'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** The next step against a body that has not acted, and its day. */
export interface NextStep {
  step: EscalationStep;
  day: string;
}

/** The state of the follow-up of one recommendation on a day. */
export interface FollowUpState {
  assignment: Assignment | null;
  /** Oldest first. */
  statuses: StatusEntry[];
  steps: StepEntry[];
  /** Entries of later days, oldest first: they do not count yet. */
  later: (StatusEntry | StepEntry)[];
  /** As found last; `notDone` until something was found. */
  status: FollowUpStatus;
  /** The same as lists and sheets show it: what nobody has begun is overdue once its day is past. */
  shown: FollowUpStatus | 'overdue';
  /** The date that holds: the source document's, else the recommendation's own. */
  dueDate: string | null;
  due: DueState;
  /** Days to the due date, negative after it; null without one. */
  daysLeft: number | null;
  next: NextStep | null;
  /** Whether the next step's day has come. */
  isReminderDue: boolean;
  /** Last day for the explanation requested with the first step taken; null before that step and when done. */
  explanationDue: string | null;
}

const inOrder = (a: StatusEntry | StepEntry, b: StatusEntry | StepEntry) =>
  compare(a.day, b.day) || compare(a.at, b.at) || compare(a.id, b.id);

/** Statuses and steps, oldest first. */
export function entriesInOrder<Entry extends StatusEntry | StepEntry>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(inOrder);
}

// Neither locale nor platform may change the order.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dueStateOf(dueDate: string | null, status: FollowUpStatus, soon: number, today: string): DueState {
  if (status === 'done') return 'done';
  if (dueDate === null) return 'undated';
  const left = daysBetween(today, dueDate);
  if (left < 0) return 'overdue';
  return left <= soon ? 'dueSoon' : 'onTime';
}

/** The day that is followed up: the one filled in on the card, else the recommendation's own. */
export function dueDateOf(
  recommendation: Pick<Recommendation, 'dueDate'>,
  assignment: Pick<Assignment, 'dueDate'> | null | undefined,
): string | null {
  return assignment?.dueDate ?? recommendation.dueDate;
}

/** Steps only go up: after a questioning nobody sends a reminder first. */
function nextStep(dueDate: string, steps: readonly StepEntry[], settings: FollowUpSettings): NextStep | null {
  const order = EscalationStep.options;
  const taken = Math.max(-1, ...steps.map(({ step }) => order.indexOf(step)));
  for (const step of order.slice(taken + 1)) {
    const days = settings.steps[step];
    if (days !== null) return { step, day: addDays(dueDate, days) };
  }
  return null;
}

/**
 * Where the follow-up of a recommendation stands at the end of a day: what was written down of later days does not
 * count, neither on screen nor on paper.
 * @param rows of this recommendation, in any order, deleted ones too
 * @param today `YYYY-MM-DD`
 */
export function followUpState(
  recommendation: Pick<Recommendation, 'dueDate'>,
  rows: readonly FollowUp[],
  settings: FollowUpSettings,
  today: string,
): FollowUpState {
  const present = rows.filter(({ deleted }) => !deleted);
  const entries = entriesInOrder(present.filter((row) => row.kind !== 'assignment'));
  const entriesByThen = entries.filter(({ day }) => day <= today);
  const statuses = entriesByThen.filter((row) => row.kind === 'status');
  const steps = entriesByThen.filter((row) => row.kind === 'step');
  const status = statuses.at(-1)?.status ?? 'notDone';
  const assignment = present.find((row) => row.kind === 'assignment') ?? null;
  const dueDate = dueDateOf(recommendation, assignment);
  const due = dueStateOf(dueDate, status, settings.dueSoonDays, today);
  const next = dueDate === null || status === 'done' ? null : nextStep(dueDate, steps, settings);
  const [first] = steps;
  const { explanationDays, complexExplanationDays } = settings;
  return {
    assignment,
    statuses,
    steps,
    later: entries.filter(({ day }) => day > today),
    status,
    shown: due === 'overdue' && status === 'notDone' ? 'overdue' : status,
    dueDate,
    due,
    daysLeft: dueDate === null ? null : daysBetween(today, dueDate),
    next,
    isReminderDue: next !== null && next.day <= today,
    explanationDue:
      first && status !== 'done'
        ? addDays(first.day, assignment?.complex ? complexExplanationDays : explanationDays)
        : null,
  };
}
