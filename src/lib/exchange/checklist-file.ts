import type { Act, Checklist } from '#lib/domain/checklist/checklist.ts';
import { en, vi, type FaultWording } from './checklist-faults.ts';
import { placeOf, type Fault, type Path } from './checklist-issue.ts';
import { faultsOfMeaning } from './checklist-meaning.ts';
import { checkShape } from './checklist-shape.ts';
import { faultOffset, positionOf } from './json-position.ts';

/** Largest checklist file read, in bytes. */
export const MAX_CHECKLIST_BYTES = 5 * 1024 * 1024;

// A checklist of 2,400 items holds about 80,000 values, nested 10 deep.
const MAX_VALUES = 200_000;
const MAX_DEPTH = 40;
const MAX_FAULTS = 50;

/** A checklist file that cannot be used: every fault has its place in the file and what is wrong. */
export class ChecklistFileError extends Error {
  override name = 'ChecklistFileError';
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(faults.map(({ where, what }) => `${where}: ${what}`).join('\n'));
    this.faults = faults;
  }
}

function refuse(faults: readonly Fault[], wording: FaultWording, more = 0): never {
  const listed = faults.slice(0, MAX_FAULTS);
  const rest = faults.length - listed.length + more;
  if (rest > 0) {
    listed.push({ where: wording.wholeFile, what: wording.andOthers(rest.toLocaleString(wording.locale)) });
  }
  throw new ChecklistFileError(listed);
}

function parseJson(text: string, wording: FaultWording): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = positionOf(text, faultOffset(text) ?? text.length);
    return refuse([{ where: wording.position(line, column), what: wording.syntax }], wording);
  }
}

/**
 * What must not reach the schema: a name that could reach an object's prototype, and a size or depth
 * that would exhaust it. Keeps its own stack for the same reason.
 */
function hazardsOf(data: unknown, wording: FaultWording): Fault[] {
  const faults: Fault[] = [];
  const waiting: { value: unknown; path: Path }[] = [{ value: data, path: [] }];
  let values = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (value === null || typeof value !== 'object') continue;
    if (path.length >= MAX_DEPTH) {
      return [{ where: placeOf(path.slice(0, 6), data, wording), what: wording.tooDeep(MAX_DEPTH) }];
    }
    // Counted before they are walked: a list of millions must not be copied.
    const keys = Object.keys(value);
    values += keys.length;
    if (values > MAX_VALUES) {
      const limit = MAX_VALUES.toLocaleString(wording.locale);
      return [{ where: wording.wholeFile, what: wording.tooMany(limit) }];
    }
    if (keys.includes('__proto__')) {
      faults.push({ where: placeOf(path, data, wording), what: wording.forbiddenKey('__proto__') });
    }
    for (const [key, part] of Object.entries(value)) {
      waiting.push({ value: part, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return faults;
}

/**
 * Reads a checklist from a JSON file that a user brings. The text is not trusted; nothing is stored.
 * @param text the file's text, at most {@link MAX_CHECKLIST_BYTES} as UTF-8
 * @param acts the built-in law library; items may name its acts or those the file brings
 * @throws ChecklistFileError with the faults found (50 listed, the rest counted), in the requested language
 */
export function readChecklistFile(
  text: string,
  acts: readonly Act[],
  language: 'vi' | 'en' = 'vi',
): Checklist {
  const wording = language === 'vi' ? vi : en;
  const whole = (what: string) => refuse([{ where: wording.wholeFile, what }], wording);
  // A character takes at least one byte, so a long text is refused before it is copied.
  if (text.length > MAX_CHECKLIST_BYTES || new TextEncoder().encode(text).length > MAX_CHECKLIST_BYTES) {
    whole(wording.tooLarge(MAX_CHECKLIST_BYTES / 1024 / 1024));
  }
  // Editors on Windows put a byte order mark first, which JSON does not allow.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') whole(wording.emptyFile);

  const data = parseJson(json, wording);
  const hazards = hazardsOf(data, wording);
  if (hazards.length > 0) refuse(hazards, wording);
  const shape = checkShape(data, wording, MAX_FAULTS);
  if ('faults' in shape) return refuse(shape.faults, wording, shape.more);
  const faults = faultsOfMeaning(shape.checklist, acts, wording);
  if (faults.length > 0) refuse(faults, wording);
  return shape.checklist;
}
