import { Area, CheckItem, Checklist } from '#lib/domain/checklist/checklist-schema.ts';
import { z } from '#lib/domain/basics/schema.ts';
import type { FaultWording } from './checklist-faults.ts';
import { faultsOfIssue, type Fault, type Path } from './checklist-issue.ts';
import { repeatedCodes } from './checklist-meaning.ts';

/** A checklist with its items left unread. */
const Outline = z.strictObject({
  ...Checklist.shape,
  areas: z
    .array(
      z.strictObject({ ...Area.shape, items: z.array(z.unknown()).check(z.minLength(1), z.maxLength(2000)) }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

/** The list at a key of what may be anything, no longer than a checklist allows. */
function listAt(group: unknown, key: 'areas' | 'items', longest: number): unknown[] {
  if (group === null || typeof group !== 'object') return [];
  const list: unknown = Reflect.get(group, key);
  return Array.isArray(list) ? list.slice(0, longest) : [];
}

/**
 * The outline's issues, then each item's, with where they stand. One item at a time: zod gathers issues
 * by spreading them into a call, and a hostile file has more of them than a call can take.
 */
function* issuesOf(data: unknown): Generator<{ issue: z.core.$ZodIssue; base: Path }> {
  for (const issue of Outline.safeParse(data).error?.issues ?? []) yield { issue, base: [] };
  for (const [at, area] of listAt(data, 'areas', 100).entries()) {
    for (const [place, item] of listAt(area, 'items', 2000).entries()) {
      const base = ['areas', at, 'items', place];
      for (const issue of CheckItem.safeParse(item).error?.issues ?? []) yield { issue, base };
    }
  }
}

/**
 * Checks that what was read has the shape of a checklist.
 * @returns the checklist, or the first `most` faults and how many more there are
 */
export function checkShape(
  data: unknown,
  wording: FaultWording,
  most: number,
): { checklist: Checklist } | { faults: Fault[]; more: number } {
  const faults: Fault[] = [];
  let more = 0;
  for (const { issue, base } of issuesOf(data)) {
    // Once enough are listed the rest are only counted: a hostile file can have millions.
    const own = faults.length < most ? faultsOfIssue(issue, data, wording, base) : [];
    const listed = own.slice(0, most - faults.length);
    faults.push(...listed);
    more += Math.max(own.length, 1) - listed.length;
  }
  if (faults.length > 0) return { faults, more };
  const whole = Checklist.safeParse(data);
  if (whole.success) return { checklist: whole.data };
  // Only codes are compared across items, and the schema does not say which repeat.
  const { areas } = z.object({ areas: z.array(Area) }).parse(data);
  return { faults: repeatedCodes(areas, wording), more: 0 };
}
