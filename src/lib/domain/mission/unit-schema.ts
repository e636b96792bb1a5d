import { Id, text, words, z } from '#lib/domain/basics/schema.ts';

export const UnitKind = z.enum([
  'serviceCentre',
  'commune',
  'ward',
  'specialZone',
  'township',
  'district',
  'city',
  'department',
  'other',
]);
export type UnitKind = z.infer<typeof UnitKind>;

/** A supervised unit (đơn vị chịu sự giám sát). */
export const Unit = z.strictObject({
  id: Id,
  missionId: Id,
  /** As printed: “Trung tâm Phục vụ hành chính công xã Hra”. */
  name: words(300),
  kind: UnitKind,
  /** The locality alone, common noun in lower case (Decree 30/2020, annex II): “xã Hra”. */
  locality: text(200),
  /** District it belonged to before 1 July 2025; empty for a unit of the two-level government. */
  district: text(200),
  /** “tỉnh Gia Lai”, “Thành phố Hồ Chí Minh”. */
  province: text(200),
  /** National code of the commune, for a unit chosen from the list. */
  code: z.nullable(text(20)),
  /** Entered by hand because it no longer exists. */
  historical: z.boolean(),
  deleted: z.boolean(),
});
export type Unit = z.infer<typeof Unit>;
