import { Day, Id, text, words, z } from '#lib/domain/basics/schema.ts';

/** How a dossier was received: trực tiếp, trực tuyến, bưu chính công ích. */
export const Intake = z.enum(['inPerson', 'online', 'postal']);
export type Intake = z.infer<typeof Intake>;

/** The status of a dossier in the one-stop system: trước hạn, đúng hạn, quá hạn, đang giải quyết trong / quá hạn, rút. */
export const DossierStatus = z.enum([
  'early',
  'onTime',
  'overdue',
  'pendingInTime',
  'pendingOverdue',
  'withdrawn',
]);
export type DossierStatus = z.infer<typeof DossierStatus>;

/** Whether the components are digitised according to the rules, only scanned, or not digitised. */
export const Digitisation = z.enum(['full', 'scanOnly', 'none']);
export type Digitisation = z.infer<typeof Digitisation>;

export const ApologyLetter = z.enum(['yes', 'no', 'notNeeded']);
export type ApologyLetter = z.infer<typeof ApologyLetter>;

/** A dossier (hồ sơ) examined on site. Null is “not looked at or not known”, never “no”. */
export const Dossier = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  /** The draw it came from; null when picked by hand. */
  drawId: z.nullable(Id),
  /** mã hồ sơ, scanned or typed. */
  code: words(100),
  /** thủ tục hành chính. */
  procedure: text(1000),
  /** lĩnh vực. */
  field: text(300),
  intake: z.nullable(Intake),
  receivedOn: z.nullable(Day),
  /** The day on the receipt (giấy tiếp nhận và hẹn trả kết quả). */
  dueOn: z.nullable(Day),
  returnedOn: z.nullable(Day),
  recordedStatus: z.nullable(DossierStatus),
  digitisedComponents: z.nullable(Digitisation),
  digitisedResult: z.nullable(z.boolean()),
  /** Whether the digitised result bears a digital signature. */
  digitallySigned: z.nullable(z.boolean()),
  apologyLetter: z.nullable(ApologyLetter),
  note: text(5000),
  /** Place in the list, ascending. */
  position: z.number(),
  deleted: z.boolean(),
});
export type Dossier = z.infer<typeof Dossier>;

/** A dossier with only its code. */
export function blankDossier(
  start: Pick<Dossier, 'id' | 'missionId' | 'visitId' | 'drawId' | 'code' | 'position'>,
): Dossier {
  return {
    ...start,
    procedure: '',
    field: '',
    intake: null,
    receivedOn: null,
    dueOn: null,
    returnedOn: null,
    recordedStatus: null,
    digitisedComponents: null,
    digitisedResult: null,
    digitallySigned: null,
    apologyLetter: null,
    note: '',
    deleted: false,
  };
}

/**
 * Whether a dossier was examined: data of it was recorded. A drawn dossier is not yet an examined one,
 * nor is one with only its procedure or a note (“không tìm thấy”).
 */
export function isExamined(dossier: Dossier): boolean {
  const { intake, receivedOn, dueOn, returnedOn, recordedStatus } = dossier;
  const { digitisedComponents, digitisedResult, digitallySigned, apologyLetter } = dossier;
  return (
    [intake, receivedOn, dueOn, returnedOn, recordedStatus].some((value) => value !== null) ||
    [digitisedComponents, digitisedResult, digitallySigned, apologyLetter].some((value) => value !== null)
  );
}

/** Whether anything was recorded of a dossier besides the data of the list. */
export function isSeen(dossier: Dossier): boolean {
  return dossier.procedure !== '' || dossier.note !== '' || isExamined(dossier);
}
