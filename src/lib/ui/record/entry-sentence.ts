import type { timeline } from '#messages/vi/record/timeline.ts';
import { tellsOnlyMade } from '#lib/domain/visit/photo-made.ts';
import { formatInstant } from '#lib/domain/basics/vietnamese-date.ts';
import { isCreation, type Change } from '#lib/journal/change.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { codeOf, entryWords, nameOf, type EntryDetail, type EntryMeans } from './entry-words.ts';

/** What an entry of the journal is told with. */
export interface SentenceMeans extends EntryMeans {
  sentences: (typeof timeline)['sentences'];
}

/** An entry of the journal as one sentence: “Thư ký đổi kết quả B3 từ Đạt thành Không đạt, 09:42 05/3/2026”. */
export interface EntrySentence {
  sentence: string;
  /** What it set besides, which would make the sentence too long. */
  details: EntryDetail[];
  /** How many details are left out: a newer version of the app knows what they mean. */
  omitted: number;
}

/** More than so many details are listed under the sentence. */
const MOST_IN_SENTENCE = 3;
/** A longer text is not quoted in a sentence of several. */
const LONGEST_SENTENCE = 320;

/** Moments that stand beside what they are the moments of: the sentence has its own. */
const BESIDE = new Set(['answeredAt', 'startedAt', 'addedAt', 'at', 'signedAt', 'drawnAt', 'createdAt']);

/** Labels begin with a capital; in a sentence only those that are shouted keep it. */
function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  const isShouted = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
  return isShouted ? label : first.toLowerCase() + label.slice(1);
}

/**
 * Tells an entry of the journal in one sentence: who, what, from what to what, when by the clock of the device.
 * @param known what the fields it sets said before, and in which of them it decided between different values
 */
export function entrySentence(
  change: Change,
  means: SentenceMeans,
  known: { before: Change['set'] | null; decided: readonly string[] },
): EntrySentence {
  const { sentences } = means;
  const words = entryWords(change, means, known.before);
  const who = change.author.trim() === '' ? sentences.nobody : change.author;
  const when = formatInstant(instantOf(change));
  const act = actOf(change, means);
  const told = withoutMoments(words.details);
  const tell = (what: string, details: EntryDetail[]): EntrySentence => ({
    sentence: sentences.whole(who, what, when),
    details,
    omitted: words.omitted,
  });
  if (act)
    return tell(
      act.what,
      told.filter(({ path }) => !act.fields.includes(path)),
    );
  if (isCreation(change)) return tell(createdWords(change, means), told);
  const parts = told.map((detail) => detailWords(detail, change, means, known.decided));
  const joined = sentences.and(parts);
  const subject = subjectIn(change, means);
  if (parts.length === 0) return tell(sentences.editedUnknown(subject), []);
  const isShort =
    parts.length === 1 || (parts.length <= MOST_IN_SENTENCE && joined.length <= LONGEST_SENTENCE);
  return isShort ? tell(joined, []) : tell(sentences.edited(subject, told.length), told);
}

function withoutMoments(details: EntryDetail[]): EntryDetail[] {
  const others = details.filter(({ path }) => !BESIDE.has(path));
  return others.length > 0 ? others : details;
}

/** What an entry is about, in a sentence: an item by its code, all else by name. */
function subjectIn(change: Change, means: SentenceMeans): string {
  const { sentences } = means;
  if (change.table === 'answers') return sentences.item(codeOf(change));
  return sentences.subject(change.table, nameOf(change, means));
}

function createdWords(change: Change, means: SentenceMeans): string {
  const { sentences, text } = means;
  if (change.table === 'answers') {
    const judgement = change.set['judgement'];
    const to = typeof judgement === 'string' ? means.judgements[judgement] : undefined;
    return to === undefined ? sentences.answered(codeOf(change)) : sentences.judged(codeOf(change), to);
  }
  const mark = change.set['mark'];
  if (mark !== null && typeof mark === 'object' && !Array.isArray(mark) && typeof mark['reason'] === 'string')
    return sentences.refused(nameOf(change, means), text.refusedFor(mark['reason']));
  return sentences.created(change.table, nameOf(change, means));
}

/** What an entry does to the whole of its row, and the fields that say so; null where it edits some of it. */
function actOf(change: Change, means: SentenceMeans): { what: string; fields: string[] } | null {
  const { sentences } = means;
  const { set, table } = change;
  const subject = subjectIn(change, means);
  if (isCreation(change)) return null;
  if (set['deleted'] === true) return { what: sentences.removed(subject), fields: ['deleted'] };
  if (set['deleted'] === false) return { what: sentences.restored(subject), fields: ['deleted'] };
  if (table === 'visits' && 'closedAt' in set) {
    const act = set['closedAt'] === null ? sentences.reopened : sentences.closed;
    return { what: act(subject), fields: ['closedAt'] };
  }
  if (table === 'missions' && 'archived' in set) {
    const act = set['archived'] === true ? sentences.archived : sentences.unarchived;
    return { what: act(subject), fields: ['archived'] };
  }
  if (table === 'documents' && (set['issued'] ?? null) !== null)
    return { what: sentences.issued(subject), fields: [] };
  if (table === 'photos' && tellsOnlyMade(set))
    return { what: sentences.pictured(subject), fields: ['print', 'thumbnail'] };
  return null;
}

/** One field that an entry set, in a sentence. */
function detailWords(
  { path, label, from, to, asked }: EntryDetail,
  change: Change,
  means: SentenceMeans,
  decided: readonly string[],
): string {
  const { sentences, text } = means;
  const subject = subjectIn(change, means);
  const field = asked ? sentences.asked(label) : inSentence(label);
  if (decided.includes(path)) return sentences.decided(field, subject, to);
  const isBlank = (value: string | null) => value === null || value === text.blank;
  if (change.table === 'answers' && path === 'judgement') {
    const code = codeOf(change);
    if (isBlank(to))
      return isBlank(from) ? sentences.judged(code, to) : sentences.judgementTaken(code, from ?? '');
    return isBlank(from) ? sentences.judged(code, to) : sentences.judgedAnew(code, from ?? '', to);
  }
  if (isBlank(from)) return sentences.written(field, subject, to);
  return isBlank(to)
    ? sentences.cleared(field, subject, from ?? '')
    : sentences.changed(field, subject, from ?? '', to);
}
