import type { Finding } from '#lib/domain/visit/finding-schema.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { database } from '#lib/storage/database/database.ts';

/** The findings an item gave: its shortcomings, or where it has none its strengths. */
export async function findingsOfItem(visit: Pick<Visit, 'id'>, itemCode: string | null): Promise<Finding[]> {
  if (itemCode === null) return [];
  const all = await database.findings.where({ visitId: visit.id }).toArray();
  const own = all.filter((finding) => finding.itemCode === itemCode && !finding.deleted);
  const shortcomings = own.filter(({ kind }) => kind === 'shortcoming');
  return shortcomings.length > 0 ? shortcomings : own;
}
