import { formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import type { Annex, Block } from '#lib/documents/model/document.ts';
import type { ReportContext } from './report-context.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/wording.ts';

/** Digits of a hash that are printed: enough to tell a photo by, short enough to compare by eye. */
const HASH_DIGITS = 16;

/** The annex of photos with their captions, items, times and hashes; none without photos. */
export function photoAnnex({ photos, photosOf }: ReportContext, title: Block): Annex[] {
  if (photos.length === 0) return [];
  const texts = PARTS.photos;
  const figures = photos.map((photo, index) => {
    const { sha256, addedAt } = photo;
    const same = photosOf(photo);
    const codes = [...new Set(same.flatMap(({ itemCode }) => itemCode ?? []))];
    const captions = [...new Set(same.map(({ caption }) => caption.trim()).filter(Boolean))];
    return {
      sha256,
      label: fill(texts.label, { number: index + 1 }),
      caption: captions.join('; '),
      details: [
        ...(codes.length === 0 ? [] : [fill(texts.item, { code: codes.join(', ') })]),
        fill(texts.time, { time: formatInstantInWords(addedAt) }),
        fill(texts.hash, { hash: sha256.slice(0, HASH_DIGITS) }),
      ],
      fallback: texts.fallback,
    };
  });
  return [
    {
      landscape: false,
      blocks: [title, { type: 'photos', photos: figures }],
    },
  ];
}
