import type { Candidate, Conflict } from './merge.ts';

/** By what many conflicts are decided at once. */
export type Rule = { by: 'time' } | { by: 'author'; author: string };

/** Whether somebody gave a value. */
const isBy = ({ changes }: Candidate, author: string) => changes.some((change) => change.author === author);

/**
 * The value that a rule chooses: the one written last, or the one of an author.
 * @returns undefined where the rule does not tell: the author gave none of the values, or several
 */
export function chosenBy({ candidates }: Conflict, rule: Rule): Candidate | undefined {
  if (rule.by === 'author') {
    const own = candidates.filter((candidate) => isBy(candidate, rule.author));
    return own.length === 1 ? own[0] : undefined;
  }
  // Of a deletion and what was written meanwhile, the candidates stand in another order.
  const timeOf = ({ changes }: Candidate) => changes[0]?.time ?? '';
  return candidates.reduce((latest, each) => (timeOf(each) > timeOf(latest) ? each : latest));
}

/** Who gave any of the values, each once, the one who gave most first. */
export function authorsOf(conflicts: readonly Conflict[]): string[] {
  const counts = new Map<string, number>();
  for (const { candidates } of conflicts) {
    const authors = new Set(candidates.flatMap(({ changes }) => changes.map(({ author }) => author)));
    for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts.entries()]
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([author]) => author);
}
