import { shortened } from '#lib/domain/basics/vietnamese-text.ts';
import { MAX_PROOF_BYTES } from '#lib/documents/record-file/record-file.ts';
import { beginsAsPdf } from '#lib/documents/pdf/verify/compare-file.ts';

/** A file that was chosen and cannot be verified. The text to show is found by `code` in the messages. */
export class ChosenFileError extends Error {
  override name = 'ChosenFileError';
  readonly code: 'notPdf' | 'tooLarge' | 'unreadable';
  readonly fileName: string;
  constructor(code: ChosenFileError['code'], fileName: string, cause?: unknown) {
    super(`${code}: ${shortened(fileName, 100)}`, { cause });
    this.code = code;
    this.fileName = fileName;
  }
}

/**
 * The bytes of a file that was chosen.
 * @throws ChosenFileError for more than `MAX_PROOF_BYTES`, before it is read, or one that is there no more
 */
export async function readChosen(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MAX_PROOF_BYTES) throw new ChosenFileError('tooLarge', file.name);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new ChosenFileError('unreadable', file.name, error);
  }
}

/** The bytes of a PDF that was chosen. @throws ChosenFileError also for a file that is none */
export async function readChosenPdf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readChosen(file);
  if (!beginsAsPdf(bytes)) throw new ChosenFileError('notPdf', file.name);
  return bytes;
}
