import type { FollowUpEntry } from '#lib/domain/follow-up/follow-up.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { followUp } from '#messages/vi/follow-up.ts';

/** What an entry and its parts are called. */
interface EntryWords {
  name: string;
  day: string;
  note: string;
  evidence: string;
  evidenceHint: string;
}

/**
 * What an entry and its parts are called, on its form and in the history.
 * @param body that is to carry the recommendation out; empty when unknown
 */
export function entryWords(entry: FollowUpEntry, texts: typeof followUp, body: string): EntryWords {
  const { day, note, evidence, evidenceHint } = texts;
  const common = { day, note, evidence, evidenceHint };
  switch (entry.kind) {
    case 'status':
      return { ...common, name: texts.status[entry.status] };
    case 'step':
      return { ...common, name: texts.step[entry.step] };
    case 'explanation':
      return {
        name: texts.explanation(body),
        day: texts.explanationDay,
        note,
        evidence: texts.explanationDocument,
        evidenceHint: texts.explanationDocumentHint,
      };
    case 'extension':
      return {
        // As long as it has no new day, it is being written down.
        name: entry.dueDate ? texts.extendedTo(formatDay(entry.dueDate), '') : texts.extension,
        day: texts.extensionDay,
        note: texts.extensionReason,
        evidence: texts.extensionDocument,
        evidenceHint: texts.extensionDocumentHint,
      };
    default:
      throw new UnreachableError(entry);
  }
}
