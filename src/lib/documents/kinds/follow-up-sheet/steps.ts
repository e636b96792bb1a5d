import type { SheetCase } from '#lib/domain/follow-up/record.ts';
import { leadBodyOf } from '#lib/domain/follow-up/standing-cases.ts';
import { entriesInOrder } from '#lib/domain/follow-up/state.ts';
import type { ExtensionEntry, FollowUpEntry } from '#lib/domain/follow-up/follow-up.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount } from '#lib/domain/basics/vietnamese-number.ts';
import { ended, unended, fill } from '#lib/documents/wording/sentences.ts';
import type { FollowUpSheetWording } from './wording.ts';

/** Lines of a cell without the empty ones; `none` where nothing is left. */
export function lines(texts: readonly string[], none: string): string {
  return texts.filter((text) => text !== '').join('\n') || none;
}

/** “Gia hạn đến 31/12/2026 theo Công văn số 15/ĐGS”. */
export function extendedText(
  { dueDate, evidence }: Pick<ExtensionEntry, 'dueDate' | 'evidence'>,
  { extendedBy, extendedTo }: FollowUpSheetWording['annex'],
): string {
  const document = unended(evidence);
  const day = formatDay(dueDate);
  return document === '' ? fill(extendedTo, { day }) : fill(extendedBy, { day, document });
}

/** What was found and done, oldest first, then what is awaited and what comes next. */
export function stepsText(standing: SheetCase, wording: FollowUpSheetWording): string {
  const { state, places } = standing;
  const texts = wording.annex;
  const written = (entry: FollowUpEntry) => {
    const day = formatDay(entry.day);
    const { named, note, shown } = partsOf(entry, standing, wording);
    const place = places.length > 1 && places.find(({ ids }) => ids.includes(entry.recommendationId));
    const what = place ? fill(texts.entryAt, { what: named, unit: place.unit.name }) : named;
    return [
      note ? fill(texts.entryNote, { day, what, note }) : fill(texts.entry, { day, what }),
      ...shown,
    ].join(' ');
  };
  const { statuses, steps, explanations, extensions, next, explanationDue, explanationLateFrom } = state;
  const awaited =
    explanationDue === null
      ? ''
      : explanationLateFrom === null
        ? fill(texts.explanation, { day: formatDay(explanationDue) })
        : fill(texts.explanationLate, {
            since: formatDay(explanationLateFrom),
            day: formatDay(explanationDue),
          });
  return lines(
    [
      ...entriesInOrder<FollowUpEntry>([...statuses, ...steps, ...explanations, ...extensions]).map(written),
      awaited,
      next === null ? '' : fill(texts.next, { step: wording.steps[next.step], day: formatDay(next.day) }),
    ],
    texts.noStep,
  );
}

/** What an entry is called, what is noted of it, and what shows it where no other column tells that. */
function partsOf(
  entry: FollowUpEntry,
  standing: SheetCase,
  { annex, statuses, steps }: FollowUpSheetWording,
): { named: string; note: string; shown: string[] } {
  const note = ended(entry.note);
  const evidence = ended(entry.evidence);
  switch (entry.kind) {
    case 'status':
      return { named: statuses[entry.status], note, shown: [] };
    case 'step': {
      const shown = evidence ? [fill(annex.stepEvidence, { evidence })] : [];
      return { named: steps[entry.step], note, shown };
    }
    case 'explanation': {
      const days = standing.state.explained.find((given) => given.entry.id === entry.id)?.daysLate ?? 0;
      const body = unended(leadBodyOf(standing)) || annex.explainer;
      const named =
        days > 0
          ? fill(annex.explainedLate, { body, days: formatCount(days) })
          : fill(annex.explained, { body });
      const shown = evidence ? [fill(annex.explainedIn, { document: evidence })] : [];
      return { named, note, shown };
    }
    case 'extension': {
      const reason = note ? fill(annex.extensionReason, { reason: note }) : '';
      return { named: extendedText(entry, annex), note: reason, shown: [] };
    }
    default:
      throw new UnreachableError(entry);
  }
}
