import { Id, Instant, Sha256, Text, text, words, z } from '#lib/domain/basics/schema.ts';
import { MAX_CODE } from './code.ts';
import { hashList, MAX_LISTED, NumberedRange, type Listed } from './draw-list.ts';
import { drawOrder, stratify, type Stratum } from './draw-order.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';

/** Largest sample of one visit. */
export const MAX_SAMPLE = 1000;

const SeedPart = Text.check(z.trim(), z.maxLength(200), z.regex(/^[^\r\n]*$/));

/** What the draw starts from: each side may say something the other could not foresee. */
export const Seed = z.strictObject({ delegation: SeedPart, unit: SeedPart });
export type Seed = z.infer<typeof Seed>;

/** From numbers of a register, from a pasted list, or from a list by strata: overdue first, then by field. */
export const DrawMethod = z.enum(['range', 'list', 'strata']);
export type DrawMethod = z.infer<typeof DrawMethod>;

const Code = words(MAX_CODE);

/** One stratum as drawn: the sample in the order drawn, and the next codes, which replace missing ones. */
export const DrawnStratum = z.strictObject({
  key: text(400),
  /** Dossiers of the list that belong to it. */
  count: z.int().check(z.minimum(0), z.maximum(MAX_LISTED)),
  drawn: z.array(Code).check(z.maxLength(MAX_SAMPLE)),
  reserve: z.array(Code).check(z.maxLength(MAX_SAMPLE)),
});
export type DrawnStratum = z.infer<typeof DrawnStratum>;

/** A dossier of the sample that could not be shown, and the one examined instead. */
export const Replacement = z.strictObject({ code: Code, by: Code, reason: words(1000), at: Instant });
export type Replacement = z.infer<typeof Replacement>;

/** A draw of dossiers (rút mẫu), recorded so that the unit can repeat it. */
export const Draw = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  /** Name of the procedure, should another one ever follow. */
  algorithm: z.literal('sha256-fisher-yates-1'),
  method: DrawMethod,
  /** The numbers drawn from; null for a list. */
  range: z.nullable(NumberedRange),
  seed: Seed,
  listHash: Sha256,
  listSize: z.int().check(z.minimum(1), z.maximum(MAX_LISTED)),
  size: z.int().check(z.minimum(1), z.maximum(MAX_SAMPLE)),
  /** One, with an empty key, unless the method is `strata`. */
  strata: z.array(DrawnStratum).check(z.minLength(1), z.maxLength(1000)),
  replacements: z.array(Replacement).check(z.maxLength(MAX_SAMPLE)),
  drawnAt: Instant,
  deleted: z.boolean(),
});
export type Draw = z.infer<typeof Draw>;

/** The text whose hashes give the numbers: delegation's part, line feed, unit's part; NFC, trimmed. */
export function seedText({ delegation, unit }: Seed): string {
  return `${nfc(delegation).trim()}\n${nfc(unit).trim()}`;
}

function drawStrata(
  list: readonly Listed[],
  { method, size, seed }: Pick<Draw, 'method' | 'size' | 'seed'>,
): DrawnStratum[] {
  const strata: Stratum[] = method === 'strata' ? stratify(list, size) : [{ key: '', list: [...list], size }];
  return strata.map(({ key, list: members, size: share }) => {
    // At least five in reserve: of a share of one, more than one may be missing.
    const order = drawOrder(members, share + Math.max(share, 5), seedText(seed), key);
    const codes = order.map(({ code }) => code);
    return { key, count: members.length, drawn: codes.slice(0, share), reserve: codes.slice(share) };
  });
}

type Start = Pick<Draw, 'id' | 'missionId' | 'visitId' | 'method' | 'range' | 'seed' | 'size'> & {
  now: string;
};

/**
 * Draws a sample at random, so that anyone with the list and the seed draws the same one:
 * 1. the list, in its order, is hashed (`hashList`) and, for `strata`, split (`stratify`, `allocate`);
 * 2. `seedText` and the key of each stratum give numbers, and these the order of the stratum (`drawOrder`);
 * 3. the first of that order are the sample, the next its reserve for replacements.
 * A list shorter than the sample is drawn whole.
 * @throws RangeError for an empty list or one in which a code comes twice
 */
