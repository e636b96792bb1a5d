import { openAsBlob } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { logKey } from '#lib/journal/log.ts';
import { openPackage, verifyPackage } from '#lib/exchange/package/read-package.ts';
import type { Manifest } from '#lib/exchange/package/manifest.ts';
import { makePackage } from '#lib/tasks/packages/make-package.ts';
import { openedBlob } from '#lib/tasks/packages/opened-blob.ts';
import type { TakenIn } from './take-in.ts';

async function writeToDisk(path: string, file: Blob): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    for await (const chunk of file.stream()) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a package from the disk as whoever gets it will. @throws PackageError */
async function readBack(path: string, passphrase: string): Promise<Manifest> {
  const opened = await openPackage(await openedBlob(await openAsBlob(path), passphrase));
  await verifyPackage(opened, { keyOf: () => undefined });
  return opened.manifest;
}

/** How many changes of the files are not in the merged one: those that wait for others. */
function leftOut({ logs }: Manifest, ends: TakenIn['ends']): number {
  const there = new Map(logs.map((log) => [logKey(log), log.last]));
  return [...ends].reduce((sum, [key, last]) => sum + Math.max(0, last - (there.get(key) ?? 0)), 0);
}

/**
 * Writes everything taken in as one package, encrypted if any of the files was. It gets its name only after it was read
 * back from the disk and verified.
 * @returns true
 * @throws PackageError where what was written is not what was meant; no file is then left
 */
export async function merge({ passphrase, ends, files }: TakenIn, out: string): Promise<boolean> {
  const made = await makePackage(
    { missions: null, passphrase, at: new Date().toISOString() },
    () => undefined,
  );
  const unfinished = `${out}.dang-ghi`;
  try {
    await writeToDisk(unfinished, made.file);
    const manifest = await readBack(unfinished, passphrase);
    const missing = leftOut(manifest, ends);
    if (missing > 0)
      console.error(
        `${formatNumber(missing)} lần ghi không vào tệp gộp vì thiếu lần ghi trước đó; hãy giữ các tệp gốc.`,
      );
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const { changes, attachments } = made;
  console.error(
    `Đã gộp ${formatNumber(files)} tệp thành ${formatNumber(changes)} lần ghi, ${formatNumber(attachments)} tệp đính kèm${passphrase === '' ? '' : ', có mật khẩu như tệp đưa vào'}; đã đọc lại từ đĩa để kiểm tra.`,
  );
  console.log(out);
  return true;
}
