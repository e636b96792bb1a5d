import type { z } from '#lib/domain/basics/schema.ts';
import type { FaultNoun, FaultType, FaultWording } from './checklist-faults.ts';

/** One thing wrong with a checklist file. */
export interface Fault {
  /** “Mục A, tiêu chí thứ 3, ‘question’”. */
  where: string;
  /** “còn trống, cần ghi nội dung câu hỏi.” */
  what: string;
}

export type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

const LONGEST_SHOWN = 60;

/** A value from the file, short enough for a message; a hostile file may contain very long ones. */
export function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function isGroup(value: unknown): value is Record<PropertyKey, unknown> {
  return value !== null && typeof value === 'object';
}

function valueAt(path: Path, data: unknown): unknown {
  let value = data;
  for (const key of path) {
    if (!isGroup(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

function areaName(index: number, data: unknown, wording: FaultWording): string {
  const code = valueAt(['areas', index, 'code'], data);
  return typeof code === 'string' && /^[A-Z][A-Z0-9]{0,5}$/.test(code)
    ? wording.area(code)
    : wording.areaAt(index + 1);
}

/** Where a path leads, in the words of someone who reads a checklist: area, item, field, then the name. */
export function placeOf(path: Path, data: unknown, wording: FaultWording): string {
  const parts = path.flatMap((key, at) => {
    const list = path[at - 1];
    if (typeof key !== 'number') {
      const leadsOn = typeof path[at + 1] === 'number' && String(key) in counted;
      return leadsOn ? [] : [wording.key(shown(String(key)))];
    }
    if (list === 'areas' && at === 1) return [areaName(key, data, wording)];
    const count = counted[String(list)];
    return [wording[count ?? 'part'](key + 1)];
  });
  return parts.length > 0 ? parts.join(', ') : wording.wholeFile;
}

const counted: Record<string, 'areaAt' | 'item' | 'field' | 'option' | 'law' | 'act'> = {
  areas: 'areaAt',
  items: 'item',
  fields: 'field',
  options: 'option',
  law: 'law',
  acts: 'act',
};

const typeNames: Record<string, FaultType> = {
  string: 'string',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
};

function nounOf(path: Path, wording: FaultWording): string | undefined {
  const key = String(path.at(-1));
  return Object.hasOwn(wording.nouns, key) ? wording.nouns[key as FaultNoun] : undefined;
}

function formatFault(issue: z.core.$ZodIssueInvalidStringFormat, path: Path, wording: FaultWording): string {
  const key = path.at(-1);
  if (issue.format === 'date') return wording.badDay;
  if (key === 'code') return path.length > 3 ? wording.badItemCode : wording.badAreaCode;
  if (key === 'id' && path.length === 1) return wording.badChecklistId;
  if (key === 'id' && path.at(-3) === 'fields') return wording.badFieldId;
  return wording.badFormat;
}

function sizeFault(
  { origin, code, limit }: { origin: string; code: 'too_big' | 'too_small'; limit: number | bigint },
  path: Path,
  wording: FaultWording,
): string {
  const big = code === 'too_big';
  const number = limit.toLocaleString(wording.locale);
  if (origin === 'string') return big ? wording.tooLong(number) : wording.blank(nounOf(path, wording));
  if (origin === 'array') return big ? wording.tooManyParts(number) : wording.tooFewParts(number);
  return big ? wording.tooHigh(number) : wording.tooLow(number);
}

/**
 * The issues of the one variant a group was meant as: that whose names it uses.
 * Undefined where none or several fit, so that only the whole can be called wrong.
 */
function meantVariant(issue: z.core.$ZodIssueInvalidUnion): Issue[] | undefined {
  const fitting = issue.errors.filter((variant) =>
    variant.every(({ code, path }) => path.length > 0 && code !== 'unrecognized_keys'),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What one issue of the schema means for the person who wrote the file; `data` is what was read. */
export function faultsOfIssue(issue: Issue, data: unknown, wording: FaultWording, base: Path = []): Fault[] {
  const path = [...base, ...issue.path];
  const fault = (what: string): Fault[] => [{ where: placeOf(path, data, wording), what }];
  if (valueAt(path, data) === undefined) return fault(wording.missing(nounOf(path, wording)));
  switch (issue.code) {
    case 'invalid_type':
      return fault(wording.wrongType(wording.types[typeNames[issue.expected] ?? 'other']));
    case 'too_big':
      return fault(sizeFault({ ...issue, limit: issue.maximum }, path, wording));
    case 'too_small':
      return fault(sizeFault({ ...issue, limit: issue.minimum }, path, wording));
    case 'invalid_format':
      return fault(formatFault(issue, path, wording));
    case 'invalid_value':
      return fault(wording.notInList(issue.values.map(String).join(', ')));
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => fault(wording.unknownKey(shown(key))));
    case 'invalid_union': {
      const meant = meantVariant(issue);
      if (meant) return meant.flatMap((part) => faultsOfIssue(part, data, wording, path));
      if ('options' in issue && Array.isArray(issue.options))
        return fault(wording.notInList(issue.options.map(String).join(', ')));
      return fault(path.includes('relevance') ? wording.badRelevance : wording.invalid);
    }
    case 'custom':
      return fault(issue.message === 'day-out-of-range' ? wording.badDay : wording.invalid);
    default:
      return fault(wording.invalid);
  }
}
