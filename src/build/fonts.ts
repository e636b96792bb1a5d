import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { withHornedBreve } from './horned-breve.ts';

const require = createRequire(import.meta.url);

/** The four styles documents are set in: output file and source file of the font package. */
const STYLES = [
  ['tinos-regular.ttf', '400Regular/Tinos_400Regular.ttf'],
  ['tinos-bold.ttf', '700Bold/Tinos_700Bold.ttf'],
  ['tinos-italic.ttf', '400Regular_Italic/Tinos_400Regular_Italic.ttf'],
  ['tinos-bold-italic.ttf', '700Bold_Italic/Tinos_700Bold_Italic.ttf'],
] as const;

/** Inclusive ranges of code points documents may need; what the font lacks is left out by the subset. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1: ñ and the plain accented vowels
  [0x100, 0x180], // Latin Extended-A and ƀ: č ĕ ĭ ŏ ŭ of Jrai, Ede and Bahnar
  [0x1a0, 0x1b0], // ơ and ư
  [0x243, 0x243], // Ƀ, the capital of ƀ
  [0x2b9, 0x2bf], // modifier letters written in names: ʼ and its like
  [0x2c6, 0x2dd], // spacing accents
  [0x300, 0x331], // combining marks: ơ̆ and ư̆ have no composed form
  [0x1ea0, 0x1ef9], // the rest of the Vietnamese letters
  [0x2010, 0x203a], // dashes, quotation marks, bullets, ellipsis, per mille, primes
  [0x2070, 0x2089], // superscripts and subscripts
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2122], // № ™
  [0x2153, 0x215e], // fractions
  [0x2190, 0x2195], // arrows
  [0x2212, 0x221a], // minus and √
  [0x2248, 0x2265], // ≈ ≠ ≤ ≥
  [0x25a0, 0x25cf], // □ ■ ○ ● and their like
];

/**
 * Kerning goes, as word processors set Times New Roman without it; anchors of marks, as letters come composed;
 * hinting, as a PDF is not drawn by it.
 */
const OPTIONS = { targetFormat: 'sfnt', noHinting: true, keepFeatures: [] } as const;

function characters(): string {
  return RANGES.map(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)).join(''),
  ).join('');
}

/**
 * Writes the document font (Tinos, metric-compatible with Times New Roman) into a folder, cut down to the
 * letters documents use: about 42 KB a style. Files: tinos-{regular,bold,italic,bold-italic}.ttf.
 */
export async function subsetTinos(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const text = characters();
  for (const [file, source] of STYLES) {
    const original = await readFile(require.resolve(`@expo-google-fonts/tinos/${source}`));
    const cut = await subsetFont(original, text, OPTIONS);
    // Renamed into place: whoever reads meanwhile never gets half a font.
    const part = join(outDir, `${file}.${process.pid}.part`);
    await writeFile(part, withHornedBreve(cut));
    await rename(part, join(outDir, file));
  }
}
