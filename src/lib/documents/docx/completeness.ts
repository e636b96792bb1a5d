import { DocumentIncompleteError } from '#lib/documents/model/errors.ts';
import { solid } from '#lib/domain/basics/printable-text.ts';
import type { Expectation } from './expected.ts';
import { writable } from '#lib/documents/model/writable-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:([a-z]+)|#x([\da-f]+)|#(\d+));/gi, (whole, name, hex, decimal) => {
    if (name) return ENTITIES[String(name)] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(String(hex), 16) : Number(decimal));
  });
}

/** The page number of an entry in a table of contents, which is none of the document's text. */
const PAGE_REFERENCE = /<w:instrText[^>]*>PAGEREF .*?<w:fldChar w:fldCharType="end"\/>/gs;

/** The paragraphs of a `document.xml` that hold text, without their white space. */
function paragraphsOf(xml: string): string[] {
  return xml
    .replaceAll(PAGE_REFERENCE, '')
    .split('</w:p>')
    .map((part) =>
      [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
    )
    .map((text) => solid(unescaped(text)))
    .filter(Boolean);
}

/**
 * Compares the paragraphs of a written `document.xml` with what the document holds: each once, whole and in order,
 * and nothing besides; and as many pictures as photos.
 * @throws DocumentIncompleteError naming the losses
 */
export function checkCompleteness(xml: string, { texts, images }: Expectation): void {
  const found = paragraphsOf(xml);
  const expected = texts.map((text) => solid(writable(text))).filter(Boolean);
  const pictures = xml.split('<a:blip ').length - 1;
  const losses = [
    ...missing(expected, found).map((text) => `text: ${text}`),
    ...missing(found, expected).map((text) => `not of the document: ${text}`),
    ...(pictures === images ? [] : [`images: ${pictures}/${images}`]),
  ];
  const moved = expected.find((text, index) => text !== found[index]);
  if (losses.length === 0 && moved !== undefined) losses.push(`out of its place: ${moved}`);
  if (losses.length > 0) throw new DocumentIncompleteError(losses);
}

/** The texts of the first list that the second lacks, each as often as it does. */
function missing(texts: readonly string[], among: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of among) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
