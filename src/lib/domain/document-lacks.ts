import { missingIn } from './completeness.ts';
import { contradictionsIn } from './contradictions.ts';
import { casesOn, leadBodyOf, sheetDay, type FollowUpRecord } from './follow-up-record.ts';
import type { DocumentDraft } from './document-draft.ts';
import { signaturesLeft } from './signature.ts';
import type { VisitRecord } from './visit-record.ts';

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

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
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

/** Shortcomings of a visit without a cause, and those nothing is recommended for; recommendations to nobody or of nothing. */
function unanswered({ findings, recommendations }: VisitRecord, kind: string) {
  const shortcomings = findings.filter((finding) => finding.kind === 'shortcoming' && !finding.deleted);
  const asked = recommendations.filter(({ deleted }) => !deleted);
  const answered = new Set(asked.map(({ findingId }) => findingId));
  return {
    withoutCause: TELL_CAUSES.includes(kind)
      ? shortcomings.filter(
          ({ objectiveCause, subjectiveCause }) => !objectiveCause.trim() && !subjectiveCause.trim(),
        ).length
      : 0,
    withoutRecommendation: shortcomings.filter(({ id }) => !answered.has(id)).length,
    vague: asked.filter(({ content, addressee, dueDate }) => !content.trim() || !addressee.trim() || !dueDate)
      .length,
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
  const missing = visits.map(missingIn);
  const open = visits.map((visit) => unanswered(visit, kind));
  const against = visits.map((visit) => contradictionsIn(visit, date ?? today));
  const cases = followUp ? casesOn(followUp, sheetDay(followUp, date)) : [];
  return named([
    ['open', visits.filter(({ visit }) => visit.closedAt === null).length],
    ['unanswered', total(missing.map(({ unanswered }) => unanswered.length))],
    ['incomplete', total(missing.map(({ incomplete }) => incomplete.length))],
    ['withoutFinding', total(missing.map(({ withoutFinding }) => withoutFinding.length))],
    ['withoutPhoto', total(missing.map(({ withoutPhoto }) => withoutPhoto.length))],
    ['lacking', total(missing.map(({ lacking }) => lacking.length))],
    ['withoutCause', total(open.map(({ withoutCause }) => withoutCause))],
    ['withoutRecommendation', total(open.map(({ withoutRecommendation }) => withoutRecommendation))],
    ['vague', total(open.map(({ vague }) => vague))],
    ['contradicted', total(against.map(({ findings }) => findings.length))],
    ['unseen', total(against.map(({ unseen }) => unseen.length))],
    ['pastDue', total(against.map(({ pastDue }) => pastDue.length))],
    ['miscoded', total(against.map(({ miscoded }) => miscoded.length))],
    ['repeated', total(against.map(({ repeated }) => repeated.length))],
    ['times', total(against.map(({ times }) => times.length))],
    ['signer', signersMissing],
    // Only minutes are signed by those who were there.
    [
      'unsigned',
      kind === 'minutes'
        ? total(visits.map(({ attendees, signatures }) => signaturesLeft(attendees, signatures).length))
        : 0,
    ],
    ['undated', cases.filter(({ state }) => state.dueDate === null).length],
    ['unassigned', cases.filter((one) => leadBodyOf(one) === '').length],
    ['later', total(cases.map(({ later }) => later))],
  ]);
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
