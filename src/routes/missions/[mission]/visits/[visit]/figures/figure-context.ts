import { v7 as uuidv7 } from 'uuid';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { FigureFinding, FigureSubject } from '#lib/domain/figures/remarks.ts';
import { figureRecord } from '#lib/domain/record/figure-suggestions.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import { readAnswers } from '#lib/storage/rows/answers.ts';
import { readFigureSheets } from '#lib/storage/rows/figures.ts';
import { readFindings, recordFinding, setFindingDeleted } from '#lib/storage/rows/findings.ts';
import { dayOf, formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import { live, type Live } from '#lib/storage/database/live.svelte.ts';
import { readVisit, type VisitContext } from '#lib/storage/rows/visits.ts';
import { notices } from '#lib/ui/state/notices.svelte.ts';
import { saving } from '#lib/ui/state/saving.svelte.ts';
import { figureRecords, figures } from '#messages/vi/figures.ts';
import { figuresTexts } from '#messages/figures.ts';
import { t } from '#messages/texts.svelte.ts';

/** Findings are worded for documents: in Vietnamese, whatever language the screen shows. */
const RECORD_WORDS = { figures: { ...figures, count: formatCount }, records: figureRecords };

/** What the screens of figures read. */
export interface FigureContext extends VisitContext {
  figures: FigureSheet[];
  findings: Finding[];
  answers: Answer[];
}

/** The sheets of a visit with its findings, followed live; null where the visit is not on this device. */
export function readFigureContext(visitId: string): Live<FigureContext | null> {
  return live(async () => {
    const context = await readVisit(visitId);
    if (!context) return null;
    const [sheets, { findings }, answers] = await Promise.all([
      readFigureSheets(visitId),
      readFindings(visitId),
      readAnswers(visitId),
    ]);
    return { ...context, figures: sheets, findings, answers };
  });
}

/** Records what a check, a rate or a doubt suggests, and offers to take it back. */
export async function recordSuggestion(
  context: FigureContext,
  subject: FigureSubject,
  suggestion: FigureFinding,
  as: FigureFinding['kind'],
): Promise<void> {
  // Written freely, so far as the checklist is concerned: after all that came from an item.
  const today = dayOf(new Date().toISOString());
  const start = { findingId: uuidv7(), recommendationId: uuidv7(), position: Date.now(), today };
  const { finding, recommendation } = figureRecord(subject, suggestion, as, context, start, RECORD_WORDS);
  if (!(await saving.run(() => recordFinding(finding, [recommendation])))) return;
  const due = recommendation.dueDate === null ? '' : formatDay(recommendation.dueDate);
  const said = figuresTexts()[as === 'question' ? 'questionRecorded' : 'findingRecorded'](due);
  notices.say(said, {
    label: t().app.undo,
    run: () => {
      void saving
        .run(() => setFindingDeleted(finding, true))
        .then((done) => {
          if (done) notices.say(figuresTexts().findingRemoved);
        });
    },
  });
}
