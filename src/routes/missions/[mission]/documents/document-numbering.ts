import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { Issuer } from '#lib/domain/mission/mission.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { issueWords } from '#lib/documents/parts/issue.ts';

/** `BC-ĐGS`: what is printed after the number; empty for a kind this version of the app does not know. */
export function symbolOf({ kind, issued }: Pick<DocumentDraft, 'kind' | 'issued'>, issuer: Issuer): string {
  const parsedKind = DocumentKindId.safeParse(kind);
  if (!parsedKind.success) return '';
  const symbol = issued?.symbol ?? issuer.symbol;
  const words = issueWords(parsedKind.data, { ...issuer, symbol }, { number: null, date: null });
  return `${words.abbreviation}-${words.symbol}`;
}

/** `05/BC-ĐGS`; empty where no number was given. */
export function numberOf(
  document: Pick<DocumentDraft, 'kind' | 'issued' | 'number'>,
  issuer: Issuer,
): string {
  const number = document.number.trim();
  return number && `${number}/${symbolOf(document, issuer)}`;
}
