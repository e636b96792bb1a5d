import { IssuedDocumentError, type DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { refuseUnfounded, UnfoundedDocumentError, type DocumentLack } from '#lib/domain/drafts/lack.ts';
import { DocumentChangedError, issueDocument } from '#lib/storage/rows/documents.ts';
import { notices } from '#lib/ui/state/notices.svelte.ts';
import { saving } from '#lib/ui/state/saving.svelte.ts';
import { documentsTexts } from '#messages/documents.ts';
import { fileNameOf } from '#lib/domain/drafts/document-file-name.ts';
import type { Proven } from './document-making.svelte.ts';

interface ToIssue extends Pick<Proven, 'bytes' | 'title' | 'contentHash' | 'record'> {
  /** Symbol of the office. */
  symbol: string;
  /** What the document lacked when the person said it is to be issued. */
  lacks: readonly DocumentLack[];
}

/** Issues a document with the file that was made of it, and says what came of it. */
export async function issueMade(
  document: DocumentDraft,
  { bytes, title, contentHash, record, symbol, lacks }: ToIssue,
): Promise<void> {
  const { id, number, date } = document;
  const file = {
    bytes: bytes.buffer,
    recordBytes: record.buffer,
    contentHash,
    symbol,
    fileName: fileNameOf({ title }, { id, number, date, isDraft: false }, 'pdf'),
  };
  const text = documentsTexts();
  const outcome = { refusal: '' };
  const done = await saving.run(async () => {
    try {
      refuseUnfounded(lacks);
      await issueDocument(document, file, new Date().toISOString());
    } catch (error) {
      // Trying again would not help: the person must look at what is missing, or at what another tab did.
      if (error instanceof UnfoundedDocumentError) outcome.refusal = text.issueRefusedWhy;
      else if (error instanceof DocumentChangedError || error instanceof IssuedDocumentError)
        outcome.refusal = text.changedMeanwhile;
      else throw error;
    }
  });
  if (outcome.refusal) notices.warn(outcome.refusal);
  else if (done) notices.say(text.issueDone);
}
