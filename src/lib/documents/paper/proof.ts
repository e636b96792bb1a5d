import { encode } from 'uqr';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/sentences.ts';

/** Side of a module of the QR code, and the white around it, in points. */
export const CODE_MODULE = 1.5;
export const CODE_QUIET = 4 * CODE_MODULE;

/** Digits of a hash in a group that the eye can follow. */
const GROUP = 8;

/** The foot of the last page: the hash of the document's content, in digits and as a QR code, and what it is for. */
export interface Proof {
  heading: string;
  digits: string;
  purpose: string;
  /** In place of the purpose in a file that can be edited. */
  editable: string;
  /** Modules of the QR code, row by row; true is dark. */
  code: readonly (readonly boolean[])[];
}

/** The proof of a document; null for a fragment without a letterhead, which proves nothing. */
export function proofOf(model: DocumentModel): Proof | null {
  if (!model.blocks.some(({ type }) => type === 'letterhead')) return null;
  const { heading, purpose, editable, mark } = OFFICE.proof;
  const hash = contentHash(model);
  return {
    heading,
    digits: (hash.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join(' '),
    purpose: fill(purpose, { mark }),
    editable,
    // Short, and without an address of any server.
    code: encode(`${mark}\n${model.kind}\nsha256:${hash}`, { ecc: 'M', border: 0 }).data,
  };
}

/** Dark modules beside each other in a row of a QR code, by their places. */
export interface DarkRun {
  x: number;
  y: number;
  length: number;
}

/** The dark modules of a code, neighbours in a row as one. */
export function darkRuns(code: Proof['code']): DarkRun[] {
  return code.flatMap((row, y) => {
    const runs: DarkRun[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      runs.push({ x: start, y, length: x + 1 - start });
    }
    return runs;
  });
}
