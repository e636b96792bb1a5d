import type { Answer } from '#lib/domain/answer.ts';
import { itemsOf, type CheckItem } from '#lib/domain/checklist.ts';
import type { Photo } from '#lib/domain/evidence.ts';
import type { Finding } from '#lib/domain/finding.ts';
import { isRelevant } from '#lib/domain/relevance.ts';
import type { VisitRecord } from '#lib/domain/visit-record.ts';
import { fill, type UnitReportWording } from './wording.ts';

/** An item the delegation looked at, with what it wrote down. */
export interface CheckedItem {
  item: CheckItem;
  answer: Answer;
}

/** A visit's record ordered for printing. */
export interface ReportContext {
  record: VisitRecord;
  wording: UnitReportWording;
  /** Of some items: how many apply, and those of them anything was recorded for. */
  checkedItems: (items: readonly CheckItem[]) => { checked: CheckedItem[]; relevant: number };
  /** In the order of the annex. */
  photos: readonly Photo[];
  strengths: readonly Finding[];
  shortcomings: readonly Finding[];
  /** Areas in the order of the checklist, then those only findings name. */
  areas: readonly { code: string; title: string }[];
  /** “ảnh 1, 2” for photos by their ids; empty for none. */
  photoNumbers: (ids: readonly string[]) => string;
}

/** Orders a record: findings by area and position, photos by item and time. */
export function reportContext(record: VisitRecord, wording: UnitReportWording): ReportContext {
  const { checklist, answers, findings } = record;
  const byCode = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const itemPlace = new Map(itemsOf(checklist).map(({ code }, place) => [code, place]));
  const photos = [...record.photos].sort(
    (a, b) =>
      (itemPlace.get(a.itemCode ?? '') ?? Infinity) - (itemPlace.get(b.itemCode ?? '') ?? Infinity) ||
      compare(a.addedAt, b.addedAt) ||
      compare(a.id, b.id),
  );
  const numberOf = new Map(photos.map(({ id }, index) => [id, index + 1]));
  const areas = areasOf(record, wording);
  const areaPlace = new Map(areas.map(({ code }, place) => [code, place]));
  const ordered = [...findings].sort(
    (a, b) =>
      (areaPlace.get(a.areaCode) ?? 0) - (areaPlace.get(b.areaCode) ?? 0) ||
      a.position - b.position ||
      compare(a.id, b.id),
  );
  return {
    record,
    wording,
    checkedItems: (items) => {
      const relevant = items.filter((item) => isRelevant(item, (code) => byCode.get(code)));
      const checked = relevant.flatMap((item) => {
        const answer = byCode.get(item.code);
        return answer && isTouched(answer) ? [{ item, answer }] : [];
      });
      return { checked, relevant: relevant.length };
    },
    photos,
    strengths: ordered.filter(({ kind }) => kind === 'strength'),
    shortcomings: ordered.filter(({ kind }) => kind === 'shortcoming'),
    areas,
    photoNumbers: (ids) => {
      const numbers = ids.map((id) => numberOf.get(id)).filter((number) => number !== undefined);
      if (numbers.length === 0) return '';
      return fill(wording.results.photos, { numbers: numbers.sort((a, b) => a - b).join(', ') });
    },
  };
}

/** Anything recorded counts: a half-filled item was looked at, though the app still asks for the rest. */
function isTouched({ judgement, note, values }: Answer): boolean {
  const hasValue = Object.values(values).some((value) => value !== null && value !== '');
  return judgement !== null || note.trim() !== '' || hasValue;
}

// Neither locale nor platform may change the order: the same record gives the same bytes.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function areasOf({ checklist, findings }: VisitRecord, wording: UnitReportWording): ReportContext['areas'] {
  const known = new Set(checklist.areas.map(({ code }) => code));
  const other = new Set(findings.map(({ areaCode }) => areaCode).filter((code) => !known.has(code)));
  return [
    ...checklist.areas.map(({ code, title }) => ({ code, title })),
    ...[...other].sort(compare).map((code) => ({ code, title: wording.results.otherArea })),
  ];
}
