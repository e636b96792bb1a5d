import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { Block, Contents, DocumentModel } from '#lib/documents/model/document.ts';
import { captionOf } from '#lib/documents/paper/decree-30.ts';
import type { Proof } from '#lib/documents/paper/proof.ts';
import { isDrawn } from './signatures.ts';

/** What must be found in the file: every paragraph of the document in its order, and how many pictures. */
export interface Expectation {
  texts: string[];
  images: number;
}

/** Reads off the document, and not off what was made of it, what a file of it must hold. */
export function expectationOf(
  model: DocumentModel,
  proven: Proof | null,
  isShown: (sha256: string) => boolean,
): Expectation {
  const parts = [model, ...model.annexes];
  const blocks = parts.flatMap((part) => part.blocks);
  const last = parts.at(-1)?.blocks.at(-1);
  const proof = proven ? [proven.heading, proven.digits, proven.editable] : [];
  const signedOver = last?.type === 'signature' ? proof : [];
  const photos = blocks.flatMap((block) => (block.type === 'photos' ? block.photos : []));
  const signers = blocks.flatMap((block) => (block.type === 'signatures' ? block.rows.flat() : []));
  return {
    texts: [
      ...parts.flatMap((part) =>
        part.blocks.flatMap((block) =>
          block.type === 'contents'
            ? listed(block, part.blocks)
            : textsOf(block, isShown, block === last ? signedOver : []),
        ),
      ),
      ...(signedOver.length > 0 ? [] : proof),
    ],
    images:
      photos.filter(({ sha256 }) => isShown(sha256)).length +
      signers.filter(({ drawing }) => isDrawn(drawing)).length +
      (proven ? 1 : 0),
  };
}

function listed({ title, depth, annexes }: Contents, blocks: readonly Block[]): string[] {
  const headings = blocks.filter((block) => block.type === 'heading' && block.level <= depth);
  return [title, ...headings.map((block) => (block.type === 'heading' ? block.text : '')), ...annexes];
}

/** @param under what stands under the recipients, beside the signature */
function textsOf(
  block: Exclude<Block, Contents>,
  isShown: (sha256: string) => boolean,
  under: readonly string[],
): string[] {
  switch (block.type) {
    case 'letterhead': {
      const { superior, issuer, nation, motto, number, placeAndDate } = block;
      return [superior, issuer, nation, motto, number, placeAndDate ?? ''];
    }
    case 'title':
      return [block.name, block.subject, block.note ?? ''];
    case 'heading':
    case 'basis':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'table': {
      const cells = (row: readonly string[]) => block.widths.map((_, column) => row[column] ?? '');
      return [...block.header, ...block.rows].flatMap(cells);
    }
    case 'chart':
      return [
        block.title,
        ...block.bars.flatMap(({ label, parts }) => [label, ...parts.map((part) => part.label)]),
      ];
    case 'photos':
      return block.photos.flatMap((photo) => [
        ...(isShown(photo.sha256) ? [] : [photo.fallback]),
        captionOf(photo),
        ...photo.details,
      ]);
    case 'signature': {
      const { authority, position, name, recipients } = block;
      return [recipients.heading, ...recipients.lines, ...under, ...authority, position, name];
    }
    case 'signatures':
      return block.rows.flatMap((row) => [
        ...row.flatMap(({ authority }) => authority),
        ...row.map(({ position }) => position),
        ...row.map(({ name }) => name),
        ...row.flatMap(({ notes }) => notes),
      ]);
    case 'recipients':
      return [block.heading, ...block.lines];
    case 'pageBreak':
      return [];
    default:
      throw new UnreachableError(block);
  }
}
