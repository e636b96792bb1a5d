import { liveQuery } from 'dexie';
import {
  SEARCHED,
  searchEntry,
  type SearchedRows,
  type SearchEntry,
  type SearchKind,
} from '#lib/domain/search/search-entry.ts';
import { snippet, tellingText, type Segment } from '#lib/domain/basics/search-text.ts';
import { database } from '#lib/storage/database/database.ts';
import { journalLength } from '#lib/storage/reads/journal-length.ts';
import { inTurn } from '#lib/workers/serve.ts';
import { SearchIndex, type Match } from './search-index.ts';

/** One result as a screen shows it. */
export interface SearchHit {
  kind: SearchKind;
  id: string;
  missionId: string;
  visitId: string | null;
  itemCode: string | null;
  recommendationId: string | null;
  segments: Segment[];
  /** Where it stands: null for what is itself the mission, the unit or the visit. */
  mission: string | null;
  unit: string | null;
  /** Day of the visit. */
  date: string | null;
  archived: boolean;
}

/** Results of one kind: the best of them, and how many there are. */
export interface SearchGroup {
  kind: SearchKind;
  count: number;
  hits: SearchHit[];
}

/** The progress of the first reading; that it is done; that searchable content has changed since. */
export interface SearchState {
  phase: 'reading' | 'ready' | 'changed';
  fraction: number;
}

/** Rows are read in pages: a whole table of answers would stand in memory twice. */
const PAGE = 4000;
/** No more of a kind are shown: people refine the query instead. */
const SHOWN = 30;

const isSearched = (table: string): table is SearchKind => (SEARCHED as readonly string[]).includes(table);

/** The searchable content of this device, read once and then updated from the journal. */
export class SearchRecords {
  #index = new SearchIndex();
  #missions = new Map<string, SearchedRows['missions']>();
  #units = new Map<string, SearchedRows['units']>();
  #visits = new Map<string, SearchedRows['visits']>();
  /** Recommendations that stand. */
  #recommended = new Set<string>();
  /** Order of the last change that was indexed. */
  #until = 0;

  get size(): number {
    return this.#index.size;
  }

  /** Reads everything. @param onprogress the share that was read, 0 to 1 */
  async read(onprogress: (fraction: number) => void): Promise<void> {
    // What is written meanwhile is read twice rather than missed.
    this.#until = await journalLength();
    const counts = await Promise.all(SEARCHED.map((kind) => database.table(kind).count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let read = 0;
    for (const kind of SEARCHED) {
      for await (const rows of pagesOf(kind)) {
        for (const row of rows) this.#take(kind, row);
        read += rows.length;
        onprogress(read / Math.max(total, read));
      }
    }
  }

  /** Indexes what was written since. @returns whether any of it is searchable */
  async follow(): Promise<boolean> {
    const changes = await database.changes.where('order').above(this.#until).toArray();
    this.#until = changes.at(-1)?.order ?? this.#until;
    const touched = new Set(
      changes.filter(({ table }) => isSearched(table)).map(({ table, row }) => `${table} ${row}`),
    );
    for (const key of touched) {
      const kind = key.slice(0, key.indexOf(' ')) as SearchKind;
      const row = await database
        .table<SearchedRows[SearchKind], string>(kind)
        .get(key.slice(kind.length + 1));
      if (row) this.#take(kind, row);
      // Its drafts bear its symbol.
      if (kind === 'missions' && row) {
        const documents = await database.documents.where({ missionId: row.id }).toArray();
        for (const document of documents) this.#take('documents', document);
      }
    }
    return touched.size > 0;
  }

  /** Follows the journal; ends only when it fails. @param onchange called when something searchable was written */
  keepUp(onchange: () => void): Promise<never> {
    // Two runs would read the same changes.
    const afterOthers = inTurn();
    return new Promise((_, fail) => {
      liveQuery(journalLength).subscribe({
        next: () => {
          afterOthers(async () => {
            if (await this.follow()) onchange();
          }).catch(fail);
        },
        error: fail,
      });
    });
  }

  #take<Kind extends SearchKind>(kind: Kind, row: SearchedRows[Kind]): void {
    if (kind === 'missions') this.#missions.set(row.id, row as SearchedRows['missions']);
    if (kind === 'units') this.#units.set(row.id, row as SearchedRows['units']);
    if (kind === 'visits') this.#visits.set(row.id, row as SearchedRows['visits']);
    const mission = 'missionId' in row ? this.#missions.get(row.missionId) : undefined;
    const entry = searchEntry(kind, row, mission);
    if (kind === 'recommendations' && entry) this.#recommended.add(row.id);
    else if (kind === 'recommendations') this.#recommended.delete(row.id);
    if (entry) this.#index.put(entry);
    else this.#index.drop(kind, row.id);
  }

  /** What holds every word of the query, by kind. */
  find(query: string): SearchGroup[] {
    const matchesByKind = this.#index.find(query, (entry) => this.#stands(entry));
    return SEARCHED.flatMap((kind) => {
      const matches = matchesByKind.get(kind) ?? [];
      if (matches.length === 0) return [];
      const hits = matches.slice(0, SHOWN).map((match) => this.#hit(match));
      return [{ kind, count: matches.length, hits }];
    });
  }

  /** A row of a mission or visit that was removed cannot be opened. */
  #stands({ missionId, visitId, unitId, recommendationId }: SearchEntry): boolean {
    if (recommendationId !== null && !this.#recommended.has(recommendationId)) return false;
    if (this.#missions.get(missionId)?.deleted !== false) return false;
    if (unitId !== null && this.#units.get(unitId)?.deleted !== false) return false;
    return visitId === null || this.#visits.get(visitId)?.deleted === false;
  }

  #hit({ entry, words }: Match): SearchHit {
    const { kind, id, missionId, visitId, itemCode, recommendationId, texts } = entry;
    const visit = visitId === null ? undefined : this.#visits.get(visitId);
    const mission = this.#missions.get(missionId);
    return {
      kind,
      id,
      missionId,
      visitId,
      itemCode,
      recommendationId,
      segments: snippet(tellingText(texts, words), words),
      mission: kind === 'missions' ? null : (mission?.title ?? null),
      unit: (visit && this.#units.get(visit.unitId)?.name) ?? null,
      date: visit?.date ?? null,
      archived: mission?.archived ?? false,
    };
  }
}

async function* pagesOf<Kind extends SearchKind>(kind: Kind) {
  const table = database.table<SearchedRows[Kind], string>(kind);
  let last = '';
  for (;;) {
    const rows = await table.where(':id').above(last).limit(PAGE).toArray();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.id ?? last;
  }
}
