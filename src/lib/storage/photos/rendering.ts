/// <reference lib="webworker" />
const THUMBNAIL_PX = 320;
/** The longer side of a photo as documents print it, and the quality of its JPEG. */
export const PRINT_PX = 1600;
export const PRINT_QUALITY = 0.82;

function scaled(image: ImageBitmap, longest: number) {
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas in this worker');
  // Transparent parts print white, not black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return { canvas, context };
}

async function jpegOf(canvas: OffscreenCanvas, quality: number): Promise<ArrayBuffer> {
  return (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer();
}

/** Whether all of a picture is the grey that decoders put in for the missing data of a broken JPEG. */
function tellsNothing({ canvas, context }: ReturnType<typeof scaled>): boolean {
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return data.every((value, at) => at % 4 === 3 || Math.abs(value - 128) <= 1);
}

/** The thumbnail and the print version of a photo. @throws where this browser cannot decode it */
export async function render(bytes: ArrayBuffer, type: string) {
  const image = await createImageBitmap(new Blob([bytes], { type }));
  try {
    const { width, height } = image;
    const small = scaled(image, THUMBNAIL_PX);
    if (type === 'image/jpeg' && tellsNothing(small)) throw new Error('Nothing of this JPEG can be decoded');
    const thumbnail = await jpegOf(small.canvas, 0.8);
    const print = await jpegOf(scaled(image, PRINT_PX).canvas, PRINT_QUALITY);
    return { width, height, thumbnail, print };
  } finally {
    image.close();
  }
}
