import type { Transaction } from 'dexie';

/** A table of the database. */
interface TableOf {
  /** Its key and indexes in Dexie's syntax, by the schema version that introduced them; a released one never changes. */
  stores: Readonly<Record<number, string>>;
  /** Whether changes to its rows are in the journal; its rows are then validated as they are written. */
  journal: boolean;
  /**
   * Its part in the record of a visit: `content` is what signatures cover, `later` comes after them and does not change
   * it; null where its rows belong to no single visit.
   */
  visit: 'content' | 'later' | null;
  /**
   * Fields of which the latest value stands when devices gave different ones: moments of writing and places in a list,
   * about which nobody needs to decide.
   */
  lastWins?: readonly string[];
  /** Lists to which people add at the same time, as paths into a row: the journal says which entries a change is about. */
  lists?: readonly string[];
}

type Merging = Pick<TableOf, 'lastWins' | 'lists'>;
const about = (stores: TableOf['stores'], merging: Merging = {}) =>
  ({ stores, journal: true, visit: null, ...merging }) as const;
const content = (stores: TableOf['stores'], merging: Merging = {}) =>
  ({ stores, journal: true, visit: 'content', ...merging }) as const;
const later = (stores: TableOf['stores']) => ({ stores, journal: true, visit: 'later' }) as const;
const outsideJournal = (stores: TableOf['stores']) => ({ stores, journal: false, visit: null }) as const;

/** Every table: the schema, the validators and the list of what signatures cover are derived from it. */
export const TABLES = {
  missions: about({ 1: 'id' }, { lists: ['members', 'legalBasis', 'checklistIds', 'issuer.recipients'] }),
  units: about({ 1: 'id, missionId' }),
  visits: about({ 1: 'id, missionId, unitId' }),
  checklists: about({ 1: 'id' }),
  settings: about({ 1: 'key' }),
  answers: content({ 1: 'id, visitId' }, { lastWins: ['answeredAt'] }),
  findings: content(
    { 1: 'id, visitId, missionId' },
    { lastWins: ['position'], lists: ['citations', 'photoIds'] },
  ),
  recommendations: content({ 1: 'id, visitId, missionId' }, { lastWins: ['position'] }),
  photos: content({ 1: 'id, visitId, sha256' }),
  figures: content({ 1: 'id, visitId' }, { lastWins: ['position'] }),
  draws: content({ 1: 'id, visitId' }, { lists: ['replacements'] }),
  dossiers: content({ 1: 'id, visitId' }, { lastWins: ['position'] }),
  interviews: content({ 1: 'id, visitId' }),
  statements: content({ 1: 'id, visitId' }, { lastWins: ['position'] }),
  attendees: content({ 1: 'id, visitId' }),
  arrivals: content(
    { 1: 'id, visitId' },
    { lists: ['photos.counter', 'photos.queue', 'photos.postedProcedures'] },
  ),
  signatures: later({ 1: 'id, visitId' }),
  documents: later({ 1: 'id, missionId, visitId' }),
  followUps: later({ 1: 'id, missionId, visitId, recommendationId' }),
  changes: outsideJournal({ 1: '++order, &[log+device+seq], log, [table+row]' }),
  heads: outsideJournal({ 1: '[log+device], log' }),
  conflicts: outsideJournal({ 1: '[table+row+path], [table+row], log' }),
  waiting: outsideJournal({ 1: '[log+device+seq], log' }),
  unapplied: outsideJournal({ 1: '[table+row], log' }),
  seals: outsideJournal({ 1: 'id, visitId, documentId, log' }),
  blobs: outsideJournal({ 1: 'sha256' }),
  renditions: outsideJournal({ 1: 'sha256' }),
  captures: outsideJournal({ 1: 'id, visitId' }),
} satisfies Record<string, TableOf>;

type Name = keyof typeof TABLES;
type Having<Trait extends Partial<TableOf>> = {
  [Table in Name]: (typeof TABLES)[Table] extends Trait ? Table : never;
}[Name];

/** A table whose changes are in the journal. */
export type JournalTable = Having<{ journal: true }>;
type ContentTable = Having<{ visit: 'content' }>;
type LaterTable = Having<{ visit: 'later' }>;

const names = Object.keys(TABLES) as Name[];

/** The tables whose changes are in the journal. */
export const JOURNAL_TABLES = names.filter((name): name is JournalTable => TABLES[name].journal);

/** Whether this version of the app keeps rows of a table that a change names. */
export function isJournalTable(name: string): name is JournalTable {
  return JOURNAL_TABLES.some((table) => table === name);
}

/** The tables whose rows signatures cover. */
export const CONTENT_TABLES = names.filter((name): name is ContentTable => TABLES[name].visit === 'content');
/** The tables whose rows come after the signed content. */
export const LATER_TABLES = names.filter((name): name is LaterTable => TABLES[name].visit === 'later');
/** Every table whose rows belong to one visit. */
export const VISIT_TABLES: readonly (ContentTable | LaterTable)[] = [...CONTENT_TABLES, ...LATER_TABLES];

/** The fields of a table of which the latest value stands. */
export function lastWinsIn(table: JournalTable): ReadonlySet<string> {
  const { lastWins }: TableOf = TABLES[table];
  return new Set(lastWins);
}

/** The lists of a table whose entries are merged one by one. */
export function listsIn(table: JournalTable): readonly string[] {
  const { lists = [] }: TableOf = TABLES[table];
  return lists;
}

/** The stores that a schema version introduced, in Dexie's syntax. */
export function storesOf(version: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries<TableOf>(TABLES).flatMap(([name, { stores }]) => {
      const keys = stores[version];
      return keys === undefined ? [] : [[name, keys]];
    }),
  );
}

/** A version of the schema, and how rows of the version before become rows of it. */
export interface Migration {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Schema versions, oldest first. A released version never changes; a new one is added below it. */
export const migrations: Migration[] = [{ version: 1, stores: storesOf(1) }];

/** The version of the tables that this app knows. */
export function tablesVersion(): number {
  return migrations.at(-1)?.version ?? 0;
}
