import { missingIn } from './completeness.ts';
import { casesOn, leadBodyOf, sheetDay, type FollowUpRecord } from './follow-up-record.ts';
import type { DocumentDraft } from './document-draft.ts';
import { signaturesLeft } from './signature.ts';
import type { VisitRecord } from './visit-record.ts';

/** What a document goes out without, told before it is issued; nothing of it forbids issuing. */
export interface DocumentLack {
  what:
    | 'number'
    | 'provisional'
    | 'sharedNumber'
    | 'date'
    | 'stale'
    | 'orphaned'
    | 'open'
    | 'unanswered'
    | 'withoutFinding'
    | 'withoutPhoto'
    | 'lacking'
    | 'unsigned'
    | 'undated'
    | 'unassigned'
    | 'later';
  count: number;
}

interface Surroundings {
  /** Other documents with the same number. */
  sharing: number;
  /** Edited paragraphs nobody decided on since their data changed, and those the draft has no more. */
  stale: number;
  orphaned: number;
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
}

/** What the visits or recommendations lack that a document of this kind and date reports on. */
export function lacksOfRecord(
  { kind, date }: Pick<DocumentDraft, 'kind' | 'date'>,
  { visits, followUp }: Reported,
): DocumentLack[] {
  const missing = visits.map(missingIn);
  const cases = followUp ? casesOn(followUp, sheetDay(followUp, date)) : [];
  return named([
    ['open', visits.filter(({ visit }) => visit.closedAt === null).length],
    ['unanswered', total(missing.map(({ unanswered }) => unanswered.length))],
    ['withoutFinding', total(missing.map(({ withoutFinding }) => withoutFinding.length))],
    ['withoutPhoto', total(missing.map(({ withoutPhoto }) => withoutPhoto.length))],
    ['lacking', total(missing.map(({ lacking }) => lacking.length))],
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
  { sharing, stale, orphaned, record }: Surroundings,
): DocumentLack[] {
  const numbered = number.trim() !== '';
  return [
    ...named([
      ['number', numbered ? 0 : 1],
      ['provisional', numbered && numberState === 'provisional' ? 1 : 0],
      ['sharedNumber', sharing],
      ['date', date === null ? 1 : 0],
      ['stale', stale],
      ['orphaned', orphaned],
    ]),
    ...record,
  ];
}