export function drawSample(list: readonly Listed[], { now, ...start }: Start): Draw {
  if (list.length === 0) throw new RangeError('Nothing to draw from');
  if (new Set(list.map(({ code }) => code)).size < list.length) throw new RangeError('A code comes twice');
  const size = Math.min(start.size, list.length);
  return {
    ...start,
    algorithm: 'sha256-fisher-yates-1',
    size,
    listHash: hashList(list, start.method === 'strata'),
    listSize: list.length,
    strata: drawStrata(list, { ...start, size }),
    replacements: [],
    drawnAt: now,
    deleted: false,
  };
}

/** The codes to examine, stratum by stratum in the order drawn, each replaced one standing in its place. */
export function sampleOf({ strata, replacements }: Pick<Draw, 'strata' | 'replacements'>): string[] {
  const sample = strata.flatMap(({ drawn }) => drawn);
  for (const { code, by } of replacements) {
    const place = sample.indexOf(code);
    if (place >= 0) sample[place] = by;
  }
  return sample;
}

/** The code that replaces one of the sample: the first unused of its stratum's reserve; null when none is left. */
export function nextReserve(draw: Pick<Draw, 'strata' | 'replacements'>, code: string): string | null {
  const used = new Set(draw.replacements.map(({ by }) => by));
  const stratum = draw.strata.find(({ drawn, reserve }) => drawn.includes(code) || reserve.includes(code));
  return stratum?.reserve.find((next) => !used.has(next)) ?? null;
}

/** The field of a dossier of a stratified draw, taken from its stratum; empty where the stratum has none. */
export function fieldInDraw(draw: Pick<Draw, 'strata'>, code: string): string {
  const stratum = draw.strata.find(({ drawn, reserve }) => drawn.includes(code) || reserve.includes(code));
  return /^field:(.*)$/u.exec(stratum?.key ?? '')?.[1] ?? '';
}

/**
 * The draw with a missing dossier replaced, for a stated reason.
 * @throws RangeError when the code is not in the sample or its reserve is used up
 */
export function replaceDossier(draw: Draw, code: string, reason: string, now: string): Draw {
  const by = sampleOf(draw).includes(code) ? nextReserve(draw, code) : null;
  if (by === null) throw new RangeError(`No replacement for ${code}`);
  return { ...draw, replacements: [...draw.replacements, { code, by, reason, at: now }] };
}

/** What about a draw cannot be repeated: another list, other dossiers, or a replacement not next in the reserve. */
export type DrawFault = 'list' | 'drawn' | 'replacement';

/** Draws again from the list and compares. Null when everything is as the seed and the list have it. */
export function redraw(draw: Draw, list: readonly Listed[]): DrawFault | null {
  if (list.length !== draw.listSize || hashList(list, draw.method === 'strata') !== draw.listHash)
    return 'list';
  const strata = drawStrata(list, draw);
  if (JSON.stringify(strata.map(plain)) !== JSON.stringify(draw.strata.map(plain))) return 'drawn';
  const before: Replacement[] = [];
  for (const replacement of draw.replacements) {
    const soFar = { strata, replacements: before };
    const inSample = sampleOf(soFar).includes(replacement.code);
    if (!inSample || nextReserve(soFar, replacement.code) !== replacement.by) return 'replacement';
    before.push(replacement);
  }
  return null;
}

// One order of keys, whatever the stored row has.
const plain = ({ key, count, drawn, reserve }: DrawnStratum) => [key, count, drawn, reserve];

/** Whether every dossier of the list had the same chance, so that shares of the sample can be extended to the whole. */
export function isSimpleRandom(draw: Pick<Draw, 'method'>): boolean {
  return draw.method !== 'strata';
}

/**
 * Whether the list of the unit calls a dossier of a draw overdue. Only a list drawn by strata tells; null for any other, and
 * for a dossier that is none of it.
 */
export function listedOverdue(draw: Draw | undefined, code: string): boolean | null {
  // A list without any overdue dossier may simply have no data on lateness.
  if (draw?.method !== 'strata' || !draw.strata.some(({ key }) => key === 'overdue')) return null;
  const stratum = draw.strata.find(({ drawn, reserve }) => drawn.includes(code) || reserve.includes(code));
  return stratum ? stratum.key === 'overdue' : null;
}
