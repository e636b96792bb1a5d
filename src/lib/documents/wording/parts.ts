import { z } from '#lib/domain/basics/schema.ts';
import { DossiersWording } from './dossiers.ts';
import { FiguresWording } from './figures.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';
import { VoicesWording } from './voices.ts';

const ChecksWording = z.strictObject({
  /** How many items of an area were examined, of those that apply, and what came of them. */
  counts: sentence('examined', 'applicable', 'list'),
  met: sentence('count'),
  partlyMet: sentence('count'),
  notMet: sentence('count'),
  /** An item that has a shortcoming although it is not judged below Đạt. */
  found: sentence('count'),
  recorded: sentence('count'),
  notApplicable: sentence('count'),
  onlyNotApplicable: sentence('count'),
  metList: words,
  partlyMetList: words,
  notMetList: words,
  foundList: words,
  notApplicableList: words,
  unjudgedList: words,
  /** One item by what became of it. Alone on its page, a requirement that was not met must not read as if it were. */
  items: z.strictObject({
    met: sentence('requirement', 'reference'),
    /** Judged Đạt against its own numbers, or those of the sheets. */
    metDoubted: sentence('requirement', 'reference'),
    partlyMet: sentence('requirement', 'reference'),
    notMet: sentence('requirement', 'reference'),
    found: sentence('requirement', 'reference'),
    /** Judged Đạt, with a shortcoming on it. */
    foundMet: sentence('requirement', 'reference'),
    notApplicable: sentence('requirement', 'reference'),
    unjudged: sentence('requirement', 'reference'),
  }),
  referenceWithPhotos: sentence('code', 'photos'),
  field: sentence('label', 'value'),
  note: sentence('note'),
  figures: words,
  figureOf: sentence('label', 'code'),
  figuresHeader: z.tuple([words, words, words, words]),
  /** Areas without further content. */
  unexaminedAreas: sentence('areas'),
  /** Areas in which something was noted or found, and no item examined. */
  onlyNotedAreas: sentence('areas'),
  /** On an area in which the only recorded items do not apply. */
  unexaminedRest: sentence('area', 'count'),
  notApplicableAreas: sentence('areas'),
  otherArea: words,
});
export type ChecksWording = z.infer<typeof ChecksWording>;

/** Words for the parts of a visit's record that several kinds of document print: `templates/documents/parts.json`. */
export const PartsWording = z.strictObject({
  $schema: z.string(),
  /** What was checked, item by item. */
  checks: ChecksWording,
  evidence: z.strictObject({
    photos: sentence('numbers'),
    withPhotos: sentence('evidence', 'photos', 'annex'),
    onlyPhotos: sentence('photos', 'annex'),
  }),
  figures: FiguresWording,
  dossiers: DossiersWording,
  voices: VoicesWording,
  /** The annex of photos. */
  photos: z.strictObject({
    subject: words,
    label: sentence('number'),
    item: sentence('code'),
    time: sentence('time'),
    hash: sentence('hash'),
    fallback: words,
  }),
});
export type PartsWording = z.infer<typeof PartsWording>;
