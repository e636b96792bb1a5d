import { Day, Id, Instant, text, words, z } from '#lib/domain/basics/schema.ts';

/** Kind of mission (cuộc): giám sát, khảo sát, or the executive's kiểm tra. */
export const MissionKind = z.enum(['supervision', 'survey', 'inspection']);
export type MissionKind = z.infer<typeof MissionKind>;

export const MemberRole = z.enum(['head', 'deputyHead', 'member', 'secretary', 'invited']);
export type MemberRole = z.infer<typeof MemberRole>;

/** A member of the delegation (đoàn). */
export const Member = z.strictObject({
  name: text(200),
  role: MemberRole,
  /** chức vụ, e.g. “Trưởng Ban Pháp chế HĐND tỉnh”. */
  position: text(300),
});
export type Member = z.infer<typeof Member>;

/** Who signs, where it is not the head in the delegation's name (Decree 30/2020, boxes 7a and 7b). */
export const Signing = z.strictObject({
  /** quyền hạn, chức vụ, one line each: “KT. TRƯỞNG ĐOÀN”, “PHÓ TRƯỞNG ĐOÀN”. */
  authority: z.array(words(200)).check(z.minLength(1), z.maxLength(6)),
  /** chức vụ above the name; empty for none. */
  position: text(300),
  name: text(200),
});
export type Signing = z.infer<typeof Signing>;

/** Who issues the documents and how they are signed (Decree 30/2020, boxes 2, 3, 4, 7 and 9b). */
export const Issuer = z.strictObject({
  /** cơ quan chủ quản, “HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI”. */
  superior: text(200),
  /** cơ quan ban hành, “ĐOÀN GIÁM SÁT”. */
  name: text(200),
  /** Abbreviation in document numbers: the ĐGS of `05/BC-ĐGS`. */
  symbol: text(40),
  /** địa danh before the date: “Gia Lai”. */
  placeName: text(100),
  /** nơi nhận, one line each, without the closing “Lưu”. */
  recipients: z.array(words(300)).check(z.maxLength(50)),
  /** Absent where the head of the delegation signs for it. */
  signing: z.optional(Signing),
  /** Documents of all kinds are numbered in one book (chung một sổ); absent where each abbreviation (BB, BC, TB, PTD) has a series. */
  numbering: z.optional(z.literal('together')),
});
export type Issuer = z.infer<typeof Issuer>;

/** The period under review; either end may be unknown. */
export const Period = z
  .strictObject({ from: z.nullable(Day), to: z.nullable(Day) })
  .check(z.refine(({ from, to }) => !from || !to || from <= to, { error: 'period-reversed' }));
export type Period = z.infer<typeof Period>;

/** A mission (cuộc giám sát, khảo sát, kiểm tra). */
export const Mission = z.strictObject({
  id: Id,
  kind: MissionKind,
  title: words(1000),
  /** Resolutions and plans the mission rests on, as printed. */
  legalBasis: z.array(words(2000)).check(z.maxLength(50)),
  period: Period,
  members: z.array(Member).check(z.maxLength(200)),
  issuer: Issuer,
  /** Checklists (sets) planned for its visits. */
  checklistIds: z.array(Id).check(z.maxLength(50)),
  /** kỳ họp the report goes to. */
  councilSession: text(300),
  /** Where a sample mission's facts were published; null for the users' own missions. */
  sample: z.nullable(z.strictObject({ source: words(500), published: text(200), note: text(2000) })),
  createdAt: Instant,
  /** lưu trữ: read and not written; only its recommendations are followed up. */
  archived: z.boolean(),
  deleted: z.boolean(),
});
export type Mission = z.infer<typeof Mission>;

/** Whether missions of a kind report to a council session (kỳ họp): what the executive inspects it reports to itself. */
export function reportsToSession(kind: MissionKind): boolean {
  return kind !== 'inspection';
}
