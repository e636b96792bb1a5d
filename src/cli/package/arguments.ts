import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT_KINDS, DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';

/** Wrong arguments on the command line. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What was asked for. */
export type Wanted = { files: string[]; passphraseFiles: string[] } & (
  | { command: 'verify' }
  | { command: 'merge'; out: string }
  | { command: 'report'; out: string; kind: DocumentKindId; visit: string | null }
);

const USAGE = `Cách dùng:
  npm run package -- verify TỆP.giamsat
  npm run package -- merge TỆP.giamsat… --out TỆP-GỘP.giamsat
  npm run package -- report TỆP.giamsat… --kind LOẠI --out THƯ-MỤC [--visit MÃ-BUỔI]
Tệp có mật khẩu: thêm --passphrase-file TỆP-MẬT-KHẨU (ghi nhiều lần nếu các tệp có mật khẩu khác nhau).`;

/** The options that each command takes. */
const OPTIONS = { verify: [], merge: ['out'], report: ['out', 'kind', 'visit'] } as const;

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const several = { type: 'string', multiple: true } as const;
  const options = { out: text, kind: text, visit: text, 'passphrase-file': several };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n', 1).join('') : String(error);
    throw new UsageError(`${message}\n${USAGE}`);
  }
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw new UsageError(`Không có tệp “${path}”.`);
  if (!statSync(path).isFile()) throw new UsageError(`“${path}” không phải là tệp.`);
}

/** A file that can be made: nothing stands there, and its folder is there. */
function newFile(path: string, inputs: readonly string[]): string {
  if (inputs.some((input) => resolve(input) === resolve(path)))
    throw new UsageError(`--out “${path}” là một trong các tệp đưa vào; hãy đặt tên khác.`);
  if (existsSync(path)) throw new UsageError(`Đã có “${path}”; lệnh này không ghi đè, hãy đặt tên khác.`);
  if (!existsSync(dirname(resolve(path)))) throw new UsageError(`Không có thư mục chứa “${path}”.`);
  return path;
}

function kindOf(name: string | undefined): DocumentKindId {
  const kind = DocumentKindId.safeParse(name);
  if (kind.success) return kind.data;
  const all = DocumentKindId.options.map((id) => `${id} (${DOCUMENT_KINDS[id].name.vi})`).join(', ');
  const problem = name === undefined ? 'Thiếu --kind' : `Không có loại văn bản “${name}”`;
  throw new UsageError(`${problem}; các loại: ${all}.`);
}

/**
 * Reads the arguments of `npm run package`.
 * @throws UsageError; nothing was opened or written
 */
export function argumentsOf(args: readonly string[]): Wanted {
  const { values, positionals } = parsed(args);
  const [command, ...files] = positionals;
  if (command !== 'verify' && command !== 'merge' && command !== 'report')
    throw new UsageError(command === undefined ? USAGE : `Không có lệnh “${command}”.\n${USAGE}`);
  const foreign = (['out', 'kind', 'visit'] as const).find(
    (option) => values[option] !== undefined && !OPTIONS[command].some((own) => own === option),
  );
  if (foreign !== undefined) throw new UsageError(`Lệnh ${command} không có --${foreign}.\n${USAGE}`);
  if (files.length === 0) throw new UsageError(`Thiếu tệp .giamsat.\n${USAGE}`);
  const passphraseFiles = values['passphrase-file'] ?? [];
  for (const path of [...files, ...passphraseFiles]) requireFile(path);
  const common = { files, passphraseFiles };
  if (command === 'verify') {
    if (files.length > 1) throw new UsageError(`Lệnh verify kiểm tra từng tệp một.\n${USAGE}`);
    return { command, ...common };
  }
  const { out, kind, visit } = values;
  if (out === undefined) throw new UsageError(`Thiếu --out.\n${USAGE}`);
  if (command === 'merge') return { command, ...common, out: newFile(out, files) };
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new UsageError(`--out “${out}” không phải là thư mục.`);
  const wanted = kindOf(kind);
  if (visit !== undefined && DOCUMENT_KINDS[wanted].of !== 'visit')
    throw new UsageError(`${DOCUMENT_KINDS[wanted].name.vi} là của cả cuộc giám sát; bỏ --visit.`);
  return { command, ...common, out, kind: wanted, visit: visit ?? null };
}
