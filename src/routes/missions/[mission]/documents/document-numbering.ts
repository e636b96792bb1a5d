import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { Issuer } from '#lib/domain/mission/mission.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import type { RegisteredDocument } from '#lib/domain/drafts/document-number.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { documentsTexts } from '#messages/documents.ts';
import { issueWords } from '#lib/documents/parts/issue.ts';

/** `BC-ĐGS`: what is printed after the number; empty for a kind this version of the app does not know. */
export function symbolOf(
  { kind, issued }: Pick<DocumentDraft, 'kind' | 'issued'>,
  issuer: Pick<Issuer, 'symbol'>,
): string {
  const parsedKind = DocumentKindId.safeParse(kind);
  if (!parsedKind.success) return '';
  const symbol = issued?.symbol ?? issuer.symbol;
  const words = issueWords(parsedKind.data, { ...issuer, symbol }, { number: null, date: null });
  return `${words.abbreviation}-${words.symbol}`;
}

/** `05/BC-ĐGS`; empty where no number was given. */
export function numberOf(
  document: Pick<DocumentDraft, 'kind' | 'issued' | 'number'>,
  issuer: Pick<Issuer, 'symbol'>,
): string {
  const number = document.number.trim();
  return number && `${number}/${symbolOf(document, issuer)}`;
}

/** “Biên bản làm việc số 01/BB-ĐGS, 05/03/2026, xã Hra”: a document of the register as a message names it. */
export function registeredText(document: RegisteredDocument): string {
  const { kind, date, about } = document;
  const text = documentsTexts();
  const name = text.namedDocument(
    text.kinds[kind] ?? kind,
    numberOf({ ...document, issued: null }, document),
  );
  return [name, date ? formatDay(date) : text.noDate, about].filter(Boolean).join(', ');
}
