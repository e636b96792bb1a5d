import type { record } from '#messages/vi/record/record.ts';
import type { RecordNames } from '#lib/domain/record/visit-record.ts';
import { assignableOf } from '#lib/domain/mission/assignments.ts';
import { formatDay, formatInstant } from '#lib/domain/basics/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { isCreation, type Change, type Json } from '#lib/journal/change.ts';

/** What an entry of the journal is described with. */
export interface EntryMeans {
  text: typeof record;
  judgements: Readonly<Record<string, string>>;
  names: RecordNames;
  /** Values in full, where they are to be compared; else a long one is cut. */
  whole?: boolean;
}

/** A field that an entry set, in words. */
export interface EntryDetail {
  path: string;
  label: string;
  /** From what to what, or what alone where the value before is not known. */
  value: string;
  /** What it said before; null where that is not known, or was the same. */
  from: string | null;
  to: string;
  /** Whether the label is a question or a field of the checklist, in its own words. */
  asked: boolean;
}

/** An entry of the journal in words. */
export interface EntryWords {
  /** What was written about: “Câu trả lời A1: Danh mục niêm yết đủ không?”. */
  subject: string;
  act: string;
  details: EntryDetail[];
  /** How many details are left out: they say nothing to a reader. */
  omitted: number;
}

// Ids and flags say nothing to a reader; removal has its own word.
const SILENT = new Set([
  'id',
  'missionId',
  'visitId',
  'unitId',
  'deleted',
  'type',
  'fileTime',
  'algorithm',
  'coversMission',
  'order',
  'drawId',
  'key',
]);

/** Fields that name a row of another table. */
const ROW_OF: Readonly<Record<string, string>> = {
  attendeeId: 'attendees',
  findingId: 'findings',
  recommendationId: 'recommendations',
  checklistKey: 'checklists',
  assignments: 'members',
  replaces: 'documents',
};
/** Lists whose entries have ids, which say nothing to a reader. */
const KEYED = new Set(['members', 'citations', 'replacements']);
/** Tables whose rows are called by what is recommended. */
const OF_RECOMMENDATIONS = new Set(['recommendations', 'followUps']);
const LONGEST = 200;
const LONGEST_NAME = 90;

/** A place in a list says nothing to a reader either; a person's position is said in words. */
export const isSilent = ([path, value]: [string, Json]) =>
  SILENT.has(fieldOf(path)) || (path === 'position' && typeof value === 'number');

const fieldOf = (path: string) => path.split('.')[0] ?? path;

/** How much of a value is told. */
const longestIn = ({ whole = false }: EntryMeans) => (whole ? Infinity : LONGEST);

function short(text: string, longest: number): string {
  const letters = Array.from(text);
  return letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : text;
}

const isBlank = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.values(value).every(isBlank));

/**
 * Tells an entry of the journal in words, and names what it is about.
 * @param before what the fields it sets said before, where that is known
 */
export function entryWords(
  change: Change,
  means: EntryMeans,
  before: Change['set'] | null = null,
): EntryWords {
  const { text } = means;
  const fields = Object.entries(change.set).filter((entry) => !isSilent(entry));
  const named = fields.filter(([path]) => text.fields[fieldOf(path)] !== undefined);
  const valueWords = (path: string, value: Json): Pick<EntryDetail, 'value' | 'from' | 'to'> => {
    const whole = worded(path, value, change, means);
    const old = valueBefore(path, value, before?.[path]);
    if (old === undefined) return { value: whole, from: null, to: whole };
    const [from, to] = apart(old, value).map((part) => worded(path, part, change, means)) as [string, string];
    return from === to ? { value: whole, from: null, to: whole } : { value: text.fromTo(from, to), from, to };
  };
  // Of a new row only what was filled in is worth reading.
  const shown = named.filter(([, value]) => !isCreation(change) || !isBlank(value));
  return {
    subject: subjectOf(change, means),
    act: actOf(change, text),
    details: shown.map(([path, value]) => ({
      path,
      label: labelOf(path, change, means),
      asked: means.names.labels.has(askedKey(path, change) ?? ''),
      ...valueWords(path, value),
    })),
    omitted: fields.length - named.length,
  };
}

