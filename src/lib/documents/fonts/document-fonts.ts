import bold from '../../../generated/fonts/tinos-bold.ttf?url';
import boldItalic from '../../../generated/fonts/tinos-bold-italic.ttf?url';
import italic from '../../../generated/fonts/tinos-italic.ttf?url';
import regular from '../../../generated/fonts/tinos-regular.ttf?url';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';

/** The document font in its four styles, as TrueType bytes. */
export interface DocumentFonts {
  regular: ArrayBuffer;
  bold: ArrayBuffer;
  italic: ArrayBuffer;
  boldItalic: ArrayBuffer;
}

/**
 * The document font, from the app's own files; precached, so there without a network.
 * @throws DocumentFailedError when a file is missing
 */
export async function loadFonts(): Promise<DocumentFonts> {
  const [regularBytes, boldBytes, italicBytes, boldItalicBytes] = await Promise.all([
    load(regular),
    load(bold),
    load(italic),
    load(boldItalic),
  ]);
  return { regular: regularBytes, bold: boldBytes, italic: italicBytes, boldItalic: boldItalicBytes };
}

async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new DocumentFailedError(`Font not found: ${url}`);
  return response.arrayBuffer();
}
