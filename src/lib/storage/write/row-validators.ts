import { Answer } from '#lib/domain/checklist/answer-schema.ts';
import { Photo } from '#lib/domain/visit/evidence-schema.ts';
import { Finding } from '#lib/domain/visit/finding-schema.ts';
import { Recommendation } from '#lib/domain/visit/recommendation-schema.ts';
import type { z } from '#lib/domain/basics/schema.ts';
import { TextTooLongError } from './text-too-long-error.ts';

type Row = Record<string, unknown>;

/**
 * Reads a row as it will stand, given what it was.
 * @throws TextTooLongError for a text over the limit of its place
 * @throws Error for any other row that may not stand so
 */
type RowJudge = (next: Row, before: Row | undefined) => Row;

function by(schema: z.ZodMiniType<Row>): RowJudge {
  return (next) => {
    const read = schema.safeParse(next);
    if (read.success) return read.data;
    const tooLong = read.error.issues.some((issue) => issue.code === 'too_big' && issue.origin === 'string');
    throw tooLong ? new TextTooLongError(read.error) : read.error;
  };
}

/** What the checklist writes stands ready with the write path. */
const READY = {
  answers: by(Answer),
  findings: by(Finding),
  recommendations: by(Recommendation),
  photos: by(Photo),
};

/** The rest comes with the screens that write it: the checklist must not carry them. */
const FETCHED = {
  missions: async () => by((await import('#lib/domain/mission/mission.ts')).Mission),
  units: async () => by((await import('#lib/domain/mission/unit-schema.ts')).Unit),
  visits: async () => by((await import('#lib/domain/visit/visit.ts')).Visit),
  checklists: async () => by((await import('#lib/storage/rows/kept-checklist.ts')).KeptChecklist),
  figures: async () => by((await import('#lib/domain/figures/figures.ts')).FigureSheet),
  draws: async () => by((await import('#lib/domain/dossiers/draw.ts')).Draw),
  dossiers: async () => by((await import('#lib/domain/dossiers/dossier.ts')).Dossier),
  interviews: async () => by((await import('#lib/domain/visit/interview.ts')).Interview),
  statements: async () => by((await import('#lib/domain/visit/statement.ts')).Statement),
  attendees: async () => by((await import('#lib/domain/visit/attendee.ts')).Attendee),
  signatures: async () => by((await import('#lib/domain/visit/signature.ts')).Signature),
  arrivals: async () => by((await import('#lib/domain/visit/arrival.ts')).Arrival),
  documents: judgeOfDocuments,
  followUps: async () => by((await import('#lib/domain/follow-up/follow-up.ts')).FollowUp),
  settings: async () => by((await import('#lib/storage/rows/kept-calendar.ts')).KeptCalendar),
};

/** The tables whose rows the journal vouches for. */
export type JournalTable = keyof typeof READY | keyof typeof FETCHED;

async function judgeOfDocuments(): Promise<RowJudge> {
  const { DocumentDraft, keepIssued } = await import('#lib/domain/drafts/document-draft.ts');
  const judge = by(DocumentDraft);
  return (next, before) => {
    const row = DocumentDraft.parse(judge(next, before));
    if (before) keepIssued(DocumentDraft.parse(before), row);
    return row;
  };
}

const isReady = (table: JournalTable): table is keyof typeof READY => table in READY;

/** Who judges the rows of a table. */
export async function rowJudge(table: JournalTable): Promise<RowJudge> {
  return isReady(table) ? READY[table] : FETCHED[table]();
}
