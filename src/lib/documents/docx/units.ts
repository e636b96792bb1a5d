import { POINTS_PER_MM } from '#lib/documents/paper/decree-30.ts';

/** Twentieths of a point, Word's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function mmTwips(mm: number): number {
  return twips(mm * POINTS_PER_MM);
}

/** Half points, Word's unit of type size. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
