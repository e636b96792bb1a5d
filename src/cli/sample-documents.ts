import type { DocumentKindId } from '../lib/documents/document-kind.ts';
import type { DocumentModel } from '../lib/documents/document.ts';
import { DOCUMENT_KINDS } from '../lib/documents/kinds.ts';
import { readSampleRecord } from './sample-records.ts';
import { readShippedCalendar } from './shipped-calendar.ts';

/** The documents of one kind on a sample mission, each with what its file is called after the sample. */
export async function sampleDocuments(
  sample: string,
  kind: DocumentKindId,
): Promise<[string, DocumentModel][]> {
  const record = await readSampleRecord(sample);
  const calendar = await readShippedCalendar();
  const issue = { number: null, date: null };
  const made = DOCUMENT_KINDS[kind];
  if (made.of === 'mission') return [[kind, made.build(record, issue, { calendar })]];
  return record.visits.map((visit) => {
    const unit = visit.unit.id.split('/').at(-1);
    return [`${kind}-${unit}`, made.build(visit, issue, { calendar })];
  });
}
