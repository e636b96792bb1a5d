/**
 * `npm run report -- --sample duc-co --kind unit-report --out DIR`: writes the documents of a sample mission as PDF
 * and prints their paths: `SAMPLE-KIND-UNIT.pdf` for each visit, `SAMPLE-KIND.pdf` for a kind that is of the whole
 * mission. Exit code 1 and one line for a name it does not know.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentModel } from '../lib/documents/document.ts';
import { DocumentKindId } from '../lib/documents/document-kind.ts';
import { DOCUMENT_KINDS } from '../lib/documents/kinds.ts';
import { renderPdf } from '../lib/documents/pdf/render-pdf.ts';
import { AreaFile, ChecklistSet, checklistKey, composeChecklist } from '../lib/domain/checklist.ts';
import type { Act, Checklist } from '../lib/domain/checklist.ts';
import type { Mission } from '../lib/domain/mission.ts';
import { SampleMission } from '../lib/domain/sample-mission.ts';
import type { VisitRecord } from '../lib/domain/visit-record.ts';
import { readDocumentFonts } from './document-fonts.ts';
import acts from '#templates/law/acts.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const templates = join(root, 'templates');

/** File formats a document can be written in. */
const FORMATS = ['pdf'];

/** A name or argument the person at the keyboard has to put right. */
class UsageError extends Error {}

async function jsonFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** The one of several names that was given. */
function oneOf<Name extends string>(
  names: readonly Name[],
  given: string | undefined,
  words: { option: string; thing: string; all: string },
): Name {
  const known = names.find((name) => name === given);
  if (known !== undefined) return known;
  const problem = given === undefined ? `Thiếu ${words.option}` : `Không có ${words.thing} “${given}”`;
  throw new UsageError(`${problem}; ${words.all}: ${names.join(', ')}.`);
}

async function readSample(name: string | undefined): Promise<SampleMission> {
  const folder = join(templates, 'sample');
  const samples = (await jsonFiles(folder)).map((file) => basename(file, '.json'));
  const known = oneOf(samples, name, { option: '--sample', thing: 'cuộc mẫu', all: 'các cuộc mẫu' });
  return SampleMission.parse(await readJson(join(folder, `${known}.json`)));
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

/** The documents of one kind on a sample, each with the name of its file. */
function documentsOf(
  kind: DocumentKindId,
  mission: Mission,
  visits: VisitRecord[],
): [string, DocumentModel][] {
  const issue = { number: null, date: null };
  const made = DOCUMENT_KINDS[kind];
  if (made.of === 'mission') return [[kind, made.build({ mission, visits }, issue)]];
  return visits.map((record) => [`${kind}-${record.unit.id.split('/').at(-1)}`, made.build(record, issue)]);
}

async function report(args: string[]): Promise<void> {
  const { sample: name, kind: kindName, out, format: formatName = 'pdf' } = argumentsOf(args);
  const kind = oneOf(DocumentKindId.options, kindName, {
    option: '--kind',
    thing: 'loại văn bản',
    all: 'các loại',
  });
  const format = oneOf(FORMATS, formatName, {
    option: '--format',
    thing: 'định dạng',
    all: 'các định dạng',
  });
  const sample = await readSample(name);
  if (out === undefined) throw new UsageError('Thiếu --out: thư mục nhận tệp.');
  const records = recordsOf(sample, await readChecklists(), acts.acts);
  const fonts = await readDocumentFonts();
  await mkdir(out, { recursive: true });
  for (const [part, document] of documentsOf(kind, sample.mission, records)) {
    const file = join(out, `${name}-${part}.${format}`);
    await writeFile(file, await renderPdf(document, { images: new Map(), fonts }));
    console.log(file);
  }
}

function argumentsOf(args: string[]): { sample?: string; kind?: string; out?: string; format?: string } {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { sample: option, kind: option, out: option, format: option } }).values;
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
