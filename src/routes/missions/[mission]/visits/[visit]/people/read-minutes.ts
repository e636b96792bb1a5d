import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { DraftLine } from '#lib/documents/model/draft-lines.ts';
import { listDocuments } from '#lib/storage/rows/documents.ts';

/**
 * The minutes of a visit as they would go out now, with what people wrote into them, for those who are to sign. What
 * drafts them is fetched when they are to be read, and not before.
 * @returns null where the record is not on this device
 * @throws CancelledError when aborted; DocumentFailedError when they cannot be drafted
 */
export async function readMinutes(
  { missionId, visitId }: { missionId: string; visitId: string },
  signal: AbortSignal,
): Promise<DraftLine[] | null> {
  const [{ packOnce }, { draftLines }, { unpackDocument }] = await Promise.all([
    import('#lib/tasks/drafting/draft.ts'),
    import('#lib/documents/model/draft-lines.ts'),
    import('#lib/documents/model/packed-document.ts'),
  ]);
  const minutes = (await listDocuments(missionId)).find(
    (document) => document.kind === 'minutes' && document.visitId === visitId && document.issued === null,
  );
  const begun: Pick<DocumentDraft, 'id' | 'number' | 'date' | 'edits' | 'replaces'> = minutes ?? {
    id: '',
    number: '',
    date: null,
    edits: {},
    replaces: null,
  };
  const { id, number, date, edits, replaces } = begun;
  const of = { id, kind: 'minutes', missionId, visitId, number, date, edits, replaces };
  const packed = await packOnce(of, signal, 'issue');
  return packed && draftLines(unpackDocument(packed.document), Infinity);
}
