import type { Area, Checklist } from '#lib/domain/checklist/checklist.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';

/** An item of one or several checklists, known by its code. */
export interface Criterion {
  code: string;
  areaCode: string;
  areaTitle: string;
  requirement: string;
  /** Another checklist or version words it differently: its cells are compared all the same, with a note. */
  wordingDiffers: boolean;
}

function sizeOf({ areas }: Checklist): number {
  return areas.reduce((sum, { items }) => sum + items.length, 0);
}

/**
 * The criteria of several checklists by code, by area. The longest checklist gives order and wording, its newest
 * version first; what only others have follows in its area.
 */
export function criteriaOf(checklists: readonly Checklist[]): Criterion[] {
  const ordered = [...checklists].sort(
    (a, b) => sizeOf(b) - sizeOf(a) || (a.id === b.id ? b.version - a.version : a.id < b.id ? -1 : 1),
  );
  const areas = new Map<string, Criterion[]>();
  const byCode = new Map<string, Criterion>();
  const add = ({ code: areaCode, title: areaTitle, items }: Area) => {
    const own = areas.get(areaCode) ?? [];
    areas.set(areaCode, own);
    for (const { code, requirement } of items) {
      const earlier = byCode.get(code);
      if (earlier) {
        if (sameText(earlier.requirement) !== sameText(requirement)) earlier.wordingDiffers = true;
        continue;
      }
      const criterion = { code, areaCode, areaTitle, requirement, wordingDiffers: false };
      byCode.set(code, criterion);
      own.push(criterion);
    }
  };
  for (const checklist of ordered) checklist.areas.forEach(add);
  return [...areas.values()].flat();
}
