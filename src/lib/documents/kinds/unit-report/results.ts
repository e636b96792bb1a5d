import { checkedPart } from '#lib/documents/parts/checked-part.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import { dossierPart } from '#lib/documents/parts/dossier-annex.ts';
import { figurePart } from '#lib/documents/parts/figures/part.ts';
import { interviewPart } from '#lib/documents/parts/interview-part.ts';
import { ended, keyed, paragraphs, prompt, unended } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import type { UnitReportContext } from './wording.ts';

/** Section on situation and results: one part for each area in which anything was answered; findings stand in the assessment. */
export function results(context: UnitReportContext): Block[] {
  const { record, wording, areas } = context;
  const parts = areas
    .map(({ code, title }) => ({ title, blocks: areaBlocks(code, context) }))
    .filter(({ blocks }) => blocks.length > 0);
  // What was counted has its place in the report whether or not the checklist has an area for it.
  const isArea = (code: string) => areas.some((area) => area.code === code);
  for (const { code, title, blocks } of counted(context)) {
    if (!isArea(code)) parts.push({ title, blocks });
  }
  const note = record.visit.note.trim();
  if (note)
    parts.push({ title: wording.results.general, blocks: keyed('visit/note', paragraphs(ended(note))) });
  if (parts.length === 0) return [prompt(wording.results.none)];
  return numberedParts(parts.map(({ title, blocks }) => ({ title: unended(title), blocks })));
}

/** What was counted, by the area of the item bank it belongs to: figures and dossiers, citizens' answers. */
function counted(context: UnitReportContext): { code: string; title: string; blocks: Block[] }[] {
  return [
    {
      code: 'F',
      title: PARTS.figures.heading,
      blocks: [...figurePart(context), ...dossierPart(context)],
    },
    { code: 'I', title: PARTS.voices.interviews.heading, blocks: interviewPart(context) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function areaBlocks(code: string, context: UnitReportContext): Block[] {
  const area = context.record.checklist.areas.find((candidate) => candidate.code === code);
  const own = counted(context).find((part) => part.code === code);
  return [...(area ? checkedPart(area, context) : []), ...(own?.blocks ?? [])];
}
