import type { Issuer, Mission, Signing } from '#lib/domain/mission/mission.ts';
import { sourceOf, type IssuedSource } from '#lib/domain/follow-up/record.ts';
import { formatDayInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatOrdinal } from '#lib/domain/basics/vietnamese-number.ts';
import { DOCUMENT_KINDS, DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/sentences.ts';

/** The details of a document that are not in the record of the visit: the office sets them when it issues the document. */
export interface IssueDetails {
  /** Number in the office's register; null prints “…”. */
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`; null prints “ngày … tháng … năm …”. */
  date: string | null;
  /** Not issued yet: marked as a draft, without its number, with prompts for what is empty. */
  draft?: boolean | undefined;
  /** The issued document of the same kind that it replaces. */
  replaces?: ReplacedDocument | undefined;
  /** Who signs it; without, who the mission says. */
  signing?: Signing | undefined;
}

/** An issued document as the one that takes its place names it. */
export interface ReplacedDocument {
  number: string | null;
  /** The office's symbol as printed in that document. */
  symbol: string;
  date: string | null;
}

/** The same in the words a document and its annexes print; “…” for what is not known. */
export interface IssueWords {
  /** “05”. */
  number: string;
  /** The BC of `05/BC-ĐGS`. */
  abbreviation: string;
  /** The ĐGS of `05/BC-ĐGS`. */
  symbol: string;
  /** “Báo cáo”: what its annexes call the document. */
  document: string;
  /** “ngày 05 tháng 3 năm 2026”. */
  date: string;
  /** “thay thế Báo cáo số 02/BC-ĐGS ngày 20 tháng 6 năm 2023”; empty where it takes the place of none. */
  replaces: string;
}

export function issueWords(
  kind: DocumentKindId,
  { symbol }: Pick<Issuer, 'symbol'>,
  issue: IssueDetails,
): IssueWords {
  const { abbreviation, document } = DOCUMENT_KINDS[kind];
  const words = {
    abbreviation,
    document,
    number: issue.number === null || issue.draft ? OFFICE.unknown : issueNumber(issue.number),
    symbol: symbol.trim() || OFFICE.unknown,
    date: issue.date === null ? OFFICE.unknownDate : formatDayInWords(issue.date),
  };
  return { ...words, replaces: issue.replaces ? replacedText(kind, issue.replaces) : '' };
}

function replacedText(kind: DocumentKindId, document: ReplacedDocument): string {
  return fill(OFFICE.replaces, { cited: citedText(kind, document) });
}

/** “Báo cáo số 02/BC-ĐGS ngày 20 tháng 6 năm 2023”: an issued document as another one names it. */
export function citedText(kind: DocumentKindId, { number, symbol, date }: ReplacedDocument): string {
  const { replaces: _, ...words } = issueWords(kind, { symbol }, { number, date });
  return fill(OFFICE.cited, words);
}

/**
 * The issued document that asks for any of some recommendations, as another document and the screen name it; empty where
 * none did by the end of a day.
 */
export function issuedText(ids: readonly string[], issued: readonly IssuedSource[], day: string): string {
  const source = sourceOf(ids, issued, day);
  return source ? sourceText(source) : '';
}

/** The same of one of them; empty for a kind this version of the app does not know. */
export function sourceText(source: IssuedSource): string {
  const kind = DocumentKindId.safeParse(source.kind);
  return kind.success ? citedText(kind.data, source) : '';
}

/** Numbers below 10 get a leading zero (Decree 30/2020); others print as the office writes them. */
function issueNumber(number: string): string {
  return /^\d$/.test(number.trim()) ? formatOrdinal(Number(number)) : number.trim();
}

/** The mark in the head of the pages of a draft, or of a document on a sample mission; none otherwise. */
export function markOf({ sample }: Pick<Mission, 'sample'>, { draft }: IssueDetails): { mark?: string } {
  const { marks } = OFFICE;
  const mark = [...(draft ? [marks.draft] : []), ...(sample ? [marks.sample] : [])].join(marks.and);
  return mark === '' ? {} : { mark };
}
