import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { logKey } from '#lib/journal/log.ts';
import { openPackage } from '#lib/exchange/package/read-package.ts';
import { takePackage } from '#lib/tasks/packages/take-package.ts';
import { refusalText } from '../words.ts';
import type { Unlocked } from '../passphrases.ts';

/** What was taken in of all files. */
export interface TakenIn {
  files: number;
  /** The passphrase of the first file that had one; empty where none had. */
  passphrase: string;
  /** Where each log ends in the files, by `logKey`. */
  ends: Map<string, number>;
  /** Fields that devices gave different values for. */
  conflicts: number;
}

/**
 * Takes packages into the empty database, one after the other, and says what came of each.
 * @returns null where one was refused, which was then said
 */
export async function takeIn(files: readonly Unlocked[]): Promise<TakenIn | null> {
  const ends = new Map<string, number>();
  let left = { waiting: 0, conflicts: 0 };
  for (const { path, package: file } of files) {
    try {
      const { manifest } = await openPackage(file);
      const taken = await takePackage(file, '', [], () => undefined);
      for (const { log, device, last } of manifest.logs) {
        const key = logKey({ log, device });
        ends.set(key, Math.max(last, ends.get(key) ?? 0));
      }
      left = taken;
      console.error(`${path}: nhận ${formatNumber(taken.added)} lần ghi mới.`);
    } catch (error) {
      const text = refusalText(error);
      if (text === null) throw error;
      console.error(`${path}: ${text}`);
      return null;
    }
  }
  if (left.waiting > 0)
    console.error(
      `Còn ${formatNumber(left.waiting)} lần ghi chưa dùng được vì thiếu lần ghi trước đó; hãy xin tệp mới hơn của các thành viên.`,
    );
  if (left.conflicts > 0)
    console.error(
      `${formatNumber(left.conflicts)} chỗ các thiết bị ghi khác nhau, bản ghi sau cùng được dùng; hãy mở ứng dụng để chọn.`,
    );
  const passphrase = files.find((each) => each.passphrase !== '')?.passphrase ?? '';
  return { files: files.length, passphrase, ends, conflicts: left.conflicts };
}
