import type { conflicts } from '#messages/vi/conflicts.ts';
import { differenceFrom, type Stretch } from './text-difference.ts';
import { formatInstant } from '#lib/domain/basics/vietnamese-date.ts';
import type { Change, Json } from '#lib/journal/change.ts';
import { instantOf } from '#lib/journal/clock.ts';
import type { Candidate, Conflict } from '#lib/journal/merge.ts';
import { fieldWords, subjectOf, type EntryMeans } from './entry-words.ts';

/** A conflict, and the row it is in. */
export type ConflictIn = Conflict & { table: string; row: string };

/** What a conflict is described with. */
export interface ConflictMeans extends Omit<EntryMeans, 'whole'> {
  conflictText: typeof conflicts;
  /** Id of the device one reads on. */
  device: string;
}

/** One of the values, in words. */
export interface WordedValue {
  value: Json;
  /** Of a long text, with what the others have not. */
  stretches: Stretch[];
  /** Who wrote it. */
  author: string;
  /** On what device, and when. */
  where: string;
}

/** A conflict in words. */
export interface ConflictWords {
  /** What was written about: “Câu trả lời A1: Danh mục niêm yết đủ không?”. */
  subject: string;
  /** Which part of it: “Ghi chú”. */
  label: string;
  /** The one that is shown comes first. */
  values: WordedValue[];
  /** Whether differences within the texts are marked. */
  isMarked: boolean;
}

/** Shorter texts are read at a glance. */
const MARKED_FROM = 24;

/** Whether two texts are versions of one: else all of it would be marked. */
const isVersion = (stretches: readonly Stretch[], text: string) =>
  stretches.reduce((sum, { text: part, differs }) => sum + (differs ? 0 : part.length), 0) * 4 >= text.length;

function valueWords(
  candidate: Candidate,
  { path, ...of }: ConflictIn,
  change: Change,
  means: ConflictMeans,
): string {
  const { conflictText } = means;
  const { value } = candidate;
  if (path === 'deleted') return conflictText.deletedOr[value === true ? 'true' : 'false'];
  if (value === null || value === '') return conflictText.empty;
  const { value: words } = fieldWords(path, value, { ...change, ...of }, { ...means, whole: true });
  return words.trim() === '' ? conflictText.empty : words;
}

/** Tells a conflict in words: what it is about, and each value with who wrote it, on what device and when. */
export function conflictWords(conflict: ConflictIn, means: ConflictMeans): ConflictWords {
  const { text, conflictText } = means;
  const candidates = conflict.candidates.flatMap((candidate) => {
    const [change] = candidate.changes;
    return change ? [{ candidate, change, words: valueWords(candidate, conflict, change, means) }] : [];
  });
  const [first, second] = candidates;
  const versions = candidates.map(({ words }, place) =>
    differenceFrom(words, (place === 0 ? second : first)?.words ?? words),
  );
  const isMarked = candidates.every(
    ({ words }, place) => words.length >= MARKED_FROM && isVersion(versions[place] ?? [], words),
  );
  const field = conflict.path.split('.')[0] ?? '';
  const labelled = () =>
    first && text.fields[field] !== undefined
      ? fieldWords(conflict.path, null, first.change, means).label
      : conflictText.otherField;
  return {
    subject: subjectOf(conflict, means),
    label: conflict.path === 'deleted' ? conflictText.removal : labelled(),
    values: candidates.map(({ candidate, change, words }, place) => ({
      value: candidate.value,
      stretches: isMarked ? (versions[place] ?? []) : [{ text: words, differs: false }],
      author: conflictText.by(change.author),
      where: [
        change.device === means.device ? text.thisDevice : text.device(change.device.slice(-6)),
        formatInstant(instantOf(change)),
      ].join(' · '),
    })),
    isMarked,
  };
}
