import { fold } from '#lib/domain/basics/vietnamese-text.ts';
import type { DocumentDraft } from './document-draft.ts';

const LONGEST = 120;
const LONGEST_NUMBER = 40;
/** The end of an id is its random part. */
const ID_LETTERS = 4;

const plain = (text: string, longest: number) =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-|-$/g, '');

/** `so-14`; a document without a number is known by the end of its id. */
function markOf({ id, number }: Pick<DocumentDraft, 'id' | 'number'>): string {
  const written = plain(number, LONGEST_NUMBER);
  return written ? `so-${written}` : plain(id, id.length).slice(-ID_LETTERS);
}

/**
 * `bao-cao-ket-qua-giam-sat-tai-xa-hra-so-14-2026-03-05.pdf`: letters that any system takes. A draft says that it is
 * one. Tam Đàn and Tam Dân are one word without their marks: the number, or the id, still tells the two apart.
 */
export function fileNameOf(
  { title }: { title: string },
  { date, isDraft, ...document }: Pick<DocumentDraft, 'id' | 'number' | 'date'> & { isDraft: boolean },
  format: string,
): string {
  const name = plain(title, LONGEST) || 'van-ban';
  const mark = markOf(document);
  return `${[name, mark, ...(isDraft ? ['du-thao'] : []), ...(date ? [date] : [])].join('-')}.${format}`;
}
