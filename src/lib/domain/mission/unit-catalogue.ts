import type { Unit } from './unit.ts';
import { fold } from '#lib/domain/basics/vietnamese-text.ts';

/** The file made at build time: the two-level government in force since 1 July 2025. */
export interface CatalogueFile {
  /** `communes`: national code of five digits, a space, the name as printed. */
  provinces: { code: string; name: string; communes: string[] }[];
}

/** A commune-level unit: xã, phường or đặc khu. */
export interface Commune {
  code: string;
  /** As printed within a sentence: “xã Hra”. */
  name: string;
  /** “tỉnh Gia Lai” */
  province: string;
}

interface Entry {
  commune: Commune;
  /** Folded name with its common noun, “xa hra”, and without, “hra”. */
  full: string;
  bare: string;
  words: string[];
  provinceWords: string[];
}

/** The communes with their names folded once, ready to be searched at every keystroke. */
export interface Catalogue {
  entries: Entry[];
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Opens the catalogue file. Folding takes some milliseconds, so do it once. */
export function openCatalogue({ provinces }: CatalogueFile): Catalogue {
  const entries = provinces.flatMap(({ name: province, communes }) => {
    const provinceWords = wordsOf(province);
    return communes.map((row) => {
      const commune = { code: row.slice(0, 5), name: row.slice(6), province };
      const words = wordsOf(commune.name);
      const noun = words[0] === 'dac' ? 2 : 1;
      return {
        commune,
        words,
        provinceWords,
        full: words.join(' '),
        bare: words.slice(noun).join(' '),
      };
    });
  });
  return { entries };
}

const begin = (typed: string[], words: string[]) =>
  typed.every((part) => words.some((word) => word.startsWith(part)));

/** How well the words name the commune itself: 0 its whole name, 1 its beginning, 2 word by word, null not at all. */
function fit(typed: string[], { full, bare, words }: Entry): number | null {
  const text = typed.join(' ');
  if (text === bare || text === full) return 0;
  if (bare.startsWith(text) || full.startsWith(text)) return 1;
  return begin(typed, words) ? 2 : null;
}

/** The best fit over all ways to read the last words typed as the province's, and how many words are then the commune's. */
function rank(typed: string[], entry: Entry): { fitness: number; own: number } | null {
  let best: { fitness: number; own: number } | null = null;
  for (let own = typed.length; own > 0; own--) {
    if (!begin(typed.slice(own), entry.provinceWords)) break;
    const fitness = fit(typed.slice(0, own), entry);
    if (fitness !== null && (best === null || fitness < best.fitness)) best = { fitness, own };
  }
  return best;
}

/** 0 when the name itself holds every word with its diacritics, 1 when the province has to help, else 2. */
function misspelling(spelt: string[], { name, province }: Commune): number {
  const own = name.toLowerCase();
  if (spelt.every((word) => own.includes(word))) return 0;
  const both = `${own} ${province.toLowerCase()}`;
  return spelt.every((word) => both.includes(word)) ? 1 : 2;
}

/**
 * The communes a query names, best first, without regard to diacritics or capitals: “hra gia lai”, “xa hra”.
 * A whole name goes before a beginning of one; among equals, those spelt with the diacritics typed, then those that take
 * more of the words: “Phước Vĩnh Tây, Tây Ninh” is not Phước Vĩnh of Tây Ninh.
 * An empty query finds nothing.
 */
export function searchCommunes({ entries }: Catalogue, query: string, limit: number): Commune[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [];
  const spelt = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  const hits: { commune: Commune; order: number; own: number }[] = [];
  for (const entry of entries) {
    const ranked = rank(typed, entry);
    if (ranked === null) continue;
    const { fitness, own } = ranked;
    hits.push({ commune: entry.commune, order: fitness * 3 + misspelling(spelt, entry.commune), own });
  }
  // The sort is stable: equals keep the order of the catalogue, by province, then by name.
  return hits
    .sort((a, b) => a.order - b.order || b.own - a.own)
    .slice(0, limit)
    .map(({ commune }) => commune);
}

/** The one-stop service centre of a commune, as a supervised unit of a mission. */
export function unitFromCommune(commune: Commune, missionId: string): Unit {
  return {
    id: `${missionId}/unit/${commune.code}`,
    missionId,
    name: `Trung tâm Phục vụ hành chính công ${commune.name}`,
    kind: 'serviceCentre',
    locality: commune.name,
    district: '',
    province: commune.province,
    code: commune.code,
    historical: false,
    deleted: false,
  };
}
