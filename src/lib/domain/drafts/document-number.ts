import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';

/** A document as the register of its office knows it. */
export interface RegisteredDocument {
  id: string;
  /** Symbol of the office that issues it: the ĐGS of `05/BC-ĐGS`. */
  symbol: string;
  /** Number in the register; empty when none was given. */
  number: string;
  /** Day of the document; null when not set yet. */
  date: string | null;
  createdAt: string;
}

const sameOffice = (a: { symbol: string }, b: { symbol: string }) =>
  a.symbol.trim().toLocaleUpperCase('vi') === b.symbol.trim().toLocaleUpperCase('vi');

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
  office: { symbol: string; year: string },
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
