import { unlistedIn, type Attendee } from '#lib/domain/visit/attendee.ts';
import { isAgainst, type Finding } from '#lib/domain/visit/finding.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { itemsOf, type CheckItem } from '#lib/domain/checklist/checklist.ts';
import { repeatedIn } from '#lib/domain/visit/recommendation.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import { isExamined, type Dossier } from '#lib/domain/dossiers/dossier.ts';
import { listedOverdue } from '#lib/domain/dossiers/draw.ts';
import { dossierFacts, isAgainstList } from '#lib/domain/dossiers/facts.ts';
import type { Calendar } from '#lib/domain/basics/working-days.ts';
import { signaturesDue, type Signature } from '#lib/domain/visit/signature.ts';
import { timeFaults, type TimeFault } from '#lib/domain/visit/session-times.ts';
import type { NumberDoubt } from './number-doubt.ts';
import { numberDoubts } from './number-doubts.ts';
import type { VisitRecord } from './visit-record.ts';

/** What does not go together in a visit, or was begun and not looked at: reported before closing and before issuing. */
export interface Contradictions {
  /** Shortcomings whose item is judged Đạt or not applicable now; strengths whose item is judged Không đạt. */
  findings: Finding[];
  /** Dossiers nobody examined. */
  unseen: Dossier[];
  /** Dossiers whose dates, or the system, say otherwise than the unit's own list of what is overdue. */
  listed: Dossier[];
  /** Recommendations that were due before the day. */
  pastDue: Recommendation[];
  /** Findings and recommendations with an item's own words, under another item. */
  miscoded: (Finding | Recommendation)[];
  /** Recommendations with the same content and body as an earlier one: documents print them once. */
  repeated: Recommendation[];
  /** Impossible or contradictory times of the session. */
  times: TimeFault[];
  /** Those present for the delegation by a name that the mission does not have: it was put right in one place only. */
  people: Attendee[];
  /** Signatures and refusals of a record that was changed since: their people sign again. */
  outdated: Signature[];
  /** Numbers of items, sheets of figures and findings that differ. */
  numbers: NumberDoubt[];
}

/**
 * @param day against which due dates are held, `YYYY-MM-DD`
 * @param now as an instant
 * @param calendar of days off; without one the dates of dossiers are not evaluated
 */
export function contradictionsIn(
  record: VisitRecord,
  { day, now }: { day: string; now: string },
  calendar?: Calendar,
): Contradictions {
  const amended = new Set(record.amendments.map(({ signatureId }) => signatureId));
  const judgementOf = new Map(record.answers.map(({ itemCode, judgement }) => [itemCode, judgement]));
  return {
    findings: record.findings.filter((finding) =>
      isAgainst(finding, finding.itemCode === null ? null : (judgementOf.get(finding.itemCode) ?? null)),
    ),
    unseen: record.dossiers.filter((dossier) => !dossier.deleted && !isExamined(dossier)),
    listed: againstLists(record, record.visit.date ?? day, calendar),
    pastDue: record.recommendations.filter(
      ({ dueDate, deleted }) => !deleted && dueDate !== null && dueDate < day,
    ),
    miscoded: miscodedIn(record),
    repeated: repeatedIn(record.recommendations),
    times: timeFaults(record.visit, record.arrival, now),
    people: unlistedIn(record.mission.members, record.attendees),
    outdated: signaturesDue(record.attendees, record.signatures).filter(({ id }) => amended.has(id)),
    numbers: numberDoubts(record),
  };
}

function againstLists({ dossiers, draws }: VisitRecord, asOf: string, calendar?: Calendar): Dossier[] {
  const drawOf = new Map(draws.map((draw) => [draw.id, draw]));
  return dossiers.filter((dossier) => {
    const listed = listedOverdue(drawOf.get(dossier.drawId ?? ''), dossier.code);
    if (dossier.deleted || listed === null) return false;
    return isAgainstList(listed, dossier, calendar ? dossierFacts(dossier, { calendar, asOf }) : null);
  });
}

/** Texts copied from another item than the one they are recorded under. Texts people wrote themselves cannot be checked. */
function miscodedIn({ checklist, findings, recommendations }: VisitRecord): (Finding | Recommendation)[] {
  const items = itemsOf(checklist);
  const itemOf = new Map(items.map((item) => [item.code, item]));
  const isOthers = (code: string | null, words: string, wordsOf: (item: CheckItem) => string) => {
    const own = code === null ? undefined : itemOf.get(code);
    const text = sameText(words);
    if (!own || text === '' || sameText(wordsOf(own)) === text) return false;
    return items.some((item) => sameText(wordsOf(item)) === text);
  };
  const present = findings.filter(({ deleted }) => !deleted);
  const codeOf = new Map(present.map(({ id, itemCode }) => [id, itemCode]));
  return [
    ...present.filter(({ itemCode, criterion }) => isOthers(itemCode, criterion, (item) => item.requirement)),
    ...recommendations.filter(
      ({ findingId, content, deleted }) =>
        !deleted &&
        isOthers(codeOf.get(findingId ?? '') ?? null, content, (item) => item.recommendation.content),
    ),
  ];
}
