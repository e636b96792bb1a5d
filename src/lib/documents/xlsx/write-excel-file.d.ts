/**
 * The part of write-excel-file that makes the files of a workbook. The package's public entries go on to zip them, in
 * workers of `blob:` addresses where a sheet is large, which the app's policy refuses, and with the time of day.
 */
declare module '*/write-excel-file/modules/xlsx/generateXlsxFileContents.js' {
  import type { Sheet } from 'write-excel-file/universal';

  export default function generateXlsxFileContents(sheets: Sheet<Blob>[]): Record<string, string>;
}
