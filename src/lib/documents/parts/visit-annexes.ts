import { roman } from '#lib/documents/model/numbering.ts';
import type { Annex, Block } from '#lib/documents/model/document.ts';
import { dossierAnnex } from './dossier-annex.ts';
import type { IssueWords } from './issue.ts';
import { annexTitle } from './letterhead.ts';
import type { AnnexKind, ReportContext } from './report-context.ts';
import { PARTS, OFFICE } from '#lib/documents/wording/shared.ts';
import { formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { fill, keyed, paragraphs } from '#lib/documents/wording/sentences.ts';
import { begunSheets } from '#lib/domain/figures/review.ts';
import { failingAcross, failingChecks } from '#lib/documents/parts/figures/sentence-lines.ts';

/** The annex of figures that do not agree, each with the cells that alone would mend it; none where nothing is to be guessed. */
export function figureAnnex({ record }: ReportContext, title: Block): Annex[] {
  const wording = PARTS.figures;
  const sheets = begunSheets(record.figures);
  const lines = [
    ...sheets.flatMap((sheet) => failingChecks(sheet, wording)),
    ...failingAcross(sheets, wording),
  ]
    .filter(({ suspects }) => suspects.length > 0)
    .map(({ line, suspects }) => [line, ...suspects].join(' '));
  if (lines.length === 0) return [];
  const blocks = lines.flatMap((line) => paragraphs(line));
  return [
    {
      landscape: false,
      blocks: [title, ...keyed('figures/suspects', [...paragraphs(wording.suspectsLead), ...blocks])],
    },
  ];
}

/** Digits of a hash that are printed: enough to identify a photo, short enough to compare by eye. */
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

/** The annexes of a document on a visit: figures that do not agree, examined dossiers, photos. */
export function visitAnnexes(context: ReportContext, issue: IssueWords): Annex[] {
  const title = (annex: AnnexKind) =>
    annexTitle(context.annexName(annex), PARTS[annex].subject, context.record.mission, issue);
  return [
    ...figureAnnex(context, title('figures')),
    ...dossierAnnex(context, title('dossiers')),
    ...photoAnnex(context, title('photos')),
  ];
}

/** What the annexes of a document are called, in a sentence and over themselves. */
export interface AnnexNames<Annex extends string> {
  /** “Phụ lục”, or “Phụ lục II” where there are several. */
  annexMention: (annex: Annex) => string;
  /** The same as the annex itself is headed. */
  annexName: (annex: Annex) => string;
}

/** Names annexes by their order: only two or more are numbered (Decree 30/2020). */
export function annexNames<Annex extends string>(annexes: readonly Annex[]): AnnexNames<Annex> {
  const { name, numbered, mentioned, mentionedNumbered } = OFFICE.annex;
  const number = (annex: Annex) => roman(annexes.indexOf(annex) + 1);
  if (annexes.length < 2) return { annexMention: () => mentioned, annexName: () => name };
  return {
    annexMention: (annex) => fill(mentionedNumbered, { number: number(annex) }),
    annexName: (annex) => fill(numbered, { NUMBER: number(annex) }),
  };
}
