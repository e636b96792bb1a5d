/**
 * `npm run bench -- consolidation`: how long a mission of many units takes to consolidate and to print, and how that
 * grows. Every size runs in a process of its own, so that its memory is its own. Other sizes: `node tests/bench/consolidation.ts 10 80`.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readDocumentFonts } from '../../src/cli/document-fonts.ts';
import { buildConsolidatedReport } from '#lib/documents/kinds/consolidated-report/consolidated-report.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { consolidate } from '#lib/domain/consolidation/consolidation.ts';
import { summariseVisit } from '#lib/domain/consolidation/summary.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { tableLines } from './figures.ts';

const SIZES = [10, 40, 160, 640];
/** Between two sizes, time may grow by so much more than the number of units. */
const AIM = 1.5;

/** Milliseconds of processor time; memory in megabytes, the most the process ever held. */
interface Figures {
  units: number;
  /** Summaries of all visits: computed once per visit and cached until it changes. */
  summarise: number;
  /** From summaries to totals, frequencies and matrix: what every change does again. */
  consolidate: number;
  build: number;
  pdf: number;
  pages: number;
  kilobytes: number;
  memory: number;
}

/** The result of a piece of work and its processor time: what else runs on the machine does not count. */
async function timed<Result>(work: () => Result | Promise<Result>): Promise<[Result, number]> {
  const begun = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(begun);
  return [result, (user + system) / 1000];
}

async function measure(units: number): Promise<Figures> {
  const record = await largeMission(units);
  const checklists = record.visits.slice(0, 1).map(({ checklist }) => checklist);
  const [summaries, summarise] = await timed(() => record.visits.map(summariseVisit));
  const [, consolidation] = await timed(() => consolidate({ summaries, checklists }));
  const [document, build] = await timed(() => buildConsolidatedReport(record, { number: null, date: null }));
  const fonts = await readDocumentFonts();
  const [bytes, pdf] = await timed(() => renderPdf(document, { images: new Map(), fonts }));
  return {
    units,
    summarise,
    consolidate: consolidation,
    build,
    pdf,
    pages:
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0,
    kilobytes: bytes.length / 1024,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

/** Measures one size in a process of its own. */
async function measureApart(units: number): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    import.meta.filename,
    'one',
    String(units),
  ]);
  return JSON.parse(stdout) as Figures;
}

const COLUMNS: readonly [string, (figures: Figures) => string][] = [
  ['units', ({ units }) => String(units)],
  ['summaries, ms', ({ summarise }) => summarise.toFixed(1)],
  ['consolidation, ms', (figures) => figures.consolidate.toFixed(1)],
  ['document, ms', ({ build }) => build.toFixed(0)],
  ['PDF, ms', ({ pdf }) => pdf.toFixed(0)],
  ['pages', ({ pages }) => String(pages)],
  ['file, KB', ({ kilobytes }) => kilobytes.toFixed(0)],
  ['peak memory, MB', ({ memory }) => memory.toFixed(0)],
];

/** Prints the figures size by size, and how the PDF's time grows from each size to the next. */
export async function benchConsolidation(sizes: readonly number[] = SIZES): Promise<void> {
  const results: Figures[] = [];
  // One after the other: side by side they would measure each other.
  for (const size of sizes) results.push(await measureApart(size));
  const rows = [
    COLUMNS.map(([label]) => label),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result))),
  ];
  for (const line of tableLines(rows)) console.log(line);
  for (const [index, now] of results.slice(1).entries()) {
    const before = results[index];
    if (!before) continue;
    const growth = now.pdf / before.pdf / (now.units / before.units);
    const verdict = growth <= AIM ? 'met' : 'MISSED';
    console.log(
      `PDF per unit, ${now.units} against ${before.units}: ${growth.toFixed(2)}× (≤ ${AIM}×, ${verdict})`,
    );
  }
}

const [mode, ...sizes] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) {
  if (mode === 'one') console.log(JSON.stringify(await measure(Number(sizes[0]))));
  else await benchConsolidation(mode === undefined ? SIZES : [mode, ...sizes].map(Number));
}
