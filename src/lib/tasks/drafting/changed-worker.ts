/** Worker that holds an issued document against the data of today: a report on hundreds of visits would freeze the page. */
import type { DocumentDraft, Issued } from '#lib/domain/drafts/document-draft.ts';
import { changedSince, type ChangedSince } from '#lib/documents/model/changed-since.ts';
import { documentFrom } from '#lib/documents/record-file/document-record.ts';
import { unpackRecord } from '#lib/documents/record-file/record-file.ts';
import { readIssuedFile } from '#lib/storage/rows/documents.ts';
import { serve } from '#lib/workers/serve.ts';
import { readDraftMeans } from './draft-means.ts';
import { readDraftSource } from './draft-source.ts';

/** An issued document, as far as it is asked for. */
export interface IssuedRef extends Pick<DocumentDraft, 'kind' | 'missionId' | 'visitId'> {
  recordSha256: Issued['recordSha256'];
}

async function compare({ recordSha256, ...of }: IssuedRef): Promise<ChangedSince | null> {
  const { source } = unpackRecord(new Uint8Array(await readIssuedFile({ sha256: recordSha256 })));
  const { acts } = await readDraftMeans();
  const now = await readDraftSource(of, acts, () => undefined);
  if (!now) return null;
  const { head, today } = source.record;
  // Where the journal stood, and the day of a sheet without one, are of the day of issue: they move, whatever changed.
  const record = {
    ...now.record,
    ...(head === undefined ? {} : { head }),
    ...('today' in now.record ? { today } : {}),
  };
  return changedSince(
    documentFrom({ ...source, record: source.record }),
    documentFrom({ ...source, record }),
  );
}

const methods = {
  /** Null where the record is gone or of another version: its own screen says so, and nothing can be compared. */
  compare: (issued: IssuedRef) => compare(issued).catch(() => null),
};
export type ChangedMethods = typeof methods;

serve(methods);
