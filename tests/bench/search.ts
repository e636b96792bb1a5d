import { searchEntry, type SearchEntry } from '#lib/domain/search/search-entry.ts';
import { SearchIndex } from '#lib/storage/search/search-index.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { tableLines } from './figures.ts';

const UNITS = 640;
/** Milliseconds of processor time an answer may take: it is computed while the next letter is typed. */
const AIM = 300;
/** Words that occur in thousands of rows; one begun, one mistyped, one that names a single unit. */
const QUERIES = [
  't',
  'thu tuc',
  'chua',
  'thu tuc hanh chinh',
  'ubnd xa',
  'thu tuc hanh chinq',
  'thu nghiem 603',
];
const RUNS = 5;

const noteOn = (place: number) =>
  `Tại quầy số ${(place % 9) + 1} thủ tục hành chính niêm yết đủ, công chức trực đúng giờ, hồ sơ chưa số hóa.`;

async function entriesOf(units: number): Promise<SearchEntry[]> {
  const { mission, visits } = await largeMission(units);
  return [
    searchEntry('missions', mission),
    ...visits.flatMap(({ unit, visit, findings, recommendations, answers }) => [
      searchEntry('units', { ...unit, missionId: mission.id }),
      searchEntry('visits', visit),
      ...findings.map((row) => searchEntry('findings', row)),
      ...recommendations.map((row) => searchEntry('recommendations', row)),
      ...answers.map((row, place) => searchEntry('answers', { ...row, note: noteOn(place) })),
    ]),
  ].filter((entry) => entry !== null);
}

/** Milliseconds of processor time, and what came of the work. */
function computed<Result>(work: () => Result): [number, Result] {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1000, result];
}

/** Indexing and asking for very common words in a mission of 640 units with a note on every answer, as lines of text. */
export async function benchSearch(): Promise<string[]> {
  const entries = await entriesOf(UNITS);
  const index = new SearchIndex();
  const [indexing] = computed(() => {
    for (const entry of entries) index.put(entry);
  });
  const rows = QUERIES.map((query) => {
    const runs = Array.from({ length: RUNS }, () => computed(() => index.find(query, () => true)));
    const best = Math.min(...runs.map(([time]) => time));
    const matchCount = [...(runs[0]?.[1].values() ?? [])].reduce((sum, { length }) => sum + length, 0);
    return [query, String(matchCount), best.toFixed(0), best <= AIM ? 'met' : 'MISSED'];
  });
  return [
    `Search over ${UNITS} units: ${entries.length} rows indexed in ${indexing.toFixed(0)} ms`,
    ...tableLines([['', 'found', 'ms', `aim ≤ ${AIM} ms`], ...rows]),
  ];
}
