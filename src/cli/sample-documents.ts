import type { DocumentKindId } from '../lib/documents/document-kind.ts';
import { documentFrom, readDocumentRecord, writeDocumentRecord } from '../lib/documents/document-record.ts';
import type { DocumentModel } from '../lib/documents/document.ts';
import { DOCUMENT_KINDS } from '../lib/documents/kinds.ts';
import type { MissionRecord } from '../lib/domain/mission-record.ts';
import type { VisitRecord } from '../lib/domain/visit-record.ts';
import { readSampleRecord } from './sample-records.ts';
import { readShippedYears } from './shipped-calendar.ts';

interface SampleDocument {
  /** What its file is called after the sample. */
  part: string;
  document: DocumentModel;
  /** What it was made of, as the file kept beside it. */
  record: string;
}

/** The documents of one kind on a sample mission. */
export async function sampleDocuments(sample: string, kind: DocumentKindId): Promise<SampleDocument[]> {
  const mission = await readSampleRecord(sample);
  const holidays = await readShippedYears();
  const issue = { number: null, date: null };
  const made = (part: string, of: VisitRecord | MissionRecord): SampleDocument => {
    const record = writeDocumentRecord({ kind, issue, edits: {}, holidays, record: of });
    return { part, document: documentFrom(readDocumentRecord(record)), record };
  };
  if (DOCUMENT_KINDS[kind].of === 'mission') return [made(kind, mission)];
  return mission.visits.map((visit) => made(`${kind}-${visit.unit.id.split('/').at(-1) ?? ''}`, visit));
}
