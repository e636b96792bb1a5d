import { isTouched, type Answer } from '#lib/domain/checklist/answer.ts';
import { itemsOf, type CheckItem } from '#lib/domain/checklist/checklist.ts';
import { pictures, type Photo } from '#lib/domain/visit/evidence.ts';
import { hasSuspects } from '#lib/domain/figures/review.ts';
import { isQuestion, isShortcoming, type Finding } from '#lib/domain/visit/finding.ts';
import type { Questionnaire } from '#lib/domain/visit/interview.ts';
import { progressOf, standingOf, type Progress, type Standing } from '#lib/domain/visit/progress.ts';
import { isRelevant } from '#lib/domain/checklist/relevance.ts';
import type { NumberDoubt } from '#lib/domain/record/number-doubt.ts';
import { numberDoubts } from '#lib/domain/record/number-doubts.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { saysSomething } from '#lib/domain/basics/vietnamese-text.ts';
import type { Calendar } from '#lib/domain/basics/working-days.ts';
import { dossierGroups } from './dossier-groups.ts';
import { annexNames, type AnnexNames } from './visit-annexes.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';
import { fill, ended, unended } from '#lib/documents/wording/sentences.ts';

/** An item the delegation looked at, with what it wrote down. */
export interface CheckedItem {
  item: CheckItem;
  answer: Answer;
}

/** A visit's record ordered for printing. */
export interface ReportContext extends AnnexNames<AnnexKind> {
  record: VisitRecord;
  /** Of some items: how far they were examined, what became of each, and those that apply and anything was recorded for. */
  checkedItems: (items: readonly CheckItem[]) => {
    touched: CheckedItem[];
    progress: Progress;
    standingOf: (item: CheckItem) => Standing;
  };
  /** Each photo once, in the order of the annex. */
  photos: readonly Photo[];
  /** All photos that are a picture of the annex, itself among them: one was added at several places. */
  photosOf: (picture: Photo) => readonly Photo[];
  /** Numbers that do not go together. */
  doubts: readonly NumberDoubt[];
  strengths: readonly Finding[];
  shortcomings: readonly Finding[];
  /** Questions the unit has not answered yet. */
  questions: readonly Finding[];
  /** Areas in the order of the checklist, then those only findings name. */
  areas: readonly { code: string; title: string }[];
  /** “ảnh 1, 2” for photos by their ids; empty for none. */
  photoNumbers: (ids: readonly string[]) => string;
  /** Days off to count late dossiers by; without it lateness is left unknown. */
  calendar: Calendar | undefined;
  /** The questionnaires whose answers can be printed; interviews with any other are only counted. */
  questionnaires: readonly Questionnaire[];
}

/** The annexes of a document on a visit, in their order. */
export type AnnexKind = 'figures' | 'dossiers' | 'photos';

/** What a report is made with besides the record. */
export interface ReportMeans {
  calendar?: Calendar;
  /** Every version ever used: an interview is printed in the words it was held in. */
  questionnaires?: readonly Questionnaire[];
}

/** Orders a record: findings by area and position, photos by item and time. */
export function reportContext(
  record: VisitRecord,
  { calendar, questionnaires = [] }: ReportMeans = {},
): ReportContext {
  const { checklist, answers, findings } = record;
  const byCode = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const itemPlace = new Map(itemsOf(checklist).map(({ code }, place) => [code, place]));
  const all = [...record.photos].sort(
    (a, b) =>
      (itemPlace.get(a.itemCode ?? '') ?? Infinity) - (itemPlace.get(b.itemCode ?? '') ?? Infinity) ||
      compare(a.addedAt, b.addedAt) ||
      compare(a.id, b.id),
  );
  // The same picture added at several places is printed and counted once.
  const photos = pictures(all);
  const place = new Map(photos.map(({ sha256 }, index) => [sha256, index + 1]));
  const numberOf = new Map(all.map(({ id, sha256 }) => [id, place.get(sha256)]));
  const areas = areasOf(record);
  const areaPlace = new Map(areas.map(({ code }, place) => [code, place]));
  const ordered = [...findings].sort(
    (a, b) =>
      (areaPlace.get(a.areaCode) ?? 0) - (areaPlace.get(b.areaCode) ?? 0) ||
      a.position - b.position ||
      compare(a.id, b.id),
  );
  const annexes: AnnexKind[] = [
    ...(hasSuspects(record.figures) ? (['figures'] as const) : []),
    ...(dossierGroups(record).length > 0 ? (['dossiers'] as const) : []),
    ...(photos.length > 0 ? (['photos'] as const) : []),
  ];
  return {
    record,
    calendar,
    questionnaires,
    ...annexNames(annexes),
    checkedItems: (items) => {
      const answerOf = (code: string) => byCode.get(code);
      const relevant = items.filter((item) => isRelevant(item, answerOf));
      const touched = relevant.flatMap((item) => {
        const answer = byCode.get(item.code);
        return answer && isTouched(answer) ? [{ item, answer }] : [];
      });
      return {
        touched,
        progress: progressOf(items, answerOf, findings),
        standingOf: (item) => standingOf(item, answerOf, findings),
      };
    },
    photos,
    photosOf: ({ sha256 }) => all.filter((photo) => photo.sha256 === sha256),
    doubts: numberDoubts(record),
    strengths: ordered.filter(({ kind }) => kind === 'strength'),
    shortcomings: ordered.filter(isShortcoming),
    questions: ordered.filter(isQuestion),
    areas,
    photoNumbers: (ids) => {
      const photoNumbers = ids.map((id) => numberOf.get(id)).filter((number) => number !== undefined);
      const numbers = [...new Set(photoNumbers)];
      if (numbers.length === 0) return '';
      return fill(PARTS.evidence.photos, { numbers: numbers.sort((a, b) => a - b).join(', ') });
    },
  };
}

// Neither locale nor platform may change the order: the same record gives the same bytes.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function areasOf({ checklist, findings }: VisitRecord): ReportContext['areas'] {
  const areaCodes = new Set(checklist.areas.map(({ code }) => code));
  const other = new Set(findings.map(({ areaCode }) => areaCode).filter((code) => !areaCodes.has(code)));
  return [
    ...checklist.areas.map(({ code, title }) => ({ code, title })),
    ...[...other].sort(compare).map((code) => ({ code, title: PARTS.checks.otherArea })),
  ];
}

/** “Bảng công khai ghi 120 thủ tục (ảnh 1, 2, Phụ lục).”: words and photos that show a finding; empty for neither. */
export function evidenceText(finding: Finding, { photoNumbers, annexMention }: ReportContext): string {
  const { withPhotos, onlyPhotos } = PARTS.evidence;
  const photos = photoNumbers(finding.photoIds);
  const words = saysSomething(finding.evidence) ? finding.evidence.trim() : '';
  if (!photos) return ended(words);
  const annex = annexMention('photos');
  return words
    ? fill(withPhotos, { evidence: unended(words), photos, annex })
    : fill(onlyPhotos, { photos, annex });
}
