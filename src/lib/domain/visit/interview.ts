import { Id, Instant, words, z } from '#lib/domain/basics/schema.ts';

const Option = z.strictObject({
  id: Id.check(z.maxLength(40)),
  label: words(200),
  /** Whether this answer speaks against the unit and is worth a delegate's second look. */
  adverse: z.optional(z.boolean()),
});

/** One question to a citizen, answered with one tap; the options of a scale are ordered from worst to best. */
export const Question = z.strictObject({
  id: Id.check(z.maxLength(40)),
  kind: z.enum(['choice', 'scale']),
  text: words(500),
  options: z.array(Option).check(z.minLength(2), z.maxLength(10)),
});
export type Question = z.infer<typeof Question>;

const distinct = (ids: readonly { id: string }[]) => new Set(ids.map(({ id }) => id)).size === ids.length;

/** A short questionnaire for citizens: `templates/interview/*.json`. */
export const Questionnaire = z.strictObject({
  $schema: z.string(),
  id: Id,
  version: z.int().check(z.minimum(1)),
  title: words(300),
  /** Read to the citizen, or shown, before the first question. */
  intro: words(1000),
  questions: z.array(Question).check(
    z.minLength(1),
    z.maxLength(20),
    z.refine(distinct, { error: 'question-repeated' }),
    z.refine((questions) => questions.every(({ options }) => distinct(options)), {
      error: 'option-repeated',
    }),
  ),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** `id@version`: an interview keeps the questionnaire it was held with. */
export function questionnaireKey({ id, version }: Pick<Questionnaire, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/**
 * The questionnaire to interview with now: the newest version of the first. The older ones stay in `templates/`, for
 * what was asked with them.
 */
export function currentQuestionnaire(questionnaires: readonly Questionnaire[]): Questionnaire | undefined {
  const [first] = questionnaires;
  return questionnaires
    .filter(({ id }) => id === first?.id)
    .reduce<Questionnaire | undefined>(
      (newest, candidate) => (newest && newest.version >= candidate.version ? newest : candidate),
      undefined,
    );
}

/**
 * An interview with a citizen (phỏng vấn người dân). Anonymous by its shape: there is no field for a name, a number
 * or free words.
 */
export const Interview = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  questionnaireKey: Id,
  /** Option by question; absent or null when the citizen did not answer. */
  answers: z.record(Id, z.nullable(Id)),
  startedAt: Instant,
  /** When it was handed back; null while it goes on. */
  finishedAt: z.nullable(Instant),
  deleted: z.boolean(),
});
export type Interview = z.infer<typeof Interview>;

/** An interview that begins now. */
export function startInterview(
  questionnaire: Pick<Questionnaire, 'id' | 'version'>,
  { now, ...start }: Pick<Interview, 'id' | 'missionId' | 'visitId'> & { now: string },
): Interview {
  return {
    ...start,
    questionnaireKey: questionnaireKey(questionnaire),
    answers: {},
    startedAt: now,
    finishedAt: null,
    deleted: false,
  };
}

/** Whether it was handed back with anything answered in it. */
export function wasAnswered({ deleted, finishedAt, answers }: Interview): boolean {
  return !deleted && finishedAt !== null && Object.values(answers).some((answer) => answer !== null);
}

/** How many forms there are, and how many of them are not counted: without an answer, or left unfinished. */
export interface FormCount {
  all: number;
  silent: number;
  unfinished: number;
}

/** Counts the forms, without deleted ones. */
export function countForms(interviews: readonly Interview[]): FormCount {
  const present = interviews.filter(({ deleted }) => !deleted);
  const finished = present.filter(({ finishedAt }) => finishedAt !== null);
  return {
    all: present.length,
    silent: finished.filter((interview) => !wasAnswered(interview)).length,
    unfinished: present.length - finished.length,
  };
}

/** How one question was answered. */
export interface QuestionCount {
  id: string;
  /** Those who answered: the denominator of every share. */
  answered: number;
  unanswered: number;
  /** By option, in the order of the questionnaire. */
  options: { id: string; adverse: boolean; count: number }[];
}

/**
 * Counts the interviews held with a questionnaire and handed back; deleted ones, those left in the middle and those
 * nobody answered anything in are left out.
 */
export function countInterviews(
  interviews: readonly Interview[],
  questionnaire: Questionnaire,
): { total: number; questions: QuestionCount[] } {
  const key = questionnaireKey(questionnaire);
  const held = interviews.filter(
    (interview) =>
      wasAnswered(interview) &&
      interview.questionnaireKey === key &&
      questionnaire.questions.some(({ id }) => (interview.answers[id] ?? null) !== null),
  );
  const questions = questionnaire.questions.map(({ id, options }) => {
    const counts = options.map((option) => ({
      id: option.id,
      adverse: option.adverse ?? false,
      count: held.filter(({ answers }) => answers[id] === option.id).length,
    }));
    const answered = counts.reduce((sum, { count }) => sum + count, 0);
    return { id, answered, unanswered: held.length - answered, options: counts };
  });
  return { total: held.length, questions };
}
