/** Worker that makes the thumbnail and print version of a photo: decoding a large one takes a second. */
import { HandedOver } from '#lib/workers/protocol.ts';
import { serve } from '#lib/workers/serve.ts';
import { render } from './rendering.ts';

const methods = {
  async render({ bytes, type }: { bytes: ArrayBuffer; type: string }) {
    try {
      const rendition = await render(bytes, type);
      return new HandedOver(rendition, [rendition.thumbnail, rendition.print]);
    } catch {
      // Not decodable by this browser (HEIC, a damaged file): the original stays, but nothing can be shown.
      return new HandedOver({ width: 0, height: 0, thumbnail: null, print: null }, []);
    }
  },
};
export type RenditionMethods = typeof methods;

serve(methods);
