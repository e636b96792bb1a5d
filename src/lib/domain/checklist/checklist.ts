import type { CheckItem, Area, Checklist, ChecklistSet } from './checklist-schema.ts';

export type * from './checklist-schema.ts';

/**
 * The checklist made of a set; areas keep the order of the bank.
 * @throws Error when the set names a code the bank lacks: a broken template, caught by its test.
 */
export function composeChecklist(set: ChecklistSet, bank: Area[]): Checklist {
  const codes = new Set(set.items);
  const bankCodes = new Set(bank.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]));
  const unknown = set.items.filter((code) => !bankCodes.has(code));
  if (unknown.length > 0) throw new Error(`Set ${set.id} names unknown items: ${unknown.join(', ')}`);
  const areas = bank
    .map(({ code, title, items }) => ({
      code,
      title,
      items: codes.has(code) ? items : items.filter((item) => codes.has(item.code)),
    }))
    .filter(({ items }) => items.length > 0);
  const { id, version, title, description, minutes } = set;
  return { id, version, title, description, minutes, areas, acts: [] };
}

/** The key under which a version is stored: `id@version`. */
export function checklistKey({ id, version }: Pick<Checklist, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** All items in order. */
export function itemsOf(checklist: Checklist): CheckItem[] {
  return checklist.areas.flatMap((area) => area.items);
}

// A number, not Infinity: two untimed checklists must compare as equals.
const UNTIMED = Number.MAX_SAFE_INTEGER;

/** The newest version of each checklist; those meant to take the least time on site first, untimed ones last. */
export function latestVersions(checklists: readonly Checklist[]): Checklist[] {
  const newest = new Map<string, Checklist>();
  for (const checklist of checklists) {
    const newer = newest.get(checklist.id);
    if (!newer || newer.version < checklist.version) newest.set(checklist.id, checklist);
  }
  return [...newest.values()].sort(
    (a, b) => (a.minutes ?? UNTIMED) - (b.minutes ?? UNTIMED) || a.title.localeCompare(b.title, 'vi'),
  );
}
