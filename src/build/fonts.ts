import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { DOCUMENT_LETTERS } from '#lib/domain/basics/print-letters.ts';
import { withHornedBreve } from './horned-breve.ts';

const require = createRequire(import.meta.url);

/** The four styles documents are set in: output file and source file of the font package. */
const STYLES = [
  ['tinos-regular.ttf', '400Regular/Tinos_400Regular.ttf'],
  ['tinos-bold.ttf', '700Bold/Tinos_700Bold.ttf'],
  ['tinos-italic.ttf', '400Regular_Italic/Tinos_400Regular_Italic.ttf'],
  ['tinos-bold-italic.ttf', '700Bold_Italic/Tinos_700Bold_Italic.ttf'],
] as const;

/**
 * Kerning goes, as word processors set Times New Roman without it; anchors of marks, as letters come composed;
 * hinting, as a PDF is not drawn by it.
 */
const OPTIONS = { targetFormat: 'sfnt', noHinting: true, keepFeatures: [] } as const;

function characters(): string {
  return DOCUMENT_LETTERS.map(([from, to]) =>
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
    // Renamed into place, so that a concurrent reader never gets half a font.
    const part = join(outDir, `${file}.${process.pid}.part`);
    await writeFile(part, withHornedBreve(cut));
    await rename(part, join(outDir, file));
  }
}
