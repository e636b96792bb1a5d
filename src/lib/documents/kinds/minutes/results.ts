import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import { checkedPart } from '#lib/documents/parts/checked-part.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { dossierPart } from '#lib/documents/parts/dossier-annex.ts';
import { figurePart } from '#lib/documents/parts/figures/part.ts';
import { interviewPart } from '#lib/documents/parts/interview-part.ts';
import type { MinutesContext } from './wording.ts';
import { quietAreaLines } from '#lib/documents/parts/quiet-areas.ts';
import { keyed, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { arrivalLines } from '#lib/documents/parts/voices.ts';

/** How a surprise visit found the place; empty where no arrival was recorded. */
export function arrival(context: MinutesContext): Block[] {
  return Object.entries(arrivalLines(context)).flatMap(([name, line]) =>
    keyed(`arrival/${name}`, paragraphs(line)),
  );
}

/** The figures the unit reported and what comes of checking them. */
export function unitReport(context: MinutesContext): Block[] {
  return figurePart(context);
}

/** What was checked on the spot, area by area, then dossiers, citizens and photos. */
export function checks(context: MinutesContext): Block[] {
  const { record, wording, photos, annexMention } = context;
  const parts = [
    ...record.checklist.areas.map((area) => ({ title: area.title, blocks: checkedPart(area, context) })),
    { title: PARTS.dossiers.subject, blocks: dossierPart(context) },
    { title: PARTS.voices.interviews.heading, blocks: interviewPart(context) },
  ];
  const pictures = fill(wording.photos, {
    photos: formatCount(photos.length),
    annex: annexMention('photos'),
  });
  return [
    // Of the whole of what was looked at: after the last part it would read as said of that part.
    ...quietAreaLines(context),
    ...(photos.length > 0 ? keyed('photos', paragraphs(pictures)) : []),
    ...numberedParts(parts.map(({ title, blocks }) => ({ title: unended(title), blocks }))),
  ];
}
