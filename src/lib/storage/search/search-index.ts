import MiniSearch from 'minisearch';
import type { SearchEntry, SearchKind } from '#lib/domain/search/search-entry.ts';
import { holdsPhrase, searchWords } from '#lib/domain/basics/search-text.ts';

/** A matching entry, with its words that matched. */
export interface Match {
  entry: SearchEntry;
  words: Set<string>;
}

/** Below this a word with one letter wrong is too often another word: Vietnamese syllables are short. */
const FUZZY_FROM = 4;
/** How many of the best of a kind are looked through for the whole phrase. */
const CONSIDERED = 300;

interface Indexed {
  key: string;
  text: string;
}

const keyOf = (kind: SearchKind, id: string) => `${kind} ${id}`;

/** Finds entries by their words: without diacritics, by prefix, and with one typing error when nothing else fits. */
export class SearchIndex {
  #entries = new Map<string, SearchEntry>();
  #words = new MiniSearch<Indexed>({
    idField: 'key',
    fields: ['text'],
    tokenize: searchWords,
    // Folded already, as whole texts.
    processTerm: (word) => word,
  });

  get size(): number {
    return this.#entries.size;
  }

  /** Adds an entry, in place of an earlier one of the same row. */
  put(entry: SearchEntry): void {
    const key = keyOf(entry.kind, entry.id);
    const indexed = { key, text: entry.texts.join('\n') };
    if (this.#entries.has(key)) this.#words.replace(indexed);
    else this.#words.add(indexed);
    this.#entries.set(key, entry);
  }

  /** Removes a row; no effect when it was never added. */
  drop(kind: SearchKind, id: string): void {
    const key = keyOf(kind, id);
    if (this.#entries.delete(key)) this.#words.discard(key);
  }

  /**
   * What holds every word of the query, by kind, best first. Words that stand together come before scattered ones.
   * @param shown which entries count: those of removed missions do not
   */
  find(query: string, shown: (entry: SearchEntry) => boolean): Map<SearchKind, Match[]> {
    const words = searchWords(query);
    const groups = new Map<SearchKind, Match[]>();
    if (words.length === 0) return groups;
    const exact = this.#matches(words, false, shown);
    for (const match of exact.length > 0 ? exact : this.#matches(words, true, shown)) {
      const group = groups.get(match.entry.kind);
      if (group) group.push(match);
      else groups.set(match.entry.kind, [match]);
    }
    if (words.length > 1) for (const [kind, group] of groups) groups.set(kind, phraseFirst(group, words));
    return groups;
  }

  #matches(words: string[], fuzzy: boolean, shown: (entry: SearchEntry) => boolean): Match[] {
    const results = this.#words.search(words.join(' '), {
      combineWith: 'AND',
      prefix: true,
      fuzzy: fuzzy ? (word) => (word.length >= FUZZY_FROM ? 1 : false) : false,
    });
    return results.flatMap(({ id, terms }) => {
      const entry = this.#entries.get(String(id));
      return entry && shown(entry) ? [{ entry, words: new Set(terms) }] : [];
    });
  }
}

function phraseFirst(group: Match[], words: string[]): Match[] {
  const considered = group.slice(0, CONSIDERED).map((match) => ({
    match,
    together: match.entry.texts.some((text) => holdsPhrase(text, words)),
  }));
  const part = (isPhrase: boolean) =>
    considered.filter(({ together }) => together === isPhrase).map(({ match }) => match);
  return [...part(true), ...part(false), ...group.slice(CONSIDERED)];
}
