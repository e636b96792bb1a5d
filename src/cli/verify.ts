/**
 * `npm run verify -- FILE.pdf [--record FILE.kiem-chung.zip]`: reports whether a PDF and the record file it was made of
 * belong together, without a network. The record file is the one the app saves for a document, or
 * `npm run report -- … --record` writes; it is looked for beside the PDF unless named. Exit code 0: they belong together;
 * 1: they do not; 2: wrong arguments.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { DocumentRecordError } from '#lib/documents/record-file/document-record.ts';
import { proveRecord, type RecordProof } from '#lib/documents/pdf/verify/prove-record.ts';
import type { FileVerdict } from '#lib/documents/pdf/verify/compare-file.ts';
import { RECORD_FILE_END } from '#lib/documents/record-file/record-file.ts';
import { readDocumentFonts } from './document-fonts.ts';
import app from '../../package.json' with { type: 'json' };

const USAGE = `Cách dùng: npm run verify -- TỆP.pdf [--record TỆP.${RECORD_FILE_END}]`;

const VERDICTS: Readonly<Record<FileVerdict, string>> = {
  same: 'KHỚP: tệp PDF đúng từng byte với văn bản lập từ tệp kiểm chứng này.',
  notPdf: 'KHÔNG KHỚP: tệp không phải là tệp PDF.',
  unstated: 'KHÔNG KHỚP: tệp không mang mã kiểm chứng nội dung, hoặc mã đã bị sửa.',
  otherContent: 'KHÔNG KHỚP: nội dung của tệp khác với nội dung lập từ tệp kiểm chứng.',
  changed: 'KHÔNG KHỚP: tệp mang đúng mã nội dung nhưng đã bị sửa sau khi lập.',
};

const RECORD_PROBLEMS: Readonly<Record<DocumentRecordError['code'], string>> = {
  unreadable: 'KHÔNG KHỚP: tệp kiểm chứng không đọc được hoặc không phải là tệp kiểm chứng của một văn bản.',
  changed: 'KHÔNG KHỚP: nội dung tệp kiểm chứng khác với khi được ghi ra; tệp đã bị sửa.',
  photoMissing: 'KHÔNG KHỚP: tệp kiểm chứng thiếu ảnh; tệp đã bị sửa.',
  photoChanged: 'KHÔNG KHỚP: có ảnh trong tệp kiểm chứng khác với khi được ghi ra; tệp đã bị sửa.',
};

/** Wrong arguments on the command line. */
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
  const record = parsed.values.record ?? file.replace(/pdf$/i, RECORD_FILE_END);
  for (const path of [file, record]) {
    if (!existsSync(path)) throw new UsageError(`Không có tệp “${path}”. ${USAGE}`);
  }
  return { file, record };
}

function worded(proof: RecordProof): string[] {
  if (proof.verdict === 'recordRefused') return [RECORD_PROBLEMS[proof.fault]];
  const { verdict, facts } = proof;
  // This need not be tampering: another version of the app lays out other bytes.
  const other = verdict === 'changed' && facts.app !== app.version;
  return [
    VERDICTS[verdict],
    facts.title,
    ...(other
      ? [
          `Văn bản lập bằng phiên bản ${facts.app}, lệnh này là ${app.version}: hãy kiểm chứng bằng đúng phiên bản.`,
        ]
      : []),
  ];
}

try {
  const { file, record } = argumentsOf(process.argv.slice(2));
  const [pdf, recordFile] = await Promise.all([readFile(file), readFile(record)]);
  const proof = await proveRecord(pdf, recordFile, { fonts: await readDocumentFonts() });
  console.log(worded(proof).join('\n'));
  process.exitCode = proof.verdict === 'same' ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message.slice(0, 1000) : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
