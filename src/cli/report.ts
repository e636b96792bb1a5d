/**
 * `npm run report -- --sample duc-co --kind unit-report --out DIR`: writes the documents of a sample mission as PDF,
 * `SAMPLE-KIND-UNIT.pdf` for each of its visits, and prints their paths. Exit code 1 and one line for a name it
 * does not know.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderPdf } from '../lib/documents/pdf/render-pdf.ts';
import { buildUnitReport } from '../lib/documents/unit-report.ts';
import { AreaFile, ChecklistSet, checklistKey, composeChecklist } from '../lib/domain/checklist.ts';
import type { Act, Checklist } from '../lib/domain/checklist.ts';
import { SampleMission } from '../lib/domain/sample-mission.ts';
import type { VisitRecord } from '../lib/domain/visit-record.ts';
import { readDocumentFonts } from './document-fonts.ts';
import acts from '#templates/law/acts.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const templates = join(root, 'templates');

/** Builders of the document kinds that are of one unit. */
const UNIT_KINDS: Readonly<Record<string, typeof buildUnitReport>> = { 'unit-report': buildUnitReport };

/** A name or argument the person at the keyboard has to put right. */
class UsageError extends Error {}

async function jsonFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function readSample(name: string | undefined): Promise<SampleMission> {
  const folder = join(templates, 'sample');
  const known = (await jsonFiles(folder)).map((file) => basename(file, '.json'));
  if (name === undefined || !known.includes(name)) {
    const problem = name === undefined ? 'Thiếu --sample' : `Không có cuộc mẫu “${name}”`;
    throw new UsageError(`${problem}; các cuộc mẫu: ${known.join(', ')}.`);
  }
  return SampleMission.parse(await readJson(join(folder, `${name}.json`)));
}

function builderOf(kind: string | undefined): typeof buildUnitReport {
  const builder = kind !== undefined && Object.hasOwn(UNIT_KINDS, kind) ? UNIT_KINDS[kind] : undefined;
  if (builder) return builder;
  const problem = kind === undefined ? 'Thiếu --kind' : `Không có loại văn bản “${kind}”`;
  throw new UsageError(`${problem}; các loại: ${Object.keys(UNIT_KINDS).join(', ')}.`);
}

async function readChecklists(): Promise<Map<string, Checklist>> {
  const read = async (folder: string) => {
    const files = await jsonFiles(join(templates, folder));
    return Promise.all(files.map((file) => readJson(join(templates, folder, file))));
  };
  const bank = (await read('checklists/areas')).map((file) => AreaFile.parse(file));
  const sets = (await read('checklists/sets')).map((file) => ChecklistSet.parse(file));
  return new Map(
    sets.map((set) => {
      const checklist = composeChecklist(set, bank);
      return [checklistKey(checklist), checklist];
    }),
  );
}

function recordsOf(sample: SampleMission, checklists: Map<string, Checklist>, known: Act[]): VisitRecord[] {
  const { mission, units, visits, answers, findings, recommendations } = sample;
  return visits.map((visit) => {
    const unit = units.find(({ id }) => id === visit.unitId);
    const checklist = checklists.get(visit.checklistKey);
    if (!unit) throw new Error(`Visit ${visit.id} names an unknown unit`);
    if (!checklist) throw new Error(`Visit ${visit.id} names an unknown checklist, ${visit.checklistKey}`);
    const own = <Row extends { visitId: string; deleted: boolean }>(rows: Row[]) =>
      rows.filter(({ visitId, deleted }) => visitId === visit.id && !deleted);
    return {
      mission,
      unit,
      visit,
      checklist,
      acts: [...known, ...checklist.acts],
      answers: own(answers),
      findings: own(findings),
      recommendations: own(recommendations),
      photos: [],
      figures: own(sample.figures),
      draws: [],
      dossiers: [],
      interviews: [],
      statements: [],
      attendees: [],
      signatures: [],
      arrival: null,
    };
  });
}

async function report(args: string[]): Promise<void> {
  const { sample: name, kind, out } = argumentsOf(args);
  const build = builderOf(kind);
  const sample = await readSample(name);
  if (out === undefined) throw new UsageError('Thiếu --out: thư mục nhận tệp PDF.');
  const records = recordsOf(sample, await readChecklists(), acts.acts);
  const fonts = await readDocumentFonts();
  await mkdir(out, { recursive: true });
  for (const record of records) {
    const document = build(record, { number: null, date: null });
    const file = join(out, `${name}-${kind}-${record.unit.id.split('/').at(-1)}.pdf`);
    await writeFile(file, await renderPdf(document, { images: new Map(), fonts }));
    console.log(file);
  }
}

function argumentsOf(args: string[]): { sample?: string; kind?: string; out?: string } {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { sample: option, kind: option, out: option } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('\n', 1).join('') : String(error));
  }
}

try {
  await report(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message.slice(0, 1000) : String(error));
  process.exitCode = 1;
}
