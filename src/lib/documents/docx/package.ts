import { unzipSync } from 'fflate';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';
import { zip } from '#lib/documents/record-file/zip.ts';

/** The files of a package that are looked into. */
export const PARTS = { text: 'word/document.xml', properties: 'docProps/core.xml' } as const;

export function partOf(files: Readonly<Record<string, Uint8Array>>, path: string): Uint8Array {
  const bytes = files[path];
  if (!bytes) throw new DocumentFailedError(`The written file has no ${path}`);
  return bytes;
}

/**
 * The package with the time of the record in place of that of its making, and its bookmarks numbered from 1: the
 * engine goes on counting from one document to the next.
 */
export function pinned(bytes: Uint8Array, created: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const rewrite = (path: string, change: (xml: string) => string) => {
    const xml = change(new TextDecoder().decode(partOf(files, path)));
    files[path] = new TextEncoder().encode(xml);
  };
  const time = new Date(created).toISOString();
  rewrite(PARTS.properties, (xml) =>
    xml.replaceAll(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${time}`),
  );
  rewrite(PARTS.text, (xml) =>
    renumbered(renumbered(xml, /(\b_Toc)(\d+)/g), /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g),
  );
  return zip(files);
}

/** Numbers what a pattern finds in the order of its first appearance; alike stays alike. */
function renumbered(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(pattern, (_, before: string, number: string) => {
    if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
    return `${before}${numbers.get(number)}`;
  });
}
