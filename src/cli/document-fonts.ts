import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { subsetTinos } from '../build/fonts.ts';
import type { DocumentFonts } from '#lib/documents/fonts/document-fonts.ts';

const FOLDER = join(import.meta.dirname, '../generated/fonts');

/** The document font for Node, made first where no build has made it yet. */
export async function readDocumentFonts(): Promise<DocumentFonts> {
  // The last of the four to be written.
  if (!existsSync(join(FOLDER, 'tinos-bold-italic.ttf'))) await subsetTinos(FOLDER);
  const read = async (style: string) => {
    const file = await readFile(join(FOLDER, `tinos-${style}.ttf`));
    return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  };
  return {
    regular: await read('regular'),
    bold: await read('bold'),
    italic: await read('italic'),
    boldItalic: await read('bold-italic'),
  };
}
