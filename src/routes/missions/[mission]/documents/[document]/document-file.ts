import { fold } from '#lib/domain/basics/vietnamese-text.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';

const LONGEST = 120;

/** `bao-cao-ket-qua-giam-sat-tai-xa-hra-2026-03-05.pdf`: letters that any system takes. A draft says that it is one. */
export function fileNameOf(
  { title }: Pick<DocumentModel, 'title'>,
  { date, isDraft }: { date: string | null; isDraft: boolean },
  format: string,
): string {
  const name = fold(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '');
  return `${name || 'van-ban'}${isDraft ? '-du-thao' : ''}${date ? `-${date}` : ''}.${format}`;
}
