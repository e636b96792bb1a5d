import type { Statement } from '#lib/domain/visit/statement.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import type { Interview } from '#lib/domain/visit/interview.ts';

const inOrder = (a: Statement, b: Statement) => a.position - b.position || (a.at < b.at ? -1 : 1);

/** The statements of a visit, in the order of the minutes. */
export async function readStatements(visitId: string): Promise<Statement[]> {
  const statements = await database.statements.where({ visitId }).toArray();
  return statements.filter(({ deleted }) => !deleted).sort(inOrder);
}

/** Records a statement. */
export async function recordStatement(statement: Statement): Promise<void> {
  await commit([creation('statements', statement)]);
}

/** Changes fields of a statement, removes it, or brings it back. */
export async function editStatement(statement: Statement, set: Partial<Statement>): Promise<void> {
  await commit([{ table: 'statements', row: statement.id, set }]);
}

/** The interviews of a visit, in the order they were begun. */
export async function readInterviews(visitId: string): Promise<Interview[]> {
  const interviews = await database.interviews.where({ visitId }).toArray();
  return interviews
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
}

/** Stores a new interview. */
export async function beginInterview(interview: Interview): Promise<void> {
  await commit([creation('interviews', interview)]);
}

async function edit(interview: Interview, set: Record<string, unknown>): Promise<void> {
  await commit([{ table: 'interviews', row: interview.id, set }]);
}

/** Stores the answer to one question; null removes it. The other answers are not touched. */
export async function answerQuestion(
  interview: Interview,
  questionId: string,
  optionId: string | null,
): Promise<void> {
  await edit(interview, { [`answers.${questionId}`]: optionId });
}

/** The device was handed back. */
export async function finishInterview(interview: Interview, now: string): Promise<void> {
  await edit(interview, { finishedAt: now });
}

/** Removes an interview, or brings it back. */
export async function setInterviewDeleted(interview: Interview, deleted: boolean): Promise<void> {
  await edit(interview, { deleted });
}
