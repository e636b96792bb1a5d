import type { FigureKey } from '#lib/domain/figures/figures.ts';
import { fold } from '#lib/domain/basics/vietnamese-text.ts';

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
  pendingInTime: [
    'con han',
    'trong han',
    'dang giai quyet con han',
    'dang giai quyet trong han',
    'chua den han',
  ],
  pendingOverdue: ['dang giai quyet qua han', 'chua giai quyet qua han'],
  overdueUnplaced: ['qua han chua ro phan nao', 'qua han chua ro thuoc phan nao'],
  withdrawn: ['rut, tu choi, dung', 'rut', 'tu choi', 'tra lai', 'rut, tra lai', 'dung giai quyet'],
  apologyLetters: ['thu xin loi'],
  digitisedDossiers: ['so hoa', 'duoc so hoa', 'da so hoa', 'so hoa dau vao', 'so hoa thanh phan'],
  digitisedResults: ['ket qua so hoa', 'ket qua duoc so hoa', 'so hoa ket qua', 'ket qua da so hoa'],
  eCertified: ['chung thuc dien tu', 'chung thuc ban sao dien tu'],
  feeDossiers: [
    'co phi, le phi',
    'co thu phi, le phi',
    'phai nop phi, le phi',
    'phai nop phi/le phi',
    'co nghia vu tai chinh',
  ],
  paidOnline: ['thanh toan truc tuyen', 'nop phi truc tuyen'],
  procedures: ['thu tuc', 'thu tuc hanh chinh', 'tthc'],
  fullOnlineProcedures: ['thu tuc toan trinh', 'tthc toan trinh', 'thu tuc muc do 4', 'tthc muc do 4'],
  partialOnlineProcedures: ['thu tuc mot phan', 'tthc mot phan', 'thu tuc muc do 3', 'tthc muc do 3'],
  connectedUnits: ['don vi', 'don vi ket noi', 'don vi da ket noi'],
  connectedDepartments: ['phong', 'phong, ban', 'phong, ban ket noi', 'phong, ban da ket noi'],
  connectedCommunes: ['xa', 'xa, phuong', 'cap xa', 'xa, phuong, thi tran', 'xa, phuong da ket noi'],
};

const NUMBERING = /^([-–+*•]|[ivx]+[.)]|\d{1,2}([.)]\d{0,2})*(?!\d)|[a-z][.)])\s*/;

/** A label without its numbering, brackets and the words every figure shares. */
function plain(label: string): string {
  return fold(label)
    .replace(NUMBERING, '')
    .replaceAll(/\(.*?\)|[:;*]/g, ' ')
    .replace(/^\s*(trong do|tong cong|tong|bao gom|gom)\b\s*/, '')
    .replace(NUMBERING, '')
    .replaceAll(/(^|\s)(so luong|so(?!\s+hoa)|ho so|tong)(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const KEY_OF = new Map(
  Object.entries(NAMES).flatMap(([key, names]) => names.map((name) => [plain(name), key as FigureKey])),
);

/** The figure a label names; undefined for any other words. */
export function figureNamed(label: string): FigureKey | undefined {
  return KEY_OF.get(plain(label));
}

/** Whether a label says nothing but “tổng số” and the like. */
export const isFiller = (label: string) => plain(label) === '' && !/\d/.test(label);

/** “Quá hạn” stands under resolved and under pending: the total above it, or before it, says which. */
export function figureUnder(key: FigureKey, under: FigureKey | null): FigureKey {
  return key === 'overdue' && under === 'pending' ? 'pendingOverdue' : key;
}