/** The value before; for the first edit of a paragraph, the drafted text stored with the edit. */
function valueBefore(path: string, now: Json, before: Json | undefined): Json | undefined {
  const isFirst = path.startsWith('edits.') && (before ?? null) === null;
  if (!isFirst || now === null || typeof now !== 'object' || Array.isArray(now)) return before;
  return now['drafted'];
}

/** The entries in which two lists differ, since a long list would be cut off before the changed ones. */
function apart(before: Json, now: Json): [Json, Json] {
  if (!Array.isArray(before) || !Array.isArray(now)) return [before, now];
  const without = (list: Json[], other: Json[]) => {
    const others = new Set(other.map((entry) => JSON.stringify(entry)));
    return list.filter((entry) => !others.has(JSON.stringify(entry)));
  };
  const [left, joined] = [without(before, now), without(now, before)];
  return left.length > 0 && joined.length > 0 ? [left, joined] : [before, now];
}

function actOf(change: Change, text: typeof record): string {
  if (isCreation(change)) return text.created;
  const { set } = change;
  if (set['deleted'] === true) return text.removed;
  return set['deleted'] === false ? text.restored : text.changed;
}

/** The item that an answer is to; its row is `<visit>/<code>`. */
export const codeOf = ({ row }: Pick<Change, 'row'>) => row.split('/').at(-1) ?? '';

/** What a row is called: “Câu trả lời A1: Danh mục niêm yết đủ không?”. */
export function subjectOf(change: Pick<Change, 'table' | 'row'>, means: EntryMeans): string {
  const { text } = means;
  const table = text.tables[change.table] ?? text.newerTable;
  const code = change.table === 'answers' ? codeOf(change) : '';
  const name = nameOf(change, means);
  return [`${table} ${code}`.trim(), ...(name === '' ? [] : [name])].join(': ');
}

/** What the thing is called that an entry is about: an answer by its question; empty where it has no name. */
export function nameOf(change: Pick<Change, 'table' | 'row'>, { text, names }: EntryMeans): string {
  if (change.table === 'answers') return short(names.items.get(codeOf(change)) ?? '', LONGEST_NAME);
  const row = names.rows.get(`${change.table} ${change.row}`) ?? '';
  const isNothing = names.rows.has(`${change.table} ${change.row}`) && row === '';
  if (isNothing && OF_RECOMMENDATIONS.has(change.table)) return text.recommendsNothing;
  return short(row, LONGEST_NAME);
}

/** Under what a field of an item, or a question to a citizen, is named. */
function askedKey(path: string, change: Change): string | null {
  const [field, entry] = path.split('.');
  if (entry === undefined) return null;
  if (field === 'values' && change.table === 'answers') return `${codeOf(change)} ${entry}`;
  return field === 'answers' ? `answers ${entry}` : null;
}

/** One field that a change sets, by its label and its value in words. */
export function fieldWords(
  path: string,
  value: Json,
  change: Change,
  means: EntryMeans,
): { label: string; value: string } {
  return { label: labelOf(path, change, means), value: worded(path, value, change, means) };
}

function labelOf(path: string, change: Change, { text, names }: EntryMeans): string {
  const [field = '', ...entry] = path.split('.');
  const question = names.labels.get(askedKey(path, change) ?? '');
  if (question) return question;
  const figure = change.table === 'figures' && field === 'values' ? text.figures[entry[0] ?? ''] : undefined;
  if (figure) return figure;
  const label = text.fields[field] ?? field;
  if (field === 'assignments') return [label, assignedWords(entry.join('.'), names, text)].join(': ');
  // Names of paragraphs are of the code; the words of the paragraph tell which it is.
  if (entry.length === 0 || field === 'edits' || KEYED.has(field)) return label;
  const part = (name: string) => text.parts[name] ?? text.fields[name] ?? text.codes[name] ?? name;
  return `${label} (${entry.map(part).join('.')})`;
}

