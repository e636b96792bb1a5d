import {
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
} from 'docx';
import { unzipSync } from 'fflate';
import { contentHash } from '#lib/documents/model/packed-document.ts';
import { checkCoverage } from '#lib/documents/model/coverage.ts';
import { MARGINS, PAGE, PAGE_NUMBER_TOP, points, SIZES, textWidth } from '#lib/documents/paper/decree-30.ts';
import type { Annex, DocumentModel } from '#lib/documents/model/document.ts';
import { CancelledError, namedError } from '#lib/documents/model/errors.ts';
import { withFittedTables } from '#lib/documents/paper/fitted-table.ts';
import { readFontMetrics, measureBy } from '#lib/documents/fonts/font-metrics.ts';
import type { Phase, Render } from '#lib/documents/jobs/phases.ts';
import { blockNodes } from './blocks.ts';
import { hasContents } from './heading-blocks.ts';
import { checkCompleteness } from './completeness.ts';
import { expectationOf } from './expected.ts';
import { partOf, PARTS, pinned } from './package.ts';
import { paragraph } from './pieces.ts';
import { sizedImage, type SizedImage } from './image-size.ts';
import { type Setting, mmTwips, twips } from './setting.ts';
import { documentStyles } from './styles.ts';
import { solid } from '#lib/domain/basics/printable-text.ts';
import { proofOf } from '#lib/documents/paper/proof.ts';
import { writable } from '#lib/documents/model/writable-text.ts';

/**
 * Renders a document for Word, in Node or in a worker: the same document, images and fonts give the same bytes.
 * The fonts are only measured, not embedded; a photo that cannot be shown leaves a frame that says so.
 * @throws CancelledError when the signal is aborted
 * @throws DocumentIncompleteError when something of the document did not reach the file
 * @throws DocumentFailedError when the engine fails
 */
export const renderDocx: Render = async (model, { images, fonts, onphase, signal }) => {
  const enter = (phase: Phase) => {
    if (signal?.aborted) throw new CancelledError('Cancelled');
    onphase?.(phase, 0);
  };
  try {
    enter('fonts');
    const measure = measureBy(
      { regular: readFontMetrics(fonts.regular), bold: readFontMetrics(fonts.bold) },
      writable,
    );
    const shown = new Map<string, SizedImage>();
    for (const [hash, bytes] of images) {
      const image = await sizedImage(bytes);
      if (image) shown.set(hash, image);
    }
    enter('layout');
    let drawings = 0;
    const estimate = await pageEstimate(model);
    const file = wordDocument(model, estimate, {
      measure,
      imageOf: (hash) => shown.get(hash) ?? null,
      nextDrawing: () => (drawings += 1),
    });
    enter('write');
    const bytes = pinned(new Uint8Array(await Packer.toArrayBuffer(file)), model.created);
    enter('check');
    const expected = expectationOf(withFittedTables(model, measure), proofOf(model), (hash) =>
      shown.has(hash),
    );
    checkCoverage(
      model,
      expected.texts.map((text) => solid(writable(text))),
      writable,
    );
    checkCompleteness(documentXml(bytes), expected);
    return bytes;
  } catch (error) {
    throw namedError(error);
  }
};

/** Lays the pages out to number a table of contents; loaded only where there is one. */
async function pageEstimate({
  blocks,
  annexes,
}: DocumentModel): Promise<Pick<IPropertiesOptions, 'pageNumbers'>> {
  if (![blocks, ...annexes.map((annex) => annex.blocks)].some(hasContents)) return {};
  const { estimatePageNumbersWith } = await import('docx/layout');
  return { pageNumbers: estimatePageNumbersWith({ guess: true }) };
}

function wordDocument(
  model: DocumentModel,
  estimate: Pick<IPropertiesOptions, 'pageNumbers'>,
  setting: Omit<Setting, 'width' | 'isFirst' | 'isHeld' | 'ending'>,
): Document {
  const parts: Annex[] = [{ landscape: false, blocks: model.blocks }, ...model.annexes];
  return new Document({
    title: writable(model.title),
    creator: writable(model.author),
    lastModifiedBy: writable(model.author),
    subject: model.kind,
    keywords: `sha256:${contentHash(model)}`,
    styles: documentStyles(),
    ...estimate,
    sections: parts.map(({ landscape, blocks }, index) => {
      const proven = index === parts.length - 1 ? proofOf(model) : null;
      return {
        properties: {
          titlePage: true,
          page: {
            // The engine turns the sheet itself.
            size: {
              width: mmTwips(PAGE.width),
              height: mmTwips(PAGE.height),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: mmTwips(MARGINS.top),
              bottom: mmTwips(MARGINS.bottom),
              left: mmTwips(MARGINS.left),
              right: mmTwips(MARGINS.right),
              header: twips(points(PAGE_NUMBER_TOP) - (SIZES.pageNumber * LINE_HEIGHT) / 2),
              footer: mmTwips(PAGE_NUMBER_TOP),
              gutter: 0,
            },
            pageNumbers: { start: 1 },
          },
        },
        headers: {
          first: head([], model.mark),
          default: head([new TextRun({ children: [PageNumber.CURRENT] })], model.mark),
        },
        children: blockNodes(blocks, proven, { ...setting, width: textWidth(landscape) }),
      };
    }),
  });
}

/** Height of a line of the document font at factor 1, by its size: its ascent and descent. */
const LINE_HEIGHT = (1825 + 443) / 2048;

/** The page number in the middle; under it, at the right, the mark of a draft. */
function head(number: TextRun[], mark: string | undefined): Header {
  return new Header({
    children: [
      new Paragraph({ style: 'SoTrang', children: number }),
      ...(mark === undefined ? [] : [paragraph('DauVanBan', mark)]),
    ],
  });
}

function documentXml(bytes: Uint8Array): string {
  return new TextDecoder().decode(
    partOf(unzipSync(bytes, { filter: ({ name }) => name === PARTS.text }), PARTS.text),
  );
}
