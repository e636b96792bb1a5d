import type { Statement } from '#lib/domain/visit/statement.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';

const inOrder = (a: Statement, b: Statement) => a.position - b.position || (a.at < b.at ? -1 : 1);

/** What was said at a visit, in the order of the minutes. */
export async function readStatements(visitId: string): Promise<Statement[]> {
  const statements = await database.statements.where({ visitId }).toArray();
  return statements.filter(({ deleted }) => !deleted).sort(inOrder);
}

/** Records what someone said. */
export async function recordStatement(statement: Statement): Promise<void> {
  await commit([creation('statements', statement, statement.missionId)]);
}

/** Changes fields of a statement, removes it, or brings it back. */
export async function editStatement(statement: Statement, set: Partial<Statement>): Promise<void> {
  await commit([{ table: 'statements', row: statement.id, mission: statement.missionId, set }]);
}
