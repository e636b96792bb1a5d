import { Day, Id, Text, text, z } from '#lib/domain/basics/schema.ts';

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
