import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import type { DocumentDraft } from './document-draft.ts';
import { DOCUMENT_KINDS, DocumentKindId } from './document-kinds.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

/** A document as the register of its office knows it. */
export interface RegisteredDocument {
  id: string;
  missionId: string;
  kind: string;
  /** Symbol of the office that issues it: the ĐGS of `05/BC-ĐGS`. */
  symbol: string;
  /** The office itself and the body over it, as the letterhead names them: delegations of two councils are both ĐGS. */
  issuer: string;
  superior: string;
  /** Number in the register; empty when none was given. */
  number: string;
  /** Day of the document; null when not set yet. */
  date: string | null;
  createdAt: string;
  /** The office numbers documents of all kinds in one book (chung một sổ); otherwise each abbreviation (BB, BC, TB, PTD) has a series. */
  together: boolean;
  /** The unit it is on, or the mission: by this people tell it from others. */
  about: string;
}

/** An office, by what its register is known by. */
type Office = Pick<RegisteredDocument, 'symbol' | 'issuer' | 'superior'>;

/** What is not filled in yet may be any: a number too high does no harm. */
const maybeSame = (a: string, b: string) => !a.trim() || !b.trim() || sameText(a) === sameText(b);

const sameOffice = (a: Office, b: Office) =>
  a.symbol.trim().toLocaleUpperCase('vi') === b.symbol.trim().toLocaleUpperCase('vi') &&
  maybeSame(a.issuer, b.issuer) &&
  maybeSame(a.superior, b.superior);

/** The year whose register a document belongs to: that of its day, else that of its making. */
export function registerYear({ date, createdAt }: Pick<RegisteredDocument, 'date' | 'createdAt'>): string {
  return (date ?? dayOf(createdAt)).slice(0, 4);
}

/** The series a kind of document is numbered in: its abbreviation. `BC` and `TB` count apart, both reports together. */
export function seriesOf(kind: string): string {
  const known = DocumentKindId.safeParse(kind);
  return known.success ? DOCUMENT_KINDS[known.data].abbreviation : kind;
}

/**
 * Whether two documents are numbered in one series: of the same office and year, and of the same abbreviation unless the
 * office keeps one book for all. The one rule by which a number is proposed and checked.
 */
function inOneSeries(a: RegisteredDocument, b: RegisteredDocument): boolean {
  return (
    a.id !== b.id &&
    sameOffice(a, b) &&
    registerYear(a) === registerYear(b) &&
    (a.together || b.together || seriesOf(a.kind) === seriesOf(b.kind))
  );
}

/**
 * The number after the highest one known of a document's series, written as Decree 30/2020 does: `05`, `12`. Provisional:
 * the office's register may know of documents this device does not.
 */
export function nextNumber(registered: readonly RegisteredDocument[], document: RegisteredDocument): string {
  const taken = registered
    .filter((other) => inOneSeries(other, document))
    .map(({ number }) => /^\s*(\d{1,6})/.exec(number)?.[1])
    .map((digits) => Number(digits ?? 0));
  return String(Math.max(0, ...taken) + 1).padStart(2, '0');
}

/** Others of the same series that carry the same number: two devices may both have given it offline. */
export function sharingNumber(
  document: RegisteredDocument,
  registered: readonly RegisteredDocument[],
): RegisteredDocument[] {
  const written = ({ number }: RegisteredDocument) =>
    number
      .trim()
      .replace(/^0+(?=\d)/, '')
      .toLocaleUpperCase('vi');
  if (written(document) === '') return [];
  return registered.filter((other) => inOneSeries(other, document) && written(other) === written(document));
}

/**
 * A document's number once it has another day: that of a new year is proposed anew, in the register of that year. What a
 * person typed, confirmed or left empty stays.
 */
export function numberOnDay(
  document: RegisteredDocument,
  numberState: DocumentDraft['numberState'],
  date: string | null,
  registered: readonly RegisteredDocument[],
): string {
  const dated = { ...document, date };
  const isProposed = numberState === 'provisional' && document.number.trim() !== '';
  if (!isProposed || registerYear(dated) === registerYear(document)) return document.number;
  return nextNumber(registered, dated);
}
