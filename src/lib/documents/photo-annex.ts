import { formatInstantInWords } from '#lib/domain/vietnamese-date.ts';
import type { Annex, Block } from './document.ts';
import type { ReportContext } from './report-context.ts';
import { PARTS } from './shared-wording.ts';
import { fill } from './wording.ts';

/** Digits of a hash that are printed: enough to tell a photo by, short enough to compare by eye. */
const HASH_DIGITS = 16;

/** The annex of photos with their captions, items, times and hashes; none without photos. */
export function photoAnnex({ photos }: ReportContext, title: Block): Annex[] {
  if (photos.length === 0) return [];
  const texts = PARTS.photos;
  const figures = photos.map(({ sha256, caption, itemCode, addedAt }, index) => ({
    sha256,
    label: fill(texts.label, { number: index + 1 }),
    caption: caption.trim(),
    details: [
      ...(itemCode === null ? [] : [fill(texts.item, { code: itemCode })]),
      fill(texts.time, { time: formatInstantInWords(addedAt) }),
      fill(texts.hash, { hash: sha256.slice(0, HASH_DIGITS) }),
    ],
    fallback: texts.fallback,
  }));
  return [
    {
      landscape: false,
      blocks: [title, { type: 'photos', photos: figures }],
    },
  ];
}