/** What an assignment is about: the name of a unit, or an area by its code. */
function assignedWords(key: string, { rows }: RecordNames, text: typeof record): string {
  const what = assignableOf(key);
  if (!what) return text.unnamed;
  return 'unitId' in what ? (rows.get(`units ${what.unitId}`) ?? text.unnamed) : text.area(what.area);
}

function worded(path: string, value: Json, change: Change, means: EntryMeans): string {
  const { text, names } = means;
  const field = fieldOf(path);
  if (value === null && path.startsWith('edits.')) return text.asDrafted;
  if (value === null || value === '') return text.blank;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return listed(field, value, means);
  if (typeof value === 'object' && field === 'members') return listed(field, [value], means);
  if (typeof value === 'object') return recorded(path, value, change, means);
  const table = ROW_OF[field];
  if (table !== undefined)
    return short(names.rows.get(`${table} ${value}`) || text.unnamed, longestIn(means));
  if (field === 'itemCode') return [value, names.items.get(value)].filter(Boolean).join(': ');
  const option = names.options.get(`${askedKey(path, change) ?? ''} ${value}`);
  return option ?? plain(value, means);
}

function plain(value: string, means: EntryMeans): string {
  const { text, judgements } = means;
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatInstant(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  if (Object.hasOwn(judgements, value)) return judgements[value] ?? value;
  if (Object.hasOwn(text.codes, value)) return text.codes[value] ?? value;
  return short(value, longestIn(means));
}

/** A list by what stands in it: photos by their files, people by name; what has no name is counted. */
function listed(field: string, list: Json[], means: EntryMeans): string {
  const { text, names } = means;
  const isPhotos = field === 'photoIds' || field === 'photos';
  const isSets = field === 'checklistIds';
  const parts = list.map((value) => {
    if (typeof value === 'string') {
      if (isSets) return names.rows.get(`sets ${value}`) ?? '';
      return isPhotos ? (names.rows.get(`photos ${value}`) ?? '') : plain(value, means);
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return '';
    const { name, role, position } = value;
    const as = typeof role === 'string' ? (text.memberRoles[role] ?? '') : '';
    const isSaid = typeof position === 'string' && position.toLowerCase() === as.toLowerCase();
    return [name, isSaid ? '' : as, position]
      .flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : []))
      .join(', ');
  });
  if (parts.length === 0 || parts.some((part) => part === '')) return text.listOf(list.length);
  return short(parts.join('; '), longestIn(means));
}

function recorded(path: string, value: Record<string, Json>, change: Change, means: EntryMeans): string {
  const { text } = means;
  if (path === 'origin') {
    const { from } = value;
    return (typeof from === 'string' ? text.origins[from] : undefined) ?? text.unnamed;
  }
  if (path.startsWith('edits.')) {
    const { text: words } = value;
    return typeof words === 'string' && words !== '' ? short(words, longestIn(means)) : text.blank;
  }
  if (path === 'mark') {
    const { kind, reason } = value;
    return kind === 'refused' && typeof reason === 'string' ? text.refusedFor(reason) : text.drawn;
  }
  const entries = Object.entries(value).filter(([, part]) => !isBlank(part));
  const isAsked = path === 'values' || path === 'answers' || path === 'photos';
  const parts = entries.flatMap(([name, part]) => {
    if (isAsked) {
      const at = `${path}.${name}`;
      return [`${labelOf(at, change, means)}: ${worded(at, part, change, means)}`];
    }
    const isTold = typeof part === 'string' || typeof part === 'number' || Array.isArray(part);
    return isTold ? [worded(name, part, change, means)] : [];
  });
  return short(parts.join(' · '), longestIn(means) * 2) || text.listOf(Object.keys(value).length);
}
