/**
 * `npm run report -- --sample duc-co --kind unit-report --out DIR`: writes the documents of a sample mission as PDF
 * and prints their paths: `SAMPLE-KIND-UNIT.pdf` for each visit, `SAMPLE-KIND.pdf` for a kind that is of the whole
 * mission. Exit code 1 and one line for a name it does not know.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentModel } from '../lib/documents/document.ts';
import { DocumentKindId } from '../lib/documents/document-kind.ts';
import { DOCUMENT_KINDS } from '../lib/documents/kinds.ts';
import { renderPdf } from '../lib/documents/pdf/render-pdf.ts';
import type { MissionRecord } from '../lib/domain/mission-record.ts';
import type { Calendar } from '../lib/domain/working-days.ts';
import { readDocumentFonts } from './document-fonts.ts';
import { readSampleRecord, sampleNames } from './sample-records.ts';
import { readShippedCalendar } from './shipped-calendar.ts';

/** File formats a document can be written in. */
const FORMATS = ['pdf'];

/** A name or argument the person at the keyboard has to put right. */
class UsageError extends Error {}

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

/** The documents of one kind on a mission, each with the name of its file. */
function documentsOf(
  kind: DocumentKindId,
  record: MissionRecord,
  calendar: Calendar,
): [string, DocumentModel][] {
  const issue = { number: null, date: null };
  const made = DOCUMENT_KINDS[kind];
  if (made.of === 'mission') return [[kind, made.build(record, issue, { calendar })]];
  return record.visits.map((visit) => {
    const unit = visit.unit.id.split('/').at(-1);
    return [`${kind}-${unit}`, made.build(visit, issue, { calendar })];
  });
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
  const sample = oneOf(await sampleNames(), name, {
    option: '--sample',
    thing: 'cuộc mẫu',
    all: 'các cuộc mẫu',
  });
  if (out === undefined) throw new UsageError('Thiếu --out: thư mục nhận tệp.');
  const record = await readSampleRecord(sample);
  const fonts = await readDocumentFonts();
  const calendar = await readShippedCalendar();
  await mkdir(out, { recursive: true });
  for (const [part, document] of documentsOf(kind, record, calendar)) {
    const file = join(out, `${sample}-${part}.${format}`);
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
