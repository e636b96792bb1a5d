/**
 * `npm run report -- --sample duc-co --kind unit-report --out DIR`: writes the documents of a sample mission as
 * `--format` (default pdf; also docx, xlsx) and prints their paths: `SAMPLE-KIND-UNIT.pdf` for each visit,
 * `SAMPLE-KIND.pdf` for a kind that is of the whole mission. `--date` is the day of the documents, `2026-06-30` or
 * `30/6/2026`; a follow-up sheet shows the state on it. `--record` writes its record file beside each file,
 * `SAMPLE-KIND-UNIT.kiem-chung.zip`, for `npm run verify`. `--draft` makes drafts, with prompts for what is missing.
 * An unknown name ends it with exit code 1 and a message of one line.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { NoTableError } from '#lib/documents/model/errors.ts';
import type { Render } from '#lib/documents/jobs/phases.ts';
import { RECORD_FILE_END } from '#lib/documents/record-file/record-file.ts';
import { NotADayError, parseDay } from '#lib/domain/basics/vietnamese-date.ts';
import { readDocumentFonts } from './document-fonts.ts';
import { sampleDocuments } from './sample-documents.ts';
import { sampleNames } from './sample-records.ts';

/** File formats a document can be written in. */
const FORMATS = ['pdf', 'docx', 'xlsx'] as const;

/** Each engine is loaded only when it is needed: reading all of them takes longer than writing a file. */
const RENDERERS: Readonly<Record<(typeof FORMATS)[number], () => Promise<Render>>> = {
  pdf: async () => (await import('#lib/documents/pdf/render-pdf.ts')).renderPdf,
  docx: async () => (await import('#lib/documents/docx/render-docx.ts')).renderDocx,
  xlsx: async () => (await import('#lib/documents/xlsx/render-xlsx.ts')).renderXlsx,
};

const NO_TABLE = 'văn bản này không có bảng nào để xuất ra Excel.';

/** A wrong name or argument on the command line. */
class UsageError extends Error {}

/** The value of an option, checked against the names it may have. */
function oneOf<Name extends string>(
  names: readonly Name[],
  value: string | undefined,
  words: { option: string; thing: string; all: string },
): Name {
  const match = names.find((name) => name === value);
  if (match !== undefined) return match;
  const problem = value === undefined ? `Thiếu ${words.option}` : `Không có ${words.thing} “${value}”`;
  throw new UsageError(`${problem}; ${words.all}: ${names.join(', ')}.`);
}

/** The day that was typed. */
function dayFrom(text: string): string {
  try {
    return parseDay(text);
  } catch (error) {
    if (!(error instanceof NotADayError)) throw error;
    throw new UsageError(`--date “${text}” không phải là ngày; hãy ghi 2026-06-30 hoặc 30/6/2026.`);
  }
}

async function report(args: string[]): Promise<void> {
  const {
    sample: name,
    kind: kindName,
    out,
    format: formatName = 'pdf',
    date: dateText,
    record: keepsRecord,
    draft,
  } = argumentsOf(args);
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
  const date = dateText === undefined ? null : dayFrom(dateText);
  const fonts = await readDocumentFonts();
  await mkdir(out, { recursive: true });
  const render = await RENDERERS[format]();
  let written = 0;
  for (const { part, document, recordFile } of await sampleDocuments(sample, kind, {
    date,
    draft: draft === true,
  })) {
    const file = join(out, `${sample}-${part}.${format}`);
    try {
      await writeFile(file, await render(document, { images: new Map(), fonts }));
      if (keepsRecord) await writeFile(join(out, `${sample}-${part}.${RECORD_FILE_END}`), recordFile);
      console.log(file);
      written += 1;
    } catch (error) {
      // Of several units one may have tables and another none.
      if (!(error instanceof NoTableError)) throw error;
      console.error(`${basename(file)}: ${NO_TABLE}`);
    }
  }
  if (written === 0) process.exitCode = 1;
}

interface Arguments {
  sample?: string;
  kind?: string;
  out?: string;
  format?: string;
  date?: string;
  record?: boolean;
  draft?: boolean;
}

function argumentsOf(args: string[]): Arguments {
  const option = { type: 'string' } as const;
  const record = { type: 'boolean' } as const;
  const options = {
    sample: option,
    kind: option,
    out: option,
    format: option,
    date: option,
    record,
    draft: record,
  };
  try {
    return parseArgs({ args, options }).values;
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
