import { Day, Id, text, Words, words, z } from '#lib/domain/basics/schema.ts';

/** When an item applies: a comparison with another item's answer, or a combination of such. */
export type Relevance =
  | { item: string; judgement: string[] }
  | { item: string; field: string; is: 'equal' | 'above' | 'below'; value: string | number }
  | { all: Relevance[] }
  | { any: Relevance[] }
  | { not: Relevance };

const ItemRef = z.string().check(z.minLength(1), z.maxLength(20));

export const Relevance: z.ZodMiniType<Relevance> = z.lazy(() =>
  z.union([
    z.strictObject({
      item: ItemRef,
      judgement: z.array(z.enum(['met', 'partlyMet', 'notMet', 'notApplicable'])).check(z.minLength(1)),
    }),
    z.strictObject({
      item: ItemRef,
      field: z.string().check(z.minLength(1), z.maxLength(40)),
      is: z.enum(['equal', 'above', 'below']),
      value: z.union([z.string(), z.number()]),
    }),
    z.strictObject({ all: z.array(Relevance).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ any: z.array(Relevance).check(z.minLength(1), z.maxLength(20)) }),
    z.strictObject({ not: Relevance }),
  ]),
);

export const ItemCode = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,5}[.-]?\d{1,4}$/));
export const AreaCode = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,5}$/));

const FieldBase = {
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/)),
  label: words(300),
};

/** One value an item asks for besides the judgement. */
export const Field = z.discriminatedUnion('kind', [
  z.strictObject({
    ...FieldBase,
    kind: z.literal('number'),
    unit: text(50),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    /** Digits allowed after the decimal comma; without it the field takes whole numbers. */
    decimals: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
  }),
  z.strictObject({ ...FieldBase, kind: z.literal('text') }),
  z.strictObject({ ...FieldBase, kind: z.literal('date') }),
  z.strictObject({
    ...FieldBase,
    kind: z.literal('choice'),
    options: z.array(z.strictObject({ id: Id, label: words(300) })).check(z.minLength(2), z.maxLength(50)),
  }),
]);
export type Field = z.infer<typeof Field>;

export const Severity = z.enum(['low', 'medium', 'high']);
export type Severity = z.infer<typeof Severity>;

/** To whom a standard recommendation speaks; resolved for the visited unit. */
export const Addressee = z.enum(['unit', 'peoplesCommittee', 'provincialCommittee']);
export type Addressee = z.infer<typeof Addressee>;

/** One thing to check on site. */
export const CheckItem = z.strictObject({
  code: ItemCode,
  /** The question as a delegate asks it at the counter. */
  question: words(1000),
  /** What must be so: the criterion printed with a finding. */
  requirement: words(2000),
  /** How to verify it on site. */
  guidance: words(4000),
  /** Whether it is judged Đạt / Đạt một phần / Không đạt / Không áp dụng. */
  judgement: z.boolean(),
  fields: z.array(Field).check(z.maxLength(30)),
  /** Whether a photo is expected. */
  photo: z.boolean(),
  evidence: words(2000),
  /** What to ask when the answer is not Đạt. */
  followUp: words(2000),
  finding: z.strictObject({ condition: words(4000), severity: Severity }),
  recommendation: z.strictObject({
    content: words(4000),
    addressee: Addressee,
    /** Suggested days to carry it out, counted from the day of the visit. */
    days: z.int().check(z.minimum(1), z.maximum(730)),
  }),
  /** Acts of templates/law that found the criterion; those in force on the visit's day are cited. */
  law: z.array(Id).check(z.maxLength(20)),
  /** When the item applies at all; absent means always. */
  relevance: z.optional(Relevance),
});
export type CheckItem = z.infer<typeof CheckItem>;

export const Area = z.strictObject({
  code: AreaCode,
  title: words(300),
  items: z.array(CheckItem).check(z.minLength(1), z.maxLength(2000)),
});
export type Area = z.infer<typeof Area>;

/** What is known of an act besides its name. */
export const ActFact = z.enum(['date', 'validity']);
export type ActFact = z.infer<typeof ActFact>;

/** An act or standard with its time in force, so that a citation fits the day of the visit. */
export const Act = z.strictObject({
  id: Id,
  /** “Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ”: first mention in full. */
  citation: words(1000),
  /** What it is about, in the words of the citation: “về công tác văn thư”. */
  title: words(1000),
  /** “Nghị định 118/2025/NĐ-CP”: later mentions. */
  short: words(200),
  /** Day of issue; null where nobody has read it. */
  date: z.nullable(Day),
  /** First day in force; null where nobody has read it. */
  validFrom: z.nullable(Day),
  /** Last day in force; null while in force, or where the first day is not known. */
  validTo: z.nullable(Day),
  /** Where somebody read the entry, and what of it could not be read there; null where nobody compared it. */
  checked: z.nullable(z.strictObject({ where: words(300), unseen: z.array(ActFact).check(z.maxLength(2)) })),
});
export type Act = z.infer<typeof Act>;

function unique(values: string[]): boolean {
  return new Set(values).size === values.length;
}

/** A complete checklist, as stored with a visit or read from a JSON file. */
export const Checklist = z
  .strictObject({
    $schema: z.optional(z.string()),
    id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
    version: z.int().check(z.minimum(1), z.maximum(100_000)),
    title: words(300),
    description: text(2000),
    /** How long it is meant to take on site; null where it is not timed. */
    minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(10_000))),
    areas: z.array(Area).check(z.minLength(1), z.maxLength(100)),
    /** Acts the items name that the built-in law library lacks. */
    acts: z._default(z.array(Act).check(z.maxLength(500)), []),
  })
  .check(
    z.refine(({ areas }) => unique(areas.map((area) => area.code)), {
      error: 'area-code-repeated',
      path: ['areas'],
    }),
    z.refine(({ areas }) => unique(areas.flatMap(({ items }) => items.map(({ code }) => code))), {
      error: 'item-code-repeated',
      path: ['areas'],
    }),
  );
export type Checklist = z.infer<typeof Checklist>;

/** A file of one area of the item bank, from which sets are composed. */
export const AreaFile = z.extend(Area, { $schema: z.string() });

/** A set: which items of the bank it takes, in order. */
export const ChecklistSet = z.strictObject({
  $schema: z.string(),
  id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  version: z.int().check(z.minimum(1)),
  title: words(300),
  description: words(2000),
  minutes: z.nullable(z.int().check(z.minimum(1))),
  /** Item codes, or an area code for all of its items. */
  items: z.array(Words).check(z.minLength(1)),
});
export type ChecklistSet = z.infer<typeof ChecklistSet>;
