/**
 * `npm run verify -- FILE.pdf [--record FILE.record.json]`: tells whether a PDF and the record it was made of belong
 * together, without a network. The record is the file `npm run report -- … --record` writes beside the PDF, and is
 * looked for there unless named. Exit code 0: they belong together; 1: they do not; 2: wrong arguments.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { documentFrom, DocumentRecordError, readDocumentRecord } from '../lib/documents/document-record.ts';
import { verifyPdf, type FileVerdict } from '../lib/documents/pdf/verify-pdf.ts';
import { readDocumentFonts } from './document-fonts.ts';

const USAGE = 'Cách dùng: npm run verify -- TỆP.pdf [--record TỆP.record.json]';

const VERDICTS: Readonly<Record<FileVerdict, string>> = {
  same: 'KHỚP: tệp PDF đúng từng byte với văn bản lập từ hồ sơ này.',
  notPdf: 'KHÔNG KHỚP: tệp không phải là tệp PDF.',
  unstated: 'KHÔNG KHỚP: tệp không mang mã kiểm chứng nội dung, hoặc mã đã bị sửa.',
  otherContent: 'KHÔNG KHỚP: nội dung của tệp khác với nội dung lập từ hồ sơ.',
  changed: 'KHÔNG KHỚP: tệp mang đúng mã nội dung nhưng đã bị sửa sau khi lập.',
};

const RECORD_PROBLEMS: Readonly<Record<DocumentRecordError['code'], string>> = {
  unreadable: 'KHÔNG KHỚP: tệp hồ sơ không đọc được hoặc không phải là hồ sơ của một văn bản.',
  changed: 'KHÔNG KHỚP: nội dung hồ sơ khác với khi được ghi ra; hồ sơ đã bị sửa.',
};

/** What the person at the keyboard has to put right. */
class UsageError extends Error {}

function argumentsOf(args: string[]): { file: string; record: string } {
  let parsed;
  try {
    parsed = parseArgs({ args, options: { record: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new UsageError(USAGE);
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) throw new UsageError(USAGE);
  const record = parsed.values.record ?? file.replace(/\.pdf$/i, '.record.json');
  for (const path of [file, record]) {
    if (!existsSync(path)) throw new UsageError(`Không có tệp “${path}”. ${USAGE}`);
  }
  return { file, record };
}

async function verdictOn({ file, record }: { file: string; record: string }): Promise<FileVerdict> {
  const source = readDocumentRecord(await readFile(record, 'utf8'));
  const fonts = await readDocumentFonts();
  return verifyPdf(await readFile(file), documentFrom(source), { fonts, images: new Map() });
}

try {
  const verdict = await verdictOn(argumentsOf(process.argv.slice(2)));
  console.log(VERDICTS[verdict]);
  process.exitCode = verdict === 'same' ? 0 : 1;
} catch (error) {
  if (error instanceof DocumentRecordError) {
    console.log(RECORD_PROBLEMS[error.code]);
    process.exitCode = 1;
  } else {
    console.error(error instanceof Error ? error.message.slice(0, 1000) : String(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
