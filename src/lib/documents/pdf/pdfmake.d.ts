/** The part of pdfmake 0.3 used here, in the build that browsers get; the package brings no types. */
declare module 'pdfmake/build/pdfmake.js' {
  export interface PositionedInline {
    text: string;
    x: number;
    width: number;
    /** Width of the white space it ends with. */
    trailingCut?: number;
    /** Text leaf it comes from: custom keys of a run are carried over to its inlines. */
    leaf?: number;
  }

  export interface PositionedLine {
    x: number;
    y: number;
    inlines: PositionedInline[];
    /** Width of the column it stands in. */
    maxWidth: number;
    getHeight(): number;
    getWidth(): number;
  }

  export type PositionedItem =
    | { type: 'line'; item: PositionedLine }
    | { type: 'image'; item: { x: number; y: number; _width: number; _height: number; image: string } }
    | { type: 'vector'; item: { /** A line of a signature. */ isStroke?: boolean } };

  export interface PositionedPage {
    items: PositionedItem[];
    pageSize: { width: number; height: number };
  }

  export interface PdfStream {
    /** The pages as laid out: what was really written, unlike the definition. */
    _pdfMakePages: PositionedPage[];
  }

  export interface OutputDocument {
    getStream(): Promise<PdfStream>;
    getBuffer(): Promise<Uint8Array>;
  }

  export interface PdfMake {
    virtualfs: {
      storage: Record<string, ArrayBuffer>;
      writeFileSync(name: string, content: ArrayBuffer): void;
    };
    setFonts(fonts: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setProgressCallback(callback: (fraction: number) => void): void;
    createPdf(definition: object): OutputDocument;
  }

  const pdfmake: PdfMake;
  export default pdfmake;
}
