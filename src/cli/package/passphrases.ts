import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { isEncrypted } from '#lib/exchange/package/opening.ts';
import { PackageError } from '#lib/exchange/package/package-error.ts';
import { openedBlob } from '#lib/tasks/packages/opened-blob.ts';
import { UsageError } from './arguments.ts';

/** A package that can be read, and the passphrase it was encrypted with; empty for none. */
export interface Unlocked {
  path: string;
  package: Blob;
  passphrase: string;
}

/** Passphrases from files: what stands in each, without the end of its line. @throws UsageError for an empty one */
export async function readPassphrases(paths: readonly string[]): Promise<string[]> {
  return Promise.all(
    paths.map(async (path) => {
      const passphrase = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '');
      if (passphrase === '') throw new UsageError(`Tệp mật khẩu “${path}” trống.`);
      return passphrase;
    }),
  );
}

/** Asks on the terminal, without showing what is typed. */
async function askFor(path: string): Promise<string> {
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`Mật khẩu của “${path}”: `);
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

/**
 * Opens a file, with the first of the passphrases that opens it, or one typed on the terminal.
 * @throws PackageError `locked` where none does; UsageError where there is none to try and nobody to ask
 */
export async function unlock(path: string, passphrases: readonly string[]): Promise<Unlocked> {
  const file = await openAsBlob(path);
  if (!(await isEncrypted(file))) return { path, package: file, passphrase: '' };
  if (passphrases.length === 0 && !process.stdin.isTTY)
    throw new UsageError(`Tệp “${path}” có mật khẩu; hãy thêm --passphrase-file TỆP-MẬT-KHẨU.`);
  const tried = passphrases.length > 0 ? passphrases : [await askFor(path)];
  for (const passphrase of tried) {
    try {
      return { path, package: await openedBlob(file, passphrase), passphrase };
    } catch (error) {
      if (!(error instanceof PackageError) || error.code !== 'locked') throw error;
    }
  }
  throw new PackageError('locked', path);
}
