import type { Questionnaire } from '#lib/domain/visit/interview.ts';
import { dayOf, formatInstant } from '#lib/domain/basics/vietnamese-date.ts';
import { csvOf } from '#lib/exchange/csv.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { readTimelineNames } from '#lib/storage/reads/timeline-names.ts';
import { readWholeTimeline, type TimelineEntry } from '#lib/storage/timeline/timeline.ts';
import { entrySentence, type SentenceMeans } from '#lib/ui/record/entry-sentence.ts';
import { subjectOf } from '#lib/ui/record/entry-words.ts';
import { recordTexts } from '#messages/record.ts';
import { t } from '#messages/texts.svelte.ts';
import { timelineTexts } from '#messages/timeline.ts';
import type { ChosenFilter } from './filter.ts';

/** What the table is made with. */
interface TableOf {
  missionId: string;
  filter: ChosenFilter;
  questionnaires: readonly Questionnaire[];
  sets: readonly (readonly [string, string])[];
  /** Id of the device it is made on. */
  device: string;
  /** Visits by unit and day. */
  visitNames: ReadonlyMap<string, string>;
  /** When it is made (ISO 8601). */
  at: string;
  onprogress: (share: number) => void;
  signal: AbortSignal;
}

/** Reading takes about as long as wording. */
const READ = 0.5;
/** Rows worded before the screen may draw again. */
const AT_ONCE = 200;

function cellsOf(entry: TimelineEntry, means: SentenceMeans, place: string, device: string): string[] {
  const { exported, received } = timelineTexts();
  const { sentence, details } = entrySentence(entry, means, entry);
  const isOwn = entry.device === device;
  const came = entry.receipt
    ? received(entry.receipt.author, formatInstant(entry.receipt.createdAt))
    : exported.arrived;
  return [
    formatInstant(instantOf(entry)),
    entry.author || recordTexts().noAuthor,
    entry.device,
    String(entry.seq),
    place,
    subjectOf(entry, means),
    sentence,
    details.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    isOwn ? exported.written : came,
    entry.timeDoubted ? exported.doubted : '',
    entry.hash,
  ];
}

/**
 * Everything of a mission's record that a filter lets through as a table, newest first.
 * @returns the file, and how many entries it holds
 * @throws the signal's reason when aborted
 */
export async function timelineFile(of: TableOf): Promise<{ file: File; entries: number }> {
  const { missionId, filter, device, visitNames, onprogress, signal } = of;
  const entries = await readWholeTimeline(missionId, filter, (share) => {
    signal.throwIfAborted();
    onprogress(READ * share);
  });
  const names = await readTimelineNames(missionId, entries, of.questionnaires, of.sets);
  const rows: string[][] = [Object.values(timelineTexts().exported.columns)];
  const words = { text: recordTexts(), judgements: t().judgement, sentences: timelineTexts().sentences };
  for (const [place, entry] of entries.entries()) {
    const means = { ...words, names: names.namesOf(entry) };
    rows.push(cellsOf(entry, means, visitNames.get(names.visitOf(entry) ?? '') ?? '', device));
    if (place % AT_ONCE > 0) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    onprogress(READ + ((1 - READ) * place) / entries.length);
  }
  const file = new File([csvOf(rows)], `nhat-ky-${dayOf(of.at)}.csv`, { type: 'text/csv;charset=utf-8' });
  return { file, entries: entries.length };
}
