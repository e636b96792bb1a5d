import type { FollowUpSettings } from './settings.ts';
import {
  EscalationStep,
  type Assignment,
  type ExplanationEntry,
  type ExtensionEntry,
  type FollowUp,
  type FollowUpEntry,
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

/** The explanation that was asked for, as it was given. */
interface Explained {
  entry: ExplanationEntry;
  /** Days after its last day; 0 in time. */
  daysLate: number;
}

/** The state of the follow-up of one recommendation on a day. */
export interface FollowUpState {
  assignment: Assignment | null;
  /** Oldest first. */
  statuses: StatusEntry[];
  steps: StepEntry[];
  explanations: ExplanationEntry[];
  extensions: ExtensionEntry[];
  /** Entries of later days, oldest first: they do not count yet. */
  later: FollowUpEntry[];
  /** As found last; `notDone` until something was found. */
  status: FollowUpStatus;
  /** The date before any extension: the source document's, else the recommendation's own. */
  sourceDue: string | null;
  /** The extension that holds: the last one by the day, or by the day on which it was done. */
  extension: ExtensionEntry | null;
  /** The date that holds: of the extension, else `sourceDue`. */
  dueDate: string | null;
  due: DueState;
  /** Days to the due date, negative after it; null without one. */
  daysLeft: number | null;
  /** Of what is done: how many days after its due date; 0 in time, and of everything else. */
  daysDoneLate: number;
  next: NextStep | null;
  /** Whether the next step's day has come. */
  isReminderDue: boolean;
  /** Last day for the explanation requested with the first step taken; null before it, once it was given, and when done. */
  explanationDue: string | null;
  /** First day on which that explanation is late, once it has come: the day after its last day. */
  explanationLateFrom: string | null;
  /** That explanation as it was given; of what was recommended at several units each of theirs. */
  explained: Explained[];
}

const inOrder = (a: FollowUpEntry, b: FollowUpEntry) =>
  compare(a.day, b.day) || compare(a.at, b.at) || compare(a.id, b.id);

/** Everything that happened, oldest first. */
export function entriesInOrder<Entry extends FollowUpEntry>(entries: readonly Entry[]): Entry[] {
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

/** The day by the source document: the one filled in on the card, else the recommendation's own. */
export function dueDateOf(
  recommendation: Pick<Recommendation, 'dueDate'>,
  assignment: Pick<Assignment, 'dueDate'> | null | undefined,
): string | null {
  return assignment?.dueDate ?? recommendation.dueDate;
}

/** The day since which it has been done without a word to the contrary; null when it is not. */
function doneOn(statuses: readonly StatusEntry[]): string | null {
  const before = statuses.findLastIndex(({ status }) => status !== 'done');
  return statuses[before + 1]?.day ?? null;
}

type Explanation = Pick<FollowUpState, 'explanationDue' | 'explanationLateFrom' | 'explained'>;

/** What came of the explanation that the first step asks for: only what was explained since then answers it. */
function explanationState(
  { steps, explanations }: Pick<FollowUpState, 'steps' | 'explanations'>,
  { days, isDone, today }: { days: number; isDone: boolean; today: string },
): Explanation {
  const none: Explanation = { explanationDue: null, explanationLateFrom: null, explained: [] };
  const [first] = steps;
  if (!first) return none;
  const due = addDays(first.day, days);
  const entry = explanations.find(({ day }) => day >= first.day);
  if (entry) return { ...none, explained: [{ entry, daysLate: Math.max(0, daysBetween(due, entry.day)) }] };
  return isDone ? none : { ...none, explanationDue: due, explanationLateFrom: lateFrom(due, today) };
}

/** The first day after a last day, once it has come. */
function lateFrom(lastDay: string | null, today: string): string | null {
  return lastDay !== null && lastDay < today ? addDays(lastDay, 1) : null;
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
  const explanations = entriesByThen.filter((row) => row.kind === 'explanation');
  const extensions = entriesByThen.filter((row) => row.kind === 'extension');
  const status = statuses.at(-1)?.status ?? 'notDone';
  const assignment = present.find((row) => row.kind === 'assignment') ?? null;
  const sourceDue = dueDateOf(recommendation, assignment);
  const finished = doneOn(statuses);
  // What was late when it was done is not mended by more time given afterwards.
  const extension = extensions.findLast(({ day }) => day <= (finished ?? today)) ?? null;
  const dueDate = extension?.dueDate ?? sourceDue;
  const due = dueStateOf(dueDate, status, settings.dueSoonDays, today);
  const next = dueDate === null || status === 'done' ? null : nextStep(dueDate, steps, settings);
  const days = assignment?.complex ? settings.complexExplanationDays : settings.explanationDays;
  return {
    assignment,
    statuses,
    steps,
    explanations,
    extensions,
    later: entries.filter(({ day }) => day > today),
    status,
    sourceDue,
    extension,
    dueDate,
    due,
    daysLeft: dueDate === null ? null : daysBetween(today, dueDate),
    daysDoneLate: dueDate === null || finished === null ? 0 : Math.max(0, daysBetween(dueDate, finished)),
    next,
    isReminderDue: next !== null && next.day <= today,
    ...explanationState({ steps, explanations }, { days, isDone: status === 'done', today }),
  };
}
