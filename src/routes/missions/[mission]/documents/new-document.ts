import { v7 as uuidv7 } from 'uuid';
import { blankDocument, newVersion, type DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { readVisit } from '#lib/storage/rows/visits.ts';
import { createDocument, listDocuments, proposedNumber } from '#lib/storage/rows/documents.ts';

type Of = Pick<DocumentDraft, 'kind' | 'visitId'>;

/** Minutes are of the day of their visit, whenever they are written; other documents of the day they are begun. */
async function dayFor({ kind, visitId }: Of, today: string): Promise<string> {
  if (kind !== 'minutes' || visitId === null) return today;
  return (await readVisit(visitId))?.visit.date ?? today;
}

async function start({ id: missionId }: Mission, { kind, visitId }: Of, createdAt: string) {
  const date = await dayFor({ kind, visitId }, dayOf(createdAt));
  const begun = { id: uuidv7(), createdAt, date };
  return { ...begun, number: await proposedNumber({ ...begun, missionId, kind, visitId }) };
}

/** Begins a document of a mission or one of its visits, dated today, with a provisional number. */
export async function beginDocument(
  mission: Mission,
  { kind, visitId }: Pick<DocumentDraft, 'kind' | 'visitId'>,
): Promise<DocumentDraft> {
  const begun = await start(mission, { kind, visitId }, new Date().toISOString());
  const document = blankDocument({ ...begun, missionId: mission.id, visitId, kind });
  await createDocument(document);
  return document;
}

/** Begins the document that will take the place of an issued one. */
export async function beginNewVersion(mission: Mission, replaced: DocumentDraft): Promise<DocumentDraft> {
  const document = newVersion(replaced, await start(mission, replaced, new Date().toISOString()));
  await createDocument(document);
  return document;
}

/** The newest draft of a kind on a visit or the whole mission; begun when there is none. */
export async function openDraft(
  mission: Mission,
  { kind, visitId }: Pick<DocumentDraft, 'kind' | 'visitId'>,
): Promise<DocumentDraft> {
  const documents = await listDocuments(mission.id);
  const draft = documents.find(
    (document) => document.kind === kind && document.visitId === visitId && document.issued === null,
  );
  return draft ?? (await beginDocument(mission, { kind, visitId }));
}

/**
 * The newest document of a kind on a visit or the whole mission, a draft rather than an issued one; begun when there is
 * none. @returns undefined in an archived mission that has none
 */
export async function openDocument(
  mission: Mission,
  { kind, visitId }: Pick<DocumentDraft, 'kind' | 'visitId'>,
): Promise<DocumentDraft | undefined> {
  const documents = await listDocuments(mission.id);
  const own = documents.filter((document) => document.kind === kind && document.visitId === visitId);
  const newest = own.find(({ issued }) => issued === null) ?? own[0];
  return newest || mission.archived ? newest : beginDocument(mission, { kind, visitId });
}
