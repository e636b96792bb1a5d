import { IssuedDocumentError, type DocumentDraft } from '#lib/domain/document-draft.ts';
import { contentHash } from '#lib/documents/content-hash.ts';
import type { DocumentModel } from '#lib/documents/document.ts';
import { DocumentChangedError, issueDocument } from '#lib/storage/documents.ts';
import { notices } from '#lib/ui/notices.svelte.ts';
import { saving } from '#lib/ui/saving.svelte.ts';
import { documentsTexts } from '#messages/documents.ts';
import { fileNameOf } from './document-file.ts';

interface Made {
  model: DocumentModel;
  pdf: Uint8Array<ArrayBuffer>;
  record: Uint8Array<ArrayBuffer>;
  /** Symbol of the office. */
  symbol: string;
}

/** Issues a document with the file that was made of it, and says what came of it. */
export async function issueMade(
  document: DocumentDraft,
  { model, pdf, record, symbol }: Made,
): Promise<void> {
  const file = {
    bytes: pdf.buffer,
    recordBytes: record.buffer,
    contentHash: contentHash(model),
    symbol,
    fileName: fileNameOf(model, document.date, 'pdf'),
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
