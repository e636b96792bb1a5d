import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { missingIn } from '#lib/domain/record/completeness.ts';
import { contradictionsIn } from '#lib/domain/record/contradictions.ts';
import { casesOn, leadBodyOf, sheetDay, type FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import type { DocumentDraft } from './document-draft.ts';
import { signaturesLeft } from '#lib/domain/visit/signature.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';

/** What a document goes out without, told before it is issued; nothing of it forbids issuing. */
export interface DocumentLack {
  what:
    | 'empty'
    | 'number'
    | 'provisional'
    | 'sharedNumber'
    | 'date'
    | 'stale'
    | 'orphaned'
    | 'reworded'
    | 'prompts'
    | 'blanks'
    | 'signer'
    | 'open'
    | 'unanswered'
    | 'incomplete'
    | 'withoutFinding'
    | 'withoutPhoto'
    | 'lacking'
    | 'withoutCause'
    | 'withoutRecommendation'
    | 'vague'
    | 'contradicted'
    | 'numbers'
    | 'unseen'
    | 'pastDue'
    | 'times'
    | 'miscoded'
    | 'repeated'
    | 'unsigned'
    | 'undated'
    | 'unassigned'
    | 'later';
  count: number;
  /** The first visit that lacks it, where a visit does: there it is put right. */
  visitId?: string;
}

interface Surroundings {
  /** Whether its text, as drafted and edited, tells of nothing. */
  isEmpty: boolean;
  /** Other documents with the same number. */
  sharing: number;
  /** Edited paragraphs nobody decided on since their data changed, and those the draft has no more. */
  stale: number;
  orphaned: number;
  /** Paragraphs written over after somebody signed. */
  reworded: number;
  /** Lines that ask for something and will not print; texts that print with “…”. */
  prompts: number;
  blanks: number;
  /** Of what the document reports on: `lacksOfRecord`. */
  record: readonly DocumentLack[];
}

const named = (counts: readonly (readonly [DocumentLack['what'], number])[]): DocumentLack[] =>
  counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));

/** What a document reports on. */
interface Reported {
  visits: readonly VisitRecord[];
  /** The recommendations it follows up. */
  followUp?: FollowUpRecord | undefined;
  /** Names missing where it is signed. */
  signersMissing?: number;
}

/** Kinds that tell of causes. */
const TELL_CAUSES = ['unit-report', 'consolidated-report'];

/** Shortcomings of a visit without a cause, and those nothing is recommended for; recommendations to nobody or by no day. */
function unanswered({ findings, recommendations }: VisitRecord, kind: string) {
  const shortcomings = findings.filter((finding) => finding.kind === 'shortcoming' && !finding.deleted);
  const asked = recommendations.filter(isRecommended);
  // A recommendation on the whole answers for every shortcoming that has none of its own.
  const general = asked.some(({ findingId }) => findingId === null);
  const answered = new Set(asked.map(({ findingId }) => findingId));
  return {
    withoutCause: TELL_CAUSES.includes(kind)
      ? shortcomings.filter(
          ({ objectiveCause, subjectiveCause }) => !objectiveCause.trim() && !subjectiveCause.trim(),
        ).length
      : 0,
    withoutRecommendation: general ? 0 : shortcomings.filter(({ id }) => !answered.has(id)).length,
    vague: asked.filter(({ addressee, dueDate }) => !addressee.trim() || !dueDate).length,
  };
}

/**
 * What the visits or recommendations lack that a document of this kind and date reports on, and what in them does not go
 * together.
 * @param today against which due dates are held while the document has no day
 */
export function lacksOfRecord(
  { kind, date }: Pick<DocumentDraft, 'kind' | 'date'>,
  { visits, followUp, signersMissing = 0 }: Reported,
  today: string,
): DocumentLack[] {
  const found = visits.map((record) => {
    const missing = missingIn(record);
    const open = unanswered(record, kind);
    const against = contradictionsIn(record, date ?? today);
    return {
      visitId: record.visit.id,
      counts: {
        open: record.visit.closedAt === null ? 1 : 0,
        unanswered: missing.unanswered.length,
        incomplete: missing.incomplete.length,
        withoutFinding: missing.withoutFinding.length,
        withoutPhoto: missing.withoutPhoto.length,
        lacking: missing.lacking.length,
        withoutCause: open.withoutCause,
        withoutRecommendation: open.withoutRecommendation,
        vague: open.vague,
        contradicted: against.findings.length,
        numbers: against.numbers.length,
        unseen: against.unseen.length,
        pastDue: against.pastDue.length,
        miscoded: against.miscoded.length,
        repeated: against.repeated.length,
        times: against.times.length,
        // Only minutes are signed by those who were there.
        unsigned: kind === 'minutes' ? signaturesLeft(record.attendees, record.signatures).length : 0,
      },
    };
  });
  const ofVisits = (what: keyof (typeof found)[number]['counts']): DocumentLack[] => {
    const lacking = found.filter(({ counts }) => counts[what] > 0);
    const count = lacking.reduce((sum, { counts }) => sum + counts[what], 0);
    const [first] = lacking;
    return first ? [{ what, count, visitId: first.visitId }] : [];
  };
  const cases = followUp ? casesOn(followUp, sheetDay(followUp, date)) : [];
  return [
    ...(
      [
        'open',
        'unanswered',
        'incomplete',
        'withoutFinding',
        'withoutPhoto',
        'lacking',
        'withoutCause',
        'withoutRecommendation',
        'vague',
        'contradicted',
        'numbers',
        'unseen',
        'pastDue',
        'miscoded',
        'repeated',
        'times',
      ] as const
    ).flatMap(ofVisits),
    ...named([['signer', signersMissing]]),
    ...ofVisits('unsigned'),
    ...named([
      ['undated', cases.filter(({ state }) => state.dueDate === null).length],
      ['unassigned', cases.filter((one) => leadBodyOf(one) === '').length],
      ['later', cases.reduce((sum, { later }) => sum + later, 0)],
    ]),
  ];
}

/** What a document lacks: of its own, in its text, and in what it reports on, in this order. */
export function lacksOfDocument(
  { number, numberState, date }: Pick<DocumentDraft, 'number' | 'numberState' | 'date'>,
  { isEmpty, sharing, stale, orphaned, reworded, prompts, blanks, record }: Surroundings,
): DocumentLack[] {
  const numbered = number.trim() !== '';
  return [
    ...named([
      ['empty', isEmpty ? 1 : 0],
      ['number', numbered ? 0 : 1],
      ['provisional', numbered && numberState === 'provisional' ? 1 : 0],
      ['sharedNumber', sharing],
      ['date', date === null ? 1 : 0],
      ['stale', stale],
      ['orphaned', orphaned],
      ['reworded', reworded],
      ['prompts', prompts],
      ['blanks', blanks],
    ]),
    ...record,
  ];
}
