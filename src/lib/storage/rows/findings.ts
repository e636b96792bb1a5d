import type { Finding } from '#lib/domain/visit/finding.ts';
import { isRecommended, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import { commit, creation, type Edit } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';

const inOrder = (a: { position: number }, b: { position: number }) => a.position - b.position;

/** Findings and recommendations of a visit, in the order of the report. */
export async function readFindings(
  visitId: string,
): Promise<{ findings: Finding[]; recommendations: Recommendation[] }> {
  const [findings, recommendations] = await Promise.all([
    database.findings.where({ visitId }).toArray(),
    database.recommendations.where({ visitId }).toArray(),
  ]);
  return {
    findings: findings.filter(({ deleted }) => !deleted).sort(inOrder),
    recommendations: recommendations.filter(isRecommended).sort(inOrder),
  };
}

/** Records a finding with its recommendations in one write; recommendations without text are left out. */
export async function recordFinding(
  finding: Finding,
  recommendations: readonly Recommendation[],
): Promise<void> {
  await commit([
    creation('findings', finding),
    ...recommendations.filter(isRecommended).map((row) => creation('recommendations', row)),
  ]);
}

/** Records a recommendation. */
export async function recordRecommendation(recommendation: Recommendation): Promise<void> {
  await commit([creation('recommendations', recommendation)]);
}

type Row = Finding | Recommendation;

/** What an editor changed, field by field: what another tab changed meanwhile in other fields stays. */
function revision<Kind extends Row>(
  table: 'findings' | 'recommendations',
  before: Kind,
  after: Kind,
): Edit[] {
  const set = Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Kind]),
    ),
  );
  if (Object.keys(set).length === 0) return [];
  return [{ table, row: after.id, set }];
}

/**
 * Writes what an editor changed in a finding and its recommendations, in one step. A recommendation that got text is
 * recorded; one whose text was deleted is removed.
 */
export async function reviseFinding(
  before: Finding,
  after: Finding,
  recommendationsBefore: readonly Recommendation[],
  recommendationsAfter: readonly Recommendation[],
): Promise<void> {
  const recommendedBefore = new Map(recommendationsBefore.filter(isRecommended).map((row) => [row.id, row]));
  await commit([
    ...revision('findings', before, after),
    ...recommendationsAfter.flatMap((row) => {
      const old = recommendedBefore.get(row.id);
      if (old)
        return revision('recommendations', old, { ...row, deleted: row.deleted || !isRecommended(row) });
      return isRecommended(row) ? [creation('recommendations', row)] : [];
    }),
  ]);
}

/** Writes what an editor changed in a recommendation, and nothing else. */
export async function reviseRecommendation(before: Recommendation, after: Recommendation): Promise<void> {
  await commit(revision('recommendations', before, after));
}

/** Changes fields of a recommendation. */
export async function editRecommendation(row: Recommendation, set: Partial<Recommendation>): Promise<void> {
  await commit([{ table: 'recommendations', row: row.id, set: set }]);
}

/** Removes a finding with its recommendations, or brings both back. */
export async function setFindingDeleted(finding: Finding, deleted: boolean): Promise<void> {
  const { recommendations } = await readAllOf(finding);
  await commit([
    { table: 'findings', row: finding.id, set: { deleted } },
    ...recommendations.map(({ id }) => ({
      table: 'recommendations' as const,
      row: id,
      set: { deleted },
    })),
  ]);
}

async function readAllOf(finding: Finding): Promise<{ recommendations: Recommendation[] }> {
  const all = await database.recommendations.where({ visitId: finding.visitId }).toArray();
  return { recommendations: all.filter(({ findingId }) => findingId === finding.id) };
}

/** The findings made from an item: its shortcomings, or where it has none its strengths. */
export async function findingsOfItem(visit: Pick<Visit, 'id'>, itemCode: string | null): Promise<Finding[]> {
  if (itemCode === null) return [];
  const all = await database.findings.where({ visitId: visit.id }).toArray();
  const own = all.filter((finding) => finding.itemCode === itemCode && !finding.deleted);
  const shortcomings = own.filter(({ kind }) => kind === 'shortcoming');
  return shortcomings.length > 0 ? shortcomings : own;
}
