import { DOCUMENT_KINDS, type DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { documentFrom } from '#lib/documents/record-file/document-record.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { packRecord, unpackRecord } from '#lib/documents/record-file/record-file.ts';
import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import type { MissionRecord, VisitRecord } from '#lib/domain/record/visit-record.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { followUpOf, readSampleRecord } from './sample-records.ts';
import { readShippedYears } from './shipped-calendar.ts';
import app from '../../package.json' with { type: 'json' };

interface SampleDocument {
  /** The part of its file name after the sample's. */
  part: string;
  document: DocumentModel;
  /** Its record file. */
  recordFile: Uint8Array;
}

/**
 * The documents of one kind on a sample mission.
 * @param date day of the documents; null prints “ngày … tháng … năm …”
 * @param draft as drafts, with prompts for what is missing, instead of as they would be issued
 */
export async function sampleDocuments(
  sample: string,
  kind: DocumentKindId,
  { date = null, draft = false }: { date?: string | null; draft?: boolean } = {},
): Promise<SampleDocument[]> {
  const mission = await readSampleRecord(sample);
  const holidays = await readShippedYears();
  const issue = { number: null, date, draft };
  const documentOf = async (
    part: string,
    of: VisitRecord | MissionRecord | FollowUpRecord,
  ): Promise<SampleDocument> => {
    const parts = { app: app.version, kind, issue, edits: {}, holidays, questionnaires: [], record: of };
    const recordFile = packRecord(parts, new Map());
    return { part, document: await documentFrom(unpackRecord(recordFile).source), recordFile };
  };
  const { of } = DOCUMENT_KINDS[kind];
  switch (of) {
    case 'visit':
      return Promise.all(
        mission.visits.map((visit) => documentOf(`${kind}-${visit.unit.id.split('/').at(-1) ?? ''}`, visit)),
      );
    case 'mission':
      return [await documentOf(kind, mission)];
    case 'followUp':
      return [await documentOf(kind, followUpOf(mission))];
    default:
      throw new UnreachableError(of);
  }
}
