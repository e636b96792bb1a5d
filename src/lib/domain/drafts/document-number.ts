import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

/** A document as the register of its office knows it. */
export interface RegisteredDocument {
  id: string;
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

/**
 * The number after the highest one known of an office in a year, written as Decree 30/2020 does: `05`, `12`. Provisional:
 * the office's register may know of documents this device does not.
 */
export function nextNumber(
  registered: readonly RegisteredDocument[],
  office: Office & { year: string },
): string {
  const taken = registered
    .filter((document) => sameOffice(document, office) && registerYear(document) === office.year)
    .map(({ number }) => /^\s*(\d{1,6})/.exec(number)?.[1])
    .map((digits) => Number(digits ?? 0));
  return String(Math.max(0, ...taken) + 1).padStart(2, '0');
}

/** Others of the same office and year that carry the same number: two devices may both have given it offline. */
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
  return registered.filter(
    (other) =>
      other.id !== document.id &&
      sameOffice(other, document) &&
      registerYear(other) === registerYear(document) &&
      written(other) === written(document),
  );
}
