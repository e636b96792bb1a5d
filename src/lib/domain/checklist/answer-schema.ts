import { Id, Instant, Text, z } from '#lib/domain/basics/schema.ts';

/** Đạt / Đạt một phần / Không đạt / Không áp dụng. */
export const Judgement = z.enum(['met', 'partlyMet', 'notMet', 'notApplicable']);
export type Judgement = z.infer<typeof Judgement>;

export const FieldValue = z.nullable(z.union([z.number(), Text]));
export type FieldValue = z.infer<typeof FieldValue>;

/** The answer to one item in one visit. Its id is `<visit>/<item code>`: two people who answer it write the same row. */
export const Answer = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  itemCode: z.string().check(z.minLength(1), z.maxLength(20)),
  judgement: z.nullable(Judgement),
  /** By field id; null or absent is missing, and missing is not zero. */
  values: z.record(z.string(), FieldValue),
  note: Text,
  answeredAt: z.nullable(Instant),
  deleted: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;
