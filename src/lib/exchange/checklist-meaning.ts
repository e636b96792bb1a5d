import type { Act, Area, CheckItem, Checklist, Field } from '#lib/domain/checklist/checklist.ts';
import type { FaultWording } from './checklist-faults.ts';
import { placeOf, shown, type Fault, type Path } from './checklist-issue.ts';

type Report = (path: Path, what: string) => void;
type Condition = NonNullable<CheckItem['relevance']>;

/** The places of repeated values, with the value. */
function repeats(values: readonly string[]): [number, string][] {
  const seen = new Set<string>();
  return values.flatMap((value, at): [number, string][] => {
    if (seen.has(value)) return [[at, shown(value)]];
    seen.add(value);
    return [];
  });
}

/** Codes of areas and items used twice, each shown at its later place. */
export function repeatedCodes(areas: readonly Area[], wording: FaultWording): Fault[] {
  const items = areas.flatMap((area, at) =>
    area.items.map(({ code }, place) => ({ code, path: ['areas', at, 'items', place, 'code'] })),
  );
  const where = (path: Path) => placeOf(path, { areas }, wording);
  return [
    ...repeats(areas.map(({ code }) => code)).map(([at, code]) => ({
      where: where(['areas', at, 'code']),
      what: wording.areaCodeRepeated(code),
    })),
    ...repeats(items.map(({ code }) => code)).map(([at, code]) => ({
      where: where(items[at]?.path ?? []),
      what: wording.itemCodeRepeated(code),
    })),
  ];
}

function checkField(field: Field, path: Path, report: Report, wording: FaultWording): void {
  if (field.kind === 'choice') {
    for (const [at, id] of repeats(field.options.map((option) => option.id))) {
      report([...path, 'options', at, 'id'], wording.optionIdRepeated(id));
    }
  }
  if (
    field.kind === 'number' &&
    field.min !== undefined &&
    field.max !== undefined &&
    field.min > field.max
  ) {
    report([...path, 'min'], wording.minAboveMax);
  }
}

/** What a condition of `own` names that the checklist lacks. */
function faultsOfCondition(
  condition: Condition,
  own: CheckItem,
  items: ReadonlyMap<string, CheckItem>,
  wording: FaultWording,
): string[] {
  const within = (part: Condition) => faultsOfCondition(part, own, items, wording);
  if ('all' in condition) return condition.all.flatMap(within);
  if ('any' in condition) return condition.any.flatMap(within);
  if ('not' in condition) return within(condition.not);
  const code = shown(condition.item);
  const item = items.get(condition.item);
  if (!item) return [wording.unknownItem(code)];
  // An item that hides itself could never be answered again.
  if (item === own) return [wording.ownItem(code)];
  if ('judgement' in condition) return item.judgement ? [] : [wording.notJudged(code)];
  const exists = item.fields.some(({ id }) => id === condition.field);
  return exists ? [] : [wording.unknownField(shown(condition.field), code)];
}

/**
 * Faults of meaning in a checklist of the right shape: what is repeated, reversed, or named but absent.
 * @param library the built-in law library, besides the acts the checklist brings
 */
export function faultsOfMeaning(
  checklist: Checklist,
  library: readonly Act[],
  wording: FaultWording,
): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (path, what) => faults.push({ where: placeOf(path, checklist, wording), what });
  const laws = new Set([...library, ...checklist.acts].map(({ id }) => id));
  const items = new Map(
    checklist.areas.flatMap((area) => area.items.map((item) => [item.code, item] as const)),
  );

  const checkItem = (item: CheckItem, path: Path) => {
    for (const [at, id] of repeats(item.fields.map((field) => field.id))) {
      report([...path, 'fields', at, 'id'], wording.fieldIdRepeated(id));
    }
    item.fields.forEach((field, at) => checkField(field, [...path, 'fields', at], report, wording));
    item.law.forEach((id, at) => {
      if (!laws.has(id)) report([...path, 'law', at], wording.unknownLaw(shown(id)));
    });
    const faulty = item.relevance ? faultsOfCondition(item.relevance, item, items, wording) : [];
    for (const what of faulty) report([...path, 'relevance'], what);
  };
  checklist.areas.forEach((area, at) =>
    area.items.forEach((item, place) => checkItem(item, ['areas', at, 'items', place])),
  );
  for (const [at, id] of repeats(checklist.acts.map((act) => act.id))) {
    report(['acts', at, 'id'], wording.actIdRepeated(id));
  }
  checklist.acts.forEach(({ validFrom, validTo }, at) => {
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      report(['acts', at, 'validTo'], wording.validityReversed);
  });
  return faults;
}
