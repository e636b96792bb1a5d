import { Severity } from '#lib/domain/checklist/checklist-schema.ts';
import { Id, Text, text, words, z, Day } from '#lib/domain/basics/schema.ts';

export const FindingKind = z.enum(['strength', 'shortcoming']);
export type FindingKind = z.infer<typeof FindingKind>;

/** What a finding was made from: an item of the checklist, a remark on reported figures, a shortcoming of dossiers. */
const Origin = z.strictObject({
  from: z.enum(['item', 'figures', 'dossiers']),
  /** Which of them: the code of the item, the key of the remark (`subjectKey`), the shortcoming. */
  key: text(500),
  /** Whether it asks the unit to make something clear; absent where it was not made from figures. */
  asks: z.optional(z.boolean()),
});

/** A finding (phát hiện): a strength or a shortcoming, with what it is measured against. */
export const Finding = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  kind: FindingKind,
  /** Area of the checklist it belongs to. */
  areaCode: Id,
  /** Item it came from; null when written freely. */
  itemCode: z.nullable(z.string().check(z.maxLength(20))),
  /** Absent where it was written freely. */
  origin: z.optional(Origin),
  /** What must be so. */
  criterion: Text,
  /** Legal citations as printed; chosen for the day of the visit, editable. */
  citations: z.array(words(1000)).check(z.maxLength(20)),
  /** What was found. */
  condition: Text,
  /** What shows it, in words, besides photos. */
  evidence: Text,
  objectiveCause: Text,
  subjectiveCause: Text,
  consequence: Text,
  responsibility: text(1000),
  severity: z.nullable(Severity),
  photoIds: z.array(Id).check(z.maxLength(500)),
  /** Place in the report, ascending. */
  position: z.number(),
  deleted: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

/** A recommendation (kiến nghị) of a visit, from one finding or of a general kind. */
export const Recommendation = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  /** The finding it answers; null for a general recommendation. */
  findingId: z.nullable(Id),
  /** Who is to act: “UBND xã Hra”. */
  addressee: text(300),
  content: Text,
  dueDate: z.nullable(Day),
  /** What will show that it was done. */
  product: text(1000),
  /** Place in the report, ascending. */
  position: z.number(),
  deleted: z.boolean(),
});
export type Recommendation = z.infer<typeof Recommendation>;
