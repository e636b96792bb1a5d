import type { Act } from '#lib/domain/checklist/checklist.ts';
import type { DocumentDraft, Issued } from '#lib/domain/drafts/document-draft.ts';
import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import { lacksSuperior, withUsualSuperior } from '#lib/domain/mission/issuer-defaults.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { signingOf } from '#lib/domain/mission/signing.ts';
import { dayOf } from '#lib/domain/basics/vietnamese-date.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { changedSince, type ChangedSince } from '#lib/documents/model/changed-since.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { documentFrom, type RecordParts } from '#lib/documents/record-file/document-record.ts';
import { unpackRecord } from '#lib/documents/record-file/record-file.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import type { IssueDetails, ReplacedDocument } from '#lib/documents/parts/issue.ts';
import { loadBuilder } from '#lib/documents/kinds/kinds.ts';
import type { ReportMeans } from '#lib/documents/parts/report-context.ts';
import { readDocument, readIssuedFile } from '#lib/storage/rows/documents.ts';
import { readFollowUpRecord } from '#lib/storage/rows/follow-ups.ts';
import { readMission } from '#lib/storage/rows/missions.ts';
import { readRecordHead } from '#lib/storage/record/record.ts';
import { readMissionRecord, readVisitRecord } from '#lib/storage/reads/visit-records.ts';
import { version } from '../../../../package.json';
import { openCalendar, type HolidayYear } from '#lib/domain/basics/working-days.ts';
import { loadActs } from '#lib/library/law.ts';
import { loadHolidayYears, loadQuestionnaires } from '#lib/library/library.ts';
import { readMendedYears } from '#lib/storage/rows/calendar.ts';

/** What a document is drafted from. */
export interface DraftSource {
  kind: DocumentKindId;
  /** Of a visit, a mission or its follow-up, as the kind is. */
  record: RecordParts['record'];
  mission: Mission;
  /** The visits it reports on. */
  visits: VisitRecord[];
  /** The recommendations it follows up. */
  followUp?: FollowUpRecord;
  draft: (issue: IssueDetails, means: ReportMeans) => DocumentModel;
}

/**
 * Reads what a document is drafted from, with the law library beside. Whose id is not given has no words of its own yet.
 * @param onread called with the share of a mission read so far, 0 to 1
 * @returns null where the record is not on this device, or this version of the app does not know the kind
 */
export async function readDraftSource(
  { id, kind, missionId, visitId }: Pick<DocumentDraft, 'kind' | 'missionId' | 'visitId'> & { id?: string },
  acts: readonly Act[],
  onread: (fraction: number) => void,
): Promise<DraftSource | null> {
  const parsed = DocumentKindId.safeParse(kind);
  if (!parsed.success) return null;
  const definition = await loadBuilder(parsed.data);
  switch (definition.of) {
    case 'visit': {
      const read = await readVisitRecord(visitId ?? '', acts);
      if (!read) return null;
      const stored = { ...read, mission: await headed(read.mission) };
      // Both sides sign the minutes, which print the head of the journal.
      const record =
        parsed.data === 'minutes' ? { ...stored, head: await readRecordHead(stored.visit.id, id) } : stored;
      const draft: DraftSource['draft'] = (issue, means) => definition.build(record, issue, means);
      return { kind: parsed.data, record, mission: record.mission, visits: [record], draft };
    }
    case 'mission': {
      const stored = await readMissionRecord(missionId, acts, onread);
      if (!stored) return null;
      const mission = await headed(stored.mission);
      const record = { mission, visits: stored.visits.map((visit) => ({ ...visit, mission })) };
      const draft: DraftSource['draft'] = (issue, means) => definition.build(record, issue, means);
      return { kind: parsed.data, record, ...record, draft };
    }
    case 'followUp': {
      const stored = await readFollowUpRecord(missionId);
      if (!stored) return null;
      const mission = await headed(stored.mission);
      const followUp = { ...stored, mission, today: dayOf(new Date().toISOString()) };
      const draft: DraftSource['draft'] = (issue) => definition.build(followUp, issue);
      return { kind: parsed.data, record: followUp, mission, visits: [], followUp, draft };
    }
    default:
      throw new UnreachableError(definition);
  }
}

/** A mission as documents head it. Surprise visits of earlier versions were stored without the body above them. */
async function headed(mission: Mission): Promise<Mission> {
  if (!lacksSuperior(mission.issuer)) return mission;
  return withUsualSuperior(mission, (await readMission(mission.id))?.units ?? []);
}

/** The issued document a draft replaces, as the draft names it; undefined where it replaces none. */
export async function readReplaced({
  replaces,
}: Pick<DocumentDraft, 'replaces'>): Promise<ReplacedDocument | undefined> {
  const replaced = replaces === null ? undefined : await readDocument(replaces);
  if (!replaced?.issued) return undefined;
  const { number, date, issued } = replaced;
  return { number: number.trim() || null, symbol: issued.symbol, date };
}

/** Everything a draft is made of now, but for the photos: what its record file holds. */
export function recordParts(
  { issue, edits }: Pick<RecordParts, 'issue' | 'edits'>,
  { kind, record }: DraftSource,
  { holidays, means: { questionnaires } }: DraftMeans,
): RecordParts {
  return { app: version, kind, issue, edits, holidays, questionnaires: [...questionnaires], record };
}

/** The fields of an issued document that are needed here. */
export interface IssuedRef extends Pick<DocumentDraft, 'kind' | 'missionId' | 'visitId'> {
  recordSha256: Issued['recordSha256'];
}

/** How an issued document differs from the data of today. @throws where its record is gone or of another version */
export async function changedSinceIssue({ recordSha256, ...of }: IssuedRef): Promise<ChangedSince | null> {
  const { source } = unpackRecord(new Uint8Array(await readIssuedFile({ sha256: recordSha256 })));
  const { acts } = await readDraftMeans();
  const now = await readDraftSource(of, acts, () => undefined);
  if (!now) return null;
  const { head, today } = source.record;
  // The head of the journal, and the day of a sheet without a date, are those of the day of issue: they always move.
  const record = {
    ...now.record,
    ...(head === undefined ? {} : { head }),
    ...('today' in now.record ? { today } : {}),
  };
  const { edits } = source;
  // One issued by a version that did not note who signed was signed as its mission said then.
  const { mission } = source.record as { mission: Mission };
  const issue =
    source.kind === 'minutes'
      ? source.issue
      : { ...source.issue, signing: signingOf(mission, source.issue.signing) };
  const over =
    Object.keys(edits).length === 0
      ? undefined
      : {
          edits,
          issued: await documentFrom({ ...source, issue, edits: {} }),
          now: await documentFrom({ ...source, issue, edits: {}, record }),
        };
  return changedSince(
    await documentFrom({ ...source, issue }),
    await documentFrom({ ...source, issue, record }),
    over,
  );
}

/** What documents are drafted with on this device besides the record. */
export interface DraftMeans {
  acts: Act[];
  means: Required<ReportMeans>;
  /** What the calendar among the means was opened with. */
  holidays: HolidayYear[];
}

export async function readDraftMeans(): Promise<DraftMeans> {
  const [acts, holidays, questionnaires] = await Promise.all([
    loadActs(),
    readMendedYears().then(loadHolidayYears),
    loadQuestionnaires(),
  ]);
  return { acts, means: { calendar: openCalendar(holidays), questionnaires }, holidays };
}
