import { formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Examination, ExaminedLog, WrongSeal } from '#lib/exchange/package/examine-package.ts';
import { isFaulty } from '#lib/exchange/package/examine-package.ts';
import type { Manifest } from '#lib/exchange/package/manifest.ts';
import { NO_MISSION } from '#lib/journal/log.ts';
import { packages } from '#messages/vi/packages.ts';
import { record } from '#messages/vi/record/record.ts';

const COMMON = 'Phần chung (bộ tiêu chí, ngày nghỉ)';
const KEY_SHOWN = 16;

/** What went wrong, by the name of the error: errors also come from modules that were loaded a second time. */
export function refusalText(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { errors } = packages;
  switch (error.name) {
    case 'PackageError':
      return errors[(error as Error & { code: keyof typeof errors }).code];
    case 'ForkedLogError':
      return errors.forked;
    case 'ReceivedRowError':
      return errors.row;
    default:
      return null;
  }
}

/** Who made a file, by its own word. */
export function originText({ author, createdAt }: Pick<Manifest, 'author' | 'createdAt'>): string {
  const when = formatInstantInWords(createdAt);
  return author === ''
    ? `Theo lời khai trong tệp: người lập chưa khai tên, lập lúc ${when}.`
    : `Theo lời khai trong tệp: ${author} lập lúc ${when}.`;
}

const numbers = (first: number, last: number) =>
  first === last ? `số ${formatNumber(first)}` : `từ số ${formatNumber(first)} đến số ${formatNumber(last)}`;

const WRONG: Readonly<Record<WrongSeal['what'], string>> = {
  signature: 'chữ ký không đúng',
  key: 'ký bằng khóa khác với khóa của thiết bị này',
  content: 'nội dung khác với khi được niêm phong',
};

function sealingText({ last, sealed, signed, publicKey }: ExaminedLog): string {
  if (sealed === 0) return 'chưa có niêm phong nào khớp';
  const upTo = sealed === last ? 'đến lần ghi cuối cùng' : `đến lần ghi số ${formatNumber(sealed)}`;
  if (signed === 0 || publicKey === null)
    return `niêm phong ${upTo} nhưng không có chữ ký nên ai cũng có thể lập lại`;
  const key = `khóa ${publicKey.slice(0, KEY_SHOWN)}…`;
  return signed === sealed
    ? `niêm phong ${upTo}, chữ ký khớp với ${key}`
    : `niêm phong ${upTo}, chữ ký khớp với ${key} chỉ đến lần ghi số ${formatNumber(signed)}`;
}

function logLines(log: ExaminedLog, wrongSeals: readonly WrongSeal[]): string[] {
  const { device, first, last, authors, brokenAt, sealed, withheld } = log;
  const names = authors.map((author) => author || record.noAuthor).join(', ');
  const whole = brokenAt === null;
  return [
    first === 0
      ? `  Thiết bị ${device}: không có lần ghi nào trong tệp.`
      : whole
        ? `  Thiết bị ${device}: ${formatNumber(last - first + 1)} lần ghi, ${numbers(first, last)}; người ghi: ${names}; ${sealingText(log)}.`
        : `  Thiết bị ${device}: tệp khai ${formatNumber(last - first + 1)} lần ghi, ${numbers(first, last)}.`,
    ...(whole ? [] : [`    ĐỨT ĐOẠN tại lần ghi số ${formatNumber(brokenAt)}: bị sửa, bị bớt hoặc bị chèn.`]),
    ...(whole && sealed < last
      ? [`    CHƯA NIÊM PHONG: ${formatNumber(last - sealed)} lần ghi cuối, sau số ${formatNumber(sealed)}.`]
      : []),
    ...wrongSeals.map(
      ({ seq, what }) => `    NIÊM PHONG SAI ở lần ghi số ${formatNumber(seq)}: ${WRONG[what]}.`,
    ),
    ...(first > 1
      ? [`    Bắt đầu giữa chừng: ${formatNumber(first - 1)} lần ghi trước đó không có trong tệp.`]
      : []),
    ...(withheld > 0
      ? [
          `    Còn thiếu ${formatNumber(withheld)} lần ghi sau đó mà thiết bị khác hoặc niêm phong cho biết là có.`,
        ]
      : []),
  ];
}

const NOT_PROVED =
  'Tệp tự nó không cho biết khóa là của ai, cũng không cho biết có lần ghi nào sau niêm phong cuối cùng hay không.';

function conclusion(examination: Examination): string[] {
  const { logs } = examination;
  if (isFaulty(examination)) return ['KHÔNG KHỚP: tệp bị sửa hoặc lập dở, xem các dòng viết hoa ở trên.'];
  const unsigned = logs.some(({ first, last, signed }) => first > 0 && signed < last);
  const gaps = logs.some(({ first, withheld }) => first > 1 || withheld > 0);
  return [
    unsigned
      ? 'KHỚP MỘT PHẦN: các lần ghi nối nhau và khớp với niêm phong, nhưng có niêm phong không được ký.'
      : 'KHỚP: các lần ghi trong tệp nối nhau và khớp với niêm phong đã ký.',
    ...(gaps ? ['CÒN THIẾU: tệp không chứa đủ các lần ghi, xem các dòng ở trên.'] : []),
    NOT_PROVED,
  ];
}

/** The verdict on a package: on each mission and log, and on the whole. */
export function verdictLines(examination: Examination, attachments: number): string[] {
  const { logs, titles, wrongSeals, wrongAttachments } = examination;
  const byMission = Map.groupBy(logs, ({ log }) => log);
  const missions = [...byMission].flatMap(([log, ofMission]) => [
    log === NO_MISSION ? COMMON : `Cuộc “${titles.get(log) ?? log}”`,
    ...ofMission.flatMap((each) =>
      logLines(
        each,
        wrongSeals.filter((seal) => seal.log === log && seal.device === each.device),
      ),
    ),
  ]);
  const stray = wrongSeals.filter(
    (seal) => !logs.some(({ log, device }) => log === seal.log && device === seal.device),
  );
  return [
    ...missions,
    ...stray.map(({ device, what }) => `NIÊM PHONG SAI của thiết bị ${device}: ${WRONG[what]}.`),
    wrongAttachments.length === 0
      ? `Tệp đính kèm: ${formatNumber(attachments)}, đúng mã băm.`
      : `TỆP ĐÍNH KÈM SAI: ${formatNumber(wrongAttachments.length)} trong ${formatNumber(attachments)} tệp khác mã băm.`,
    ...conclusion(examination),
  ];
}
