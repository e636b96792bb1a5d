/** The document font in its four styles, as TrueType bytes. */
export interface DocumentFonts {
  regular: ArrayBuffer;
  bold: ArrayBuffer;
  italic: ArrayBuffer;
  boldItalic: ArrayBuffer;
}
