import { points, RULES, SIZES } from './decree-30.ts';
import type { Letterhead } from '#lib/documents/model/document.ts';
import type { Measure } from '#lib/documents/fonts/font-metrics.ts';

/** Space between the letterhead's two halves, in millimetres. */
export const LETTERHEAD_GAP = 4;

/** Least space at both sides of the subject under a title, in millimetres. */
export const TITLE_SIDE = 10;

/** How boxes 1 to 4 share the width; all in points. */
export interface LetterheadMeasures {
  left: number;
  right: number;
  /** Both bodies as they stand on one line or, with their place, on two. */
  superior: string;
  issuer: string;
  issuerRule: number;
  mottoRule: number;
}

// Where the name of a body may be broken: before the place it is of, never inside “nhân dân”.
const PLACE = /\s(?=(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\s)/u;

// Where a committee or delegation ends and the council it is of begins.
const COUNCIL = /\s(?=(?:HỘI ĐỒNG NHÂN DÂN|HĐND|ỦY BAN NHÂN DÂN|UBND)(?:\s|$))/u;

/**
 * The name of a body or an office on one line, or, when that is too narrow, on two or three: what it is of stands on the
 * next, the council, then its place.
 */
export function bodyName(name: string, width: number, measure: (line: string) => number): string {
  const broken = [
    name,
    name.replace(PLACE, '\n'),
    name.replace(COUNCIL, '\n'),
    name.replace(COUNCIL, '\n').replace(PLACE, '\n'),
  ];
  const fits = (text: string) => text.split('\n').every((line) => measure(line) <= width);
  return broken.find(fits) ?? broken.at(-1) ?? name;
}

/** Divides a width between issuer and Quốc hiệu, which stays on one line. */
export function letterheadMeasures(block: Letterhead, measure: Measure, width: number): LetterheadMeasures {
  const nationWidth = Math.max(
    measure.bold(block.nation, SIZES.nation),
    measure.bold(block.motto, SIZES.motto),
    measure.regular(block.placeAndDate ?? '', SIZES.placeAndDate),
  );
  const right = Math.min(nationWidth + 6, width * 0.65);
  const left = width - right - points(LETTERHEAD_GAP);
  const bold = (line: string) => measure.bold(line, SIZES.issuer);
  const issuer = bodyName(block.issuer, left, bold);
  return {
    left,
    right,
    superior: bodyName(block.superior, left, (line) => measure.regular(line, SIZES.issuer)),
    issuer,
    issuerRule: RULES.share * Math.min(Math.max(...issuer.split('\n').map(bold)), left),
    mottoRule: measure.bold(block.motto, SIZES.motto),
  };
}
