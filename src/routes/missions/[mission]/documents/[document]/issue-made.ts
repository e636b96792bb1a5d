import { IssuedDocumentError, type DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { DocumentChangedError, issueDocument } from '#lib/storage/rows/documents.ts';
import { notices } from '#lib/ui/state/notices.svelte.ts';
import { saving } from '#lib/ui/state/saving.svelte.ts';
import { documentsTexts } from '#messages/documents.ts';
import { fileNameOf } from '#lib/domain/drafts/document-file-name.ts';
import type { Proven } from './document-making.svelte.ts';

interface ToIssue extends Pick<Proven, 'bytes' | 'title' | 'contentHash' | 'record'> {
  /** Symbol of the office. */
  symbol: string;
}

/** Issues a document with the file that was made of it, and says what came of it. */
export async function issueMade(
  document: DocumentDraft,
  { bytes, title, contentHash, record, symbol }: ToIssue,
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
  const outcome = { refused: false };
  const done = await saving.run(async () => {
    try {
      await issueDocument(document, file, new Date().toISOString());
    } catch (error) {
      // Trying again would not help: the person must look at what another tab did.
      if (!(error instanceof DocumentChangedError || error instanceof IssuedDocumentError)) throw error;
      outcome.refused = true;
    }
  });
  if (outcome.refused) notices.warn(text.changedMeanwhile);
  else if (done) notices.say(text.issueDone);
}
