import { replacementsOf, type DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { ASKING_KINDS, type IssuedSource } from '#lib/domain/follow-up/record.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';

/** Place in the journal of the last change of a row that set any of some fields; null where none did. */
async function lastSet(table: string, row: string, fields: readonly string[]): Promise<number | null> {
  const changes = await database.changes.where({ table, row }).toArray();
  const own = changes.filter(({ set }: StoredChange) => fields.some((field) => field in set));
  return own.reduce<number | null>((last, { order }) => (last === null || order > last ? order : last), null);
}

/**
 * The issued documents of a mission that ask for something, each with the recommendations that have not changed
 * since: one written or reworded later is in none of them. Replaced documents are left out.
 */
export async function readIssuedSources(
  missionId: string,
  recommendations: readonly Pick<Recommendation, 'id' | 'visitId'>[],
): Promise<IssuedSource[]> {
  const documents = (await database.documents.where({ missionId }).toArray()).filter(
    ({ deleted }) => !deleted,
  );
  const asking = documents.filter(
    (document) =>
      document.issued !== null &&
      ASKING_KINDS.some((kind) => kind === document.kind) &&
      replacementsOf(document, documents).issued.length === 0,
  );
  if (asking.length === 0) return [];
  const written = await Promise.all(
    recommendations.map(async ({ id, visitId }) => ({
      id,
      visitId,
      at: await lastSet('recommendations', id, ['content', 'addressee']),
    })),
  );
  return Promise.all(asking.map((document) => sourceFrom(document, written)));
}

async function sourceFrom(
  { id, kind, visitId, number, date, issued }: DocumentDraft,
  written: readonly { id: string; visitId: string; at: number | null }[],
): Promise<IssuedSource> {
  const issuedAt = await lastSet('documents', id, ['issued']);
  const isIn = (recommendation: (typeof written)[number]) =>
    (visitId === null || visitId === recommendation.visitId) &&
    recommendation.at !== null &&
    issuedAt !== null &&
    recommendation.at < issuedAt;
  return {
    kind,
    number: number.trim() || null,
    symbol: issued?.symbol ?? '',
    date,
    recommendationIds: written.filter(isIn).map((recommendation) => recommendation.id),
  };
}
