import { readFontMetrics } from '#lib/documents/fonts/font-metrics.ts';

/**
 * ơ̆ and ư̆ of Jrai and Bahnar names have no composed form in Unicode, and Tinos would draw the breve over the horn.
 * Placing the mark by anchors corrects the look but splits the letter when the PDF is copied or searched, so
 * the pair becomes one glyph: letter and breve as its components, reached by a ligature.
 */
const BREVE = '\u0306';
/** Horned letters with the plain letter whose middle the breve stands over. */
const LETTERS = [
  ['Ơ', 'O'],
  ['ơ', 'o'],
  ['Ư', 'U'],
  ['ư', 'u'],
] as const;
/** The letter over which the breve is drawn at its natural height. */
const NATURAL = 'o';

type Tables = Map<string, Buffer>;

interface Box {
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

/** The font with the four glyphs added, and a GSUB table that leads to them and holds nothing else. */
export function withHornedBreve(font: Uint8Array): Uint8Array {
  const tables = readTables(Buffer.from(font));
  const { glyph } = readFontMetrics(new Uint8Array(font).buffer);
  const glyphOf = (letter: string) => glyph(letter.codePointAt(0) ?? 0);
  const boxOf = (letter: string) => glyphBox(tables, glyphOf(letter));
  const middle = ({ xMin, xMax }: Box) => (xMin + xMax) / 2;
  const breve = boxOf(BREVE);
  // Degrees, negative for a font that leans to the right.
  const slant = Math.tan((-table(tables, 'post').readInt32BE(4) / 65_536) * (Math.PI / 180));
  const ligatures = LETTERS.map(([horned, plain]) => {
    const letter = boxOf(plain);
    const dy = letter.yMax - boxOf(NATURAL).yMax;
    const dx = Math.round(middle(letter) - middle(breve) + (dy / 2) * slant);
    const base = glyphOf(horned);
    return { base, glyph: addComposite(tables, base, glyphOf(BREVE), dx, dy) };
  }).sort((a, b) => a.base - b.base);
  tables.set('GSUB', substitution(glyphOf(BREVE), ligatures));
  return writeTables(tables);
}

function table(tables: Tables, tag: string): Buffer {
  const data = tables.get(tag);
  if (!data) throw new Error(`Font lacks its ${tag} table`);
  return data;
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, 2 * index));
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}

function isShortLoca(tables: Tables): boolean {
  return table(tables, 'head').readInt16BE(50) === 0;
}

function glyphBox(tables: Tables, glyph: number): Box {
  const loca = table(tables, 'loca');
  const at = isShortLoca(tables) ? 2 * loca.readUInt16BE(2 * glyph) : loca.readUInt32BE(4 * glyph);
  const glyf = table(tables, 'glyf');
  const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = [2, 4, 6, 8].map((offset) =>
    glyf.readInt16BE(at + offset),
  );
  return { xMin, yMin, xMax, yMax };
}

/** Adds a glyph of two components, as wide as the first, and returns its number. */
function addComposite(tables: Tables, base: number, mark: number, dx: number, dy: number): number {
  const maxp = table(tables, 'maxp');
  const glyph = maxp.readUInt16BE(4);
  const [box, over] = [glyphBox(tables, base), glyphBox(tables, mark)];
  const xMin = Math.min(box.xMin, over.xMin + dx);
  const xMax = Math.max(box.xMax, over.xMax + dx);
  // Words as offsets (1), offsets are coordinates (2), another component follows (0x20), the base's width (0x200).
  const data = Buffer.concat([
    words(-1, xMin, Math.min(box.yMin, over.yMin + dy), xMax, Math.max(box.yMax, over.yMax + dy)),
    words(0x0223, base, 0, 0),
    words(0x0003, mark, dx, dy),
  ]);
  const glyf = padded(table(tables, 'glyf'));
  const end = glyf.length + data.length;
  const loca = table(tables, 'loca');
  const isShort = isShortLoca(tables);
  if (isShort) loca.writeUInt16BE(glyf.length / 2, 2 * glyph);
  else loca.writeUInt32BE(glyf.length, 4 * glyph);
  tables.set('glyf', Buffer.concat([glyf, data]));
  tables.set('loca', Buffer.concat([loca, isShort ? words(end / 2) : longs(end)]));
  const hmtx = table(tables, 'hmtx');
  // Every glyph has a width of its own: the subset keeps no shared tail of widths.
  if (hmtx.length !== 4 * glyph) throw new Error('Font shares its last width');
  tables.set('hmtx', Buffer.concat([hmtx, words(hmtx.readUInt16BE(4 * base), xMin)]));
  table(tables, 'hhea').writeUInt16BE(glyph + 1, 34);
  maxp.writeUInt16BE(glyph + 1, 4);
  maxp.writeUInt16BE(Math.max(2, maxp.readUInt16BE(28)), 28);
  maxp.writeUInt16BE(Math.max(2, maxp.readUInt16BE(30)), 30);
  return glyph;
}

/** GSUB 1.0: scripts DFLT and latn → feature `ccmp` → one lookup of ligatures, each of a letter and the breve. */
function substitution(mark: number, ligatures: { base: number; glyph: number }[]): Buffer {
  const tag = (name: string) => Buffer.from(name, 'latin1');
  const script = words(4, 0, 0, 0xffff, 1, 0);
  const scripts = Buffer.concat([words(2), tag('DFLT'), words(14), tag('latn'), words(14), script]);
  const features = Buffer.concat([words(1), tag('ccmp'), words(8), words(0, 1, 0)]);
  const sets = ligatures.map(({ glyph }) => words(1, 4, glyph, 2, mark));
  const coverage = words(1, ligatures.length, ...ligatures.map(({ base }) => base));
  const firstSet = 6 + 2 * ligatures.length + coverage.length;
  const offsets = sets.map((set, index) => firstSet + set.length * index);
  const subtable = [words(1, firstSet - coverage.length, ligatures.length, ...offsets), coverage, ...sets];
  const lookups = Buffer.concat([words(1, 4), words(4, 0, 1, 8), ...subtable]);
  const header = 10;
  const offsetsOf = [header, header + scripts.length, header + scripts.length + features.length];
  return Buffer.concat([words(1, 0, ...offsetsOf), scripts, features, lookups]);
}

function readTables(font: Buffer): Tables {
  const tables: Tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    const offset = font.readUInt32BE(entry + 8);
    const data = Buffer.from(font.subarray(offset, offset + font.readUInt32BE(entry + 12)));
    tables.set(font.toString('latin1', entry, entry + 4), data);
  }
  return tables;
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

/** A TrueType file of the tables: directory in order of tags, checksums, the adjustment in `head` last. */
function writeTables(tables: Tables): Uint8Array {
  table(tables, 'head').writeUInt32BE(0, 8);
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(entries.length));
  const range = 16 * 2 ** power;
  const directory = [longs(0x00010000), words(entries.length, range, power, 16 * entries.length - range)];
  let offset = 12 + 16 * entries.length;
  let headAt = 0;
  for (const [tag, data] of entries) {
    if (tag === 'head') headAt = offset;
    directory.push(Buffer.from(tag, 'latin1'), longs(checksum(padded(data)), offset, data.length));
    offset += padded(data).length;
  }
  const file = Buffer.concat([...directory, ...entries.map(([, data]) => padded(data))]);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headAt + 8);
  return file;
}
