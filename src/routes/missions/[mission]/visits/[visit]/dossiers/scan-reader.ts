/** Reads every QR code and barcode of a picture: papers bear several, and the first may be that of a payment. */
export type CodeReader = (picture: HTMLVideoElement) => Promise<string[]>;

/** The browser's own detector, where there is one (Chrome on Android); not yet among TypeScript's types. */
interface NativeDetector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
interface NativeDetectors {
  new (options: { formats: string[] }): NativeDetector;
  getSupportedFormats: () => Promise<string[]>;
}

const WANTED = ['qr_code', 'code_128', 'code_39', 'data_matrix', 'pdf417', 'ean_13'];

async function nativeReader(): Promise<CodeReader | null> {
  const Detector = (globalThis as { BarcodeDetector?: NativeDetectors }).BarcodeDetector;
  // Some browsers have the name but none of the formats.
  const formats = (await Detector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!Detector || !formats.includes('qr_code')) return null;
  const detector = new Detector({ formats: WANTED.filter((format) => formats.includes(format)) });
  return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
}

/** Long side of the picture that is searched: enough for a code that fills a third of it. */
const SEARCHED = 960;

const MOST_IN_VIEW = 16;

async function wasmReader(): Promise<CodeReader> {
  const [{ prepareZXingModule, readBarcodes }, { default: address }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  // From our own origin: the package would fetch it from a public network otherwise.
  await prepareZXingModule({
    overrides: {
      locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? address : prefix + path),
    },
    fireImmediately: true,
  });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (picture) => {
    const scale = Math.min(1, SEARCHED / Math.max(picture.videoWidth, picture.videoHeight, 1));
    canvas.width = Math.round(picture.videoWidth * scale);
    canvas.height = Math.round(picture.videoHeight * scale);
    if (!context || canvas.width === 0 || canvas.height === 0) return [];
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    const barcodes = await readBarcodes(pixels, { maxNumberOfSymbols: MOST_IN_VIEW, tryHarder: true });
    return barcodes.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
}

/** Opens a reader of codes: the browser's own, else one that comes with the app and works without a network. */
export async function openReader(): Promise<CodeReader> {
  return (await nativeReader()) ?? (await wasmReader());
}
