import { Answer } from '#lib/domain/checklist/answer-schema.ts';
import { Photo } from '#lib/domain/visit/evidence-schema.ts';
import { Finding, Recommendation } from '#lib/domain/visit/finding-schema.ts';
import type { z } from '#lib/domain/basics/schema.ts';
import type { JournalTable } from '#lib/storage/tables.ts';
import { TextTooLongError } from './refusals.ts';

type Row = Record<string, unknown>;

/**
 * Reads a row as it will stand, given what it was.
 * @throws TextTooLongError for a text over the limit of its place
 * @throws Error for any other row that may not stand so
 */
export type RowValidator = (next: Row, before: Row | undefined) => Row;

function by(schema: z.ZodMiniType<Row>): RowValidator {
  return (next) => {
    const read = schema.safeParse(next);
    if (read.success) return read.data;
    const tooLong = read.error.issues.some((issue) => issue.code === 'too_big' && issue.origin === 'string');
    throw tooLong ? new TextTooLongError(read.error) : read.error;
  };
}

/** What the checklist writes stands ready with the write path. */
type ReadyTable = 'answers' | 'findings' | 'recommendations' | 'photos';
const READY: Record<ReadyTable, RowValidator> = {
  answers: by(Answer),
  findings: by(Finding),
  recommendations: by(Recommendation),
  photos: by(Photo),
};

/** The rest comes with the screens that write it: the checklist must not carry them. */
const FETCHED: Record<Exclude<JournalTable, ReadyTable>, () => Promise<RowValidator>> = {
  missions: async () => by((await import('#lib/domain/mission/mission.ts')).Mission),
  units: async () => by((await import('#lib/domain/mission/unit-schema.ts')).Unit),
  visits: async () => by((await import('#lib/domain/visit/visit.ts')).Visit),
  checklists: async () => by((await import('#lib/storage/rows/stored-library.ts')).StoredChecklist),
  figures: async () => by((await import('#lib/domain/figures/figures.ts')).FigureSheet),
  draws: async () => by((await import('#lib/domain/dossiers/draw.ts')).Draw),
  dossiers: async () => by((await import('#lib/domain/dossiers/dossier.ts')).Dossier),
  interviews: async () => by((await import('#lib/domain/visit/interview.ts')).Interview),
  statements: async () => by((await import('#lib/domain/visit/statement.ts')).Statement),
  attendees: async () => by((await import('#lib/domain/visit/attendee.ts')).Attendee),
  signatures: async () => by((await import('#lib/domain/visit/signature.ts')).Signature),
  arrivals: async () => by((await import('#lib/domain/visit/arrival.ts')).Arrival),
  documents: documentValidator,
  followUps: async () => by((await import('#lib/domain/follow-up/follow-up.ts')).FollowUp),
  settings: async () => by((await import('#lib/storage/rows/stored-library.ts')).StoredCalendar),
};

async function documentValidator(): Promise<RowValidator> {
  const { DocumentDraft, keepIssued } = await import('#lib/domain/drafts/document-draft.ts');
  const validate = by(DocumentDraft);
  return (next, before) => {
    const row = DocumentDraft.parse(validate(next, before));
    if (before) keepIssued(DocumentDraft.parse(before), row);
    return row;
  };
}

const isReady = (table: JournalTable): table is ReadyTable => table in READY;

/** What validates the rows of a table. */
export async function rowValidator(table: JournalTable): Promise<RowValidator> {
  return isReady(table) ? READY[table] : FETCHED[table]();
}
