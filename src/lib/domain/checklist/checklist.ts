import type { CheckItem, Area, Checklist, ChecklistSet } from './checklist-schema.ts';

export type * from './checklist-schema.ts';

/**
 * The checklist a set stands for; areas keep the order of the bank.
 * @throws Error when the set names a code the bank lacks: a broken template, caught by its test.
 */
export function composeChecklist(set: ChecklistSet, bank: Area[]): Checklist {
  const wanted = new Set(set.items);
  const known = new Set(bank.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]));
  const unknown = set.items.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new Error(`Set ${set.id} names unknown items: ${unknown.join(', ')}`);
  const areas = bank
    .map(({ code, title, items }) => ({
      code,
      title,
      items: wanted.has(code) ? items : items.filter((item) => wanted.has(item.code)),
    }))
    .filter(({ items }) => items.length > 0);
  const { id, version, title, description, minutes } = set;
  return { id, version, title, description, minutes, areas, acts: [] };
}

/** The key under which a version is kept: `id@version`. */
export function checklistKey({ id, version }: Pick<Checklist, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** All items in order. */
export function itemsOf(checklist: Checklist): CheckItem[] {
  return checklist.areas.flatMap((area) => area.items);
}
