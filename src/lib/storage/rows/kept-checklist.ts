import { Checklist } from '#lib/domain/checklist/checklist-schema.ts';
import { Id, z } from '#lib/domain/basics/schema.ts';

/** A checklist version kept on this device: used by a visit, or added from a file. */
export const KeptChecklist = z.strictObject({
  /** `id@version`. */
  id: Id,
  checklist: Checklist,
  /** Added by a user from a file; offered beside the built-in sets. */
  imported: z.boolean(),
  deleted: z.boolean(),
});
export type KeptChecklist = z.infer<typeof KeptChecklist>;
