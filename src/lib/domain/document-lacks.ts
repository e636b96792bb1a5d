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
  /** The visits the document reports on. */
  visits: readonly VisitRecord[];
  /** The recommendations it follows up. */
  followUp?: FollowUpRecord | undefined;
}

/** What a document lacks: of its own, in its text, and in the visits it reports on, in this order. */
export function lacksOfDocument(
  { number, numberState, date, kind }: Pick<DocumentDraft, 'number' | 'numberState' | 'date' | 'kind'>,
  { sharing, stale, orphaned, visits, followUp }: Surroundings,
): DocumentLack[] {
  const missing = visits.map(missingIn);
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const cases = followUp ? casesOn(followUp, sheetDay(followUp, date)) : [];
  const numbered = number.trim() !== '';
  const counts: [DocumentLack['what'], number][] = [
    ['number', numbered ? 0 : 1],
    ['provisional', numbered && numberState === 'provisional' ? 1 : 0],
    ['sharedNumber', sharing],
    ['date', date === null ? 1 : 0],
    ['stale', stale],
    ['orphaned', orphaned],
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
  ];
  return counts.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}
