import { FIGURES, type FigureKey, type FigureValues } from './figures.ts';
import { fold, nfc } from './vietnamese-text.ts';

/** How reports name a figure, folded and without “số”, “hồ sơ” and numbering; the first is the plainest. */
const NAMES: Record<FigureKey, readonly string[]> = {
  carriedOver: ['ky truoc chuyen sang', 'ky truoc chuyen qua', 'ton ky truoc', 'ton ky truoc chuyen sang'],
  received: ['tiep nhan', 'tiep nhan trong ky', 'da tiep nhan', 'tiep nhan moi', 'tiep nhan moi trong ky'],
  online: ['truc tuyen', 'nop truc tuyen', 'tiep nhan truc tuyen'],
  fullOnline: ['toan trinh', 'truc tuyen toan trinh', 'muc do 4', 'truc tuyen muc do 4'],
  partialOnline: ['mot phan', 'truc tuyen mot phan', 'muc do 3', 'truc tuyen muc do 3'],
  inPerson: ['truc tiep', 'nop truc tiep', 'tiep nhan truc tiep'],
  postal: ['buu chinh', 'bcci', 'buu chinh cong ich', 'qua buu chinh', 'qua buu chinh cong ich', 'qua bcci'],
  resolved: ['da giai quyet', 'giai quyet', 'da giai quyet xong'],
  earlyAndOnTime: ['truoc va dung han', 'truoc han va dung han', 'truoc han, dung han', 'som va dung han'],
  early: ['truoc han', 'som han', 'som'],
  onTime: ['dung han'],
  overdue: ['qua han', 'tre han', 'da giai quyet qua han', 'giai quyet qua han'],
  pending: ['dang giai quyet', 'chua giai quyet', 'con lai'],
  pendingInTime: ['trong han', 'dang giai quyet trong han', 'chua den han'],
  pendingOverdue: ['dang giai quyet qua han', 'chua giai quyet qua han'],
  overdueUnplaced: ['qua han chua ro phan nao', 'qua han chua ro thuoc phan nao'],
  withdrawn: ['rut, tu choi, dung', 'rut', 'tu choi', 'tra lai', 'rut, tra lai', 'dung giai quyet'],
  apologyLetters: ['thu xin loi'],
  digitisedDossiers: ['so hoa', 'duoc so hoa', 'da so hoa', 'so hoa dau vao', 'so hoa thanh phan'],
  digitisedResults: ['ket qua so hoa', 'ket qua duoc so hoa', 'so hoa ket qua', 'ket qua da so hoa'],
  eCertified: ['chung thuc dien tu', 'chung thuc ban sao dien tu'],
  feeDossiers: ['co phi, le phi', 'co thu phi, le phi', 'phai nop phi, le phi', 'co nghia vu tai chinh'],
  paidOnline: ['thanh toan truc tuyen', 'nop phi truc tuyen'],
  procedures: ['thu tuc', 'thu tuc hanh chinh', 'tthc'],
  fullOnlineProcedures: ['thu tuc toan trinh', 'tthc toan trinh', 'thu tuc muc do 4', 'tthc muc do 4'],
  partialOnlineProcedures: ['thu tuc mot phan', 'tthc mot phan', 'thu tuc muc do 3', 'tthc muc do 3'],
  connectedUnits: ['don vi', 'don vi ket noi', 'don vi da ket noi'],
  connectedDepartments: ['phong', 'phong, ban', 'phong, ban ket noi', 'phong, ban da ket noi'],
  connectedCommunes: ['xa', 'xa, phuong', 'cap xa', 'xa, phuong, thi tran', 'xa, phuong da ket noi'],
};

const MAX = 1_000_000_000;
const NOTHING = /^[-–—.…x]*$/i;

/** What was pasted: the figures understood, and the lines that were not, as they stood. */
export interface PastedFigures {
  values: FigureValues;
  unread: string[];
}

/** A label without its numbering, brackets and the words every figure shares. */
function plain(label: string): string {
  return fold(label)
    .replace(/^([-+*•]|[ivx]+[.)]|\d+([.)]\d*)*|[a-z][.)])\s*/, '')
    .replaceAll(/\(.*?\)|[:;*]/g, ' ')
    .replace(/^\s*(trong do|tong cong|tong|bao gom|gom)\b/, '')
    .replaceAll(/(^|\s)(so luong|so(?!\s+hoa)|ho so|tong)(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const KEY_OF = new Map(
  Object.entries(NAMES).flatMap(([key, names]) => names.map((name) => [plain(name), key as FigureKey])),
);

/** A count in any of the groupings spreadsheets print: `1.062`, `1,062`, `1 062`. Null for anything else. */
function countOf(cell: string): number | null {
  const typed = cell.trim().replaceAll(/\s/g, ' ');
  if (!/^(\d+|[1-9]\d{0,2}([., ])\d{3}(\2\d{3})*)$/.test(typed)) return null;
  // Counts are whole, so that a comma before three digits can only group them.
  const value = Number(typed.replaceAll(/[., ]/g, ''));
  return value <= MAX ? value : null;
}

/** “Quá hạn” stands under resolved and under pending: the total above it says which. */
function underPending(key: FigureKey, under: FigureKey | null): FigureKey {
  return key === 'overdue' && under === 'pending' ? 'pendingOverdue' : key;
}

const cellsOf = (line: string) => line.split(/\t|;|\s{2,}|:\s/).map((cell) => cell.trim());
const isWords = (cell: string) => /\p{L}{2}/u.test(cell);

function readLabelled(lines: readonly string[]): PastedFigures {
  const result: PastedFigures = { values: {}, unread: [] };
  let under: FigureKey | null = null;
  for (const line of lines) {
    const cells = cellsOf(line);
    const label = cells.find((cell) => KEY_OF.has(plain(cell))) ?? cells.find(isWords);
    const named = label === undefined ? undefined : KEY_OF.get(plain(label));
    const key: FigureKey | undefined = named && underPending(named, under);
    if (key && FIGURES.some((figure) => figure.key === key && figure.depth === 0)) under = key;
    const after = label === undefined ? cells : cells.slice(cells.indexOf(label) + 1);
    const filled = after.filter((cell) => !NOTHING.test(cell));
    const value = filled.length === 1 ? countOf(filled[0] ?? '') : null;
    if (key && filled.length === 0) continue;
    if (!key || value === null || key in result.values) result.unread.push(line.trim());
    else result.values[key] = value;
  }
  return result;
}

function readOrdered(lines: readonly string[]): PastedFigures {
  // A heading over the column is no cell of it.
  const result: PastedFigures = { values: {}, unread: lines.filter(isWords).map((line) => line.trim()) };
  for (const [index, line] of lines.filter((one) => !isWords(one)).entries()) {
    if (NOTHING.test(line.trim())) continue;
    const key = FIGURES[index]?.key;
    const value = countOf(line);
    if (key && value !== null) result.values[key] = value;
    else result.unread.push(line.trim());
  }
  return result;
}

/**
 * Figures copied from a spreadsheet: a label and a value on each line, or one column of values in the order of
 * `FIGURES`, where an empty line or a dash is a missing figure. Labels are matched without diacritics or numbering.
 * What was not understood is listed, never guessed.
 */
export function readPastedFigures(text: string): PastedFigures {
  const lines = nfc(text).replace(/\s+$/, '').split(/\r?\n/);
  const isLabelled = lines.some(
    (line) => isWords(line) && cellsOf(line).some((cell) => countOf(cell) !== null),
  );
  if (isLabelled) return readLabelled(lines.filter((line) => line.trim()));
  return readOrdered(lines.map((line) => line.replace(/\t+$/, '')));
}
