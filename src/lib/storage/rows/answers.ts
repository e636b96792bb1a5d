import { liveQuery, type Subscription } from 'dexie';
import { emptyAnswer, type Answer, type AnswerValue } from '#lib/domain/checklist/answer.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { commit, type Edit } from '#lib/storage/write/commit.ts';
import { database } from '#lib/storage/database/database.ts';
import { findingsOfItem } from './findings.ts';

type VisitRef = Pick<Visit, 'id' | 'missionId'>;

/** All answers of a visit. */
export async function readAnswers(visitId: string): Promise<Answer[]> {
  return (await database.answers.where({ visitId }).toArray()).filter(({ deleted }) => !deleted);
}

function changedFields(value: AnswerValue, now: string): Record<string, unknown> {
  const { values, ...fields } = value;
  const entries = Object.entries(values ?? {}).map(([id, entry]) => [`values.${id}`, entry]);
  return { ...fields, ...(Object.fromEntries(entries) as object), answeredAt: now };
}

/**
 * Writes what a person changed in an answer; only the fields named are touched, so that the work of two tabs
 * on one item is merged. A note also updates the findings already made from the item.
 * @throws StorageError
 */
export async function saveAnswer(
  visit: VisitRef,
  itemCode: string,
  value: AnswerValue,
  now: string,
): Promise<void> {
  const base = emptyAnswer(visit, itemCode);
  const set = changedFields(value, now);
  const edit: Edit = { table: 'answers', row: base.id, set, base };
  const { note } = value;
  if (note === undefined) {
    await commit([edit]);
    return;
  }
  await commit({
    writes: ['answers', 'findings'],
    reads: [],
    decide: async () => {
      const before = (await database.answers.get(base.id))?.note ?? '';
      // A finding whose evidence is the note, or none yet, goes on with the note; words of its own stay.
      const following = (await findingsOfItem(visit, itemCode)).filter(
        ({ evidence }) => evidence === before || evidence.trim() === '',
      );
      return [
        edit,
        ...following.map(({ id: row }) => ({
          table: 'findings' as const,
          row,
          set: { evidence: note },
        })),
      ];
    },
  });
}

// Storage that can no longer be read cannot be written either: the next write fails and shows what to do.
const unreadable = () => undefined;

/**
 * Calls back with the answers of a visit that changed since the call, in this tab or another. Reads only what
 * changed, so that a tap costs the same in a long checklist as in a short one.
 * @returns unsubscribe
 */
export function followAnswers(visitId: string, onchange: (answers: Answer[]) => void): () => void {
  let subscription: Subscription | undefined;
  let stopped = false;
  const start = async () => {
    let last = (await database.changes.orderBy('order').last())?.order ?? 0;
    if (stopped) return;
    subscription = liveQuery(() => database.changes.where('order').above(last).toArray()).subscribe({
      next: (changes) => {
        last = changes.at(-1)?.order ?? last;
        const rows = changes.filter(({ table, row }) => table === 'answers' && row.startsWith(`${visitId}/`));
        if (rows.length > 0) report([...new Set(rows.map(({ row }) => row))]).catch(unreadable);
      },
      error: unreadable,
    });
  };
  const report = async (ids: string[]) => {
    const answers = await database.answers.bulkGet(ids);
    if (!stopped) onchange(answers.filter((answer) => answer !== undefined));
  };
  start().catch(unreadable);
  return () => {
    stopped = true;
    subscription?.unsubscribe();
  };
}
