// The browser's build in Node too: each compresses in its own way, and a file made in one is proven in the other.
import pdfmake from 'pdfmake/build/pdfmake.js';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { MARGINS, points } from '#lib/documents/paper/decree-30.ts';
import { checkCompleteness } from './completeness.ts';
import { checkCoverage } from '#lib/documents/model/coverage.ts';
import { define, type Definition } from './definition.ts';
import { CancelledError, namedError, DocumentFailedError } from '#lib/documents/model/errors.ts';
import { readFontMetrics } from '#lib/documents/fonts/font-metrics.ts';
import type { Phase, RenderOptions } from '#lib/documents/jobs/phases.ts';
import { canShow } from '#lib/documents/paper/image-check.ts';
import { printable } from '#lib/domain/basics/printable-text.ts';

let jobs = 0;

/**
 * Renders a document as PDF, in Node or in a worker: the same document, images and fonts give the same bytes.
 * A photo that cannot be shown leaves a frame that says so.
 * @throws CancelledError when the signal is aborted
 * @throws DocumentIncompleteError when something of the document did not reach its pages
 * @throws DocumentFailedError when the engine fails
 */
export async function renderPdf(
  model: DocumentModel,
  options: RenderOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  jobs += 1;
  // The engine's file store is shared: a prefix keeps jobs that run at the same time apart.
  const job = `job-${jobs}`;
  try {
    return await renderJob(job, model, options);
  } catch (error) {
    throw namedError(error);
  } finally {
    for (const name of Object.keys(pdfmake.virtualfs.storage)) {
      if (name.startsWith(`${job}/`)) Reflect.deleteProperty(pdfmake.virtualfs.storage, name);
    }
  }
}

async function renderJob(
  job: string,
  model: DocumentModel,
  { images, fonts, onphase, signal }: RenderOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const enter = (phase: Phase, fraction = 0) => {
    onphase?.(phase, fraction);
    // After the call: else a job stopped in its last phase would end as if nobody had stopped it.
    if (signal?.aborted) throw new CancelledError('Cancelled');
  };
  enter('fonts');
  const keep = (name: string, bytes: ArrayBuffer) => {
    pdfmake.virtualfs.writeFileSync(`${job}/${name}`, bytes);
    return `${job}/${name}`;
  };
  const tinos = {
    normal: keep('regular', fonts.regular),
    bold: keep('bold', fonts.bold),
    italics: keep('italic', fonts.italic),
    bolditalics: keep('bold-italic', fonts.boldItalic),
  };
  const shown: Record<string, string> = {};
  for (const [hash, bytes] of images) {
    if (await canShow(bytes)) shown[hash] = keep(hash, bytes);
  }
  enter('layout');
  const regular = readFontMetrics(fonts.regular);
  const definition = define(model, { regular, bold: readFontMetrics(fonts.bold) }, (hash) =>
    shown[hash] === undefined ? null : hash,
  );
  checkCoverage(model, definition.leaves.expected, (text) => printable(text, regular.has));
  pdfmake.setFonts({ Tinos: tinos });
  // Nothing is fetched: fonts and images come as bytes. This build reaches no file.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setProgressCallback((fraction) => {
    enter('render', fraction);
  });
  const output = pdfmake.createPdf(pdfmakeDocument(model, definition, shown));
  const pages = (await output.getStream())._pdfMakePages;
  enter('write');
  const bytes = await output.getBuffer();
  enter('check');
  checkCompleteness(pages, {
    texts: definition.leaves.expected,
    images: definition.images,
    strokes: definition.strokes,
  });
  if (!isPdf(bytes)) throw new DocumentFailedError('The written file is no PDF');
  return new Uint8Array(bytes);
}

function pdfmakeDocument(
  model: DocumentModel,
  { content }: Definition,
  images: Record<string, string>,
): object {
  return {
    version: '1.7',
    language: 'vi',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom].map(points),
    defaultStyle: { font: 'Tinos' },
    info: {
      title: model.title,
      author: model.author,
      subject: model.kind,
      keywords: `sha256:${contentHash(model)}`,
      creator: 'Sổ giám sát',
      producer: 'Sổ giám sát (pdfmake)',
      creationDate: new Date(model.created),
    },
    images,
    content,
  };
}

function isPdf(bytes: Uint8Array): boolean {
  const latin = (part: Uint8Array) => String.fromCharCode(...part);
  return latin(bytes.subarray(0, 5)) === '%PDF-' && latin(bytes.subarray(-8)).includes('%%EOF');
}
