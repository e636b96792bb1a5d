import { Day, Id, Instant, Text, Words, z } from './schema.ts';

/** Kind of mission (cuộc): giám sát, khảo sát, or the executive's kiểm tra. */
export const MissionKind = z.enum(['supervision', 'survey', 'inspection']);
export type MissionKind = z.infer<typeof MissionKind>;

export const MemberRole = z.enum(['head', 'deputyHead', 'member', 'secretary', 'invited']);
export type MemberRole = z.infer<typeof MemberRole>;

/** A member of the delegation (đoàn). */
export const Member = z.strictObject({
  name: Text.max(200),
  role: MemberRole,
  /** chức vụ, e.g. “Trưởng Ban Pháp chế HĐND tỉnh”. */
  position: Text.max(300),
});
export type Member = z.infer<typeof Member>;

/** Who issues the documents and how they are signed (Decree 30/2020, boxes 2, 3, 4, 7 and 9b). */
export const Issuer = z.strictObject({
  /** cơ quan chủ quản, “HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI”. */
  superior: Text.max(200),
  /** cơ quan ban hành, “ĐOÀN GIÁM SÁT”. */
  name: Text.max(200),
  /** Abbreviation in document numbers: the ĐGS of `05/BC-ĐGS`. */
  symbol: Text.max(40),
  /** địa danh before the date: “Gia Lai”. */
  placeName: Text.max(100),
  /** nơi nhận, one line each, without the closing “Lưu”. */
  recipients: z.array(Words.max(300)).max(50),
});
export type Issuer = z.infer<typeof Issuer>;

/** The period under review; either end may be unknown. */
export const Period = z
  .strictObject({ from: Day.nullable(), to: Day.nullable() })
  .refine(({ from, to }) => !from || !to || from <= to, { error: 'period-reversed' });
export type Period = z.infer<typeof Period>;

/** A mission (cuộc giám sát, khảo sát, kiểm tra). */
export const Mission = z.strictObject({
  id: Id,
  kind: MissionKind,
  title: Words.max(1000),
  /** Resolutions and plans the mission rests on, as printed. */
  legalBasis: z.array(Words.max(2000)).max(50),
  period: Period,
  members: z.array(Member).max(200),
  issuer: Issuer,
  /** Checklists (sets) planned for its visits. */
  checklistIds: z.array(Id).max(50),
  /** kỳ họp the report goes to. */
  councilSession: Text.max(300),
  /** Where a sample mission's facts were published; null for the users' own missions. */
  sample: z
    .strictObject({ source: Words.max(500), published: Text.max(200), note: Text.max(2000) })
    .nullable(),
  createdAt: Instant,
  archived: z.boolean(),
  deleted: z.boolean(),
});
export type Mission = z.infer<typeof Mission>;
