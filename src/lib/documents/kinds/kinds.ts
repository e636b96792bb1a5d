import { DOCUMENT_KINDS, type DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import type { MissionRecord, VisitRecord } from '#lib/domain/record/visit-record.ts';
import type { z } from '#lib/domain/basics/schema.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import type { ReportMeans } from '#lib/documents/parts/report-context.ts';

/** The function that makes a document, by what its kind is made of. */
interface Builders {
  visit: (record: VisitRecord, issue: IssueDetails, means?: ReportMeans) => DocumentModel;
  mission: (record: MissionRecord, issue: IssueDetails, means?: ReportMeans) => DocumentModel;
  followUp: (record: FollowUpRecord, issue: IssueDetails) => DocumentModel;
}

/** What `kind.ts` in the folder of a kind exports as `kind`. */
export interface KindOf<Id extends DocumentKindId> {
  build: Builders[(typeof DOCUMENT_KINDS)[Id]['of']];
  /** The schema of its wording, `templates/documents/<id>.json`. */
  wording: z.ZodMiniType;
}

/** What a kind is made of, and the function that makes it. */
export type DocumentBuilder = { [Of in keyof Builders]: { of: Of; build: Builders[Of] } }[keyof Builders];

/** Loads what is in the folder of a kind. The import names the file by the id, so that no other list of kinds is needed. */
export async function loadKind<Id extends DocumentKindId>(id: Id): Promise<KindOf<Id>> {
  const { kind } = (await import(`./${id}/kind.ts`)) as { kind: KindOf<Id> };
  return kind;
}

/** Loads the function that makes documents of a kind. */
export async function loadBuilder(id: DocumentKindId): Promise<DocumentBuilder> {
  const { build } = await loadKind(id);
  // The type of `kind` in the folder holds the two together.
  return { of: DOCUMENT_KINDS[id].of, build } as DocumentBuilder;
}
