/** A sheet as it is to be printed: its name, and how many of its first rows are header. */
export interface PrintedSheet {
  name: string;
  headerRows: number;
}

const WORKBOOK = 'xl/workbook.xml';
/** A4. */
const UPRIGHT = '<pageSetup paperSize="9" orientation="portrait"/>';

/**
 * The files of a workbook with what its engine has no setting for: each sheet is fitted to the width of its page, and
 * its header rows stand on every page.
 */
export function withPrintSetup(
  files: Readonly<Record<string, string>>,
  sheets: readonly PrintedSheet[],
): Record<string, string> {
  const titles = sheets.flatMap(({ name, headerRows }, index) =>
    headerRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
            `${escaped(`'${name.replaceAll("'", "''")}'`)}!$1:$${headerRows}</definedName>`,
        ],
  );
  return Object.fromEntries(
    Object.entries(files).map(([path, xml]) => {
      if (path === WORKBOOK)
        return [
          path,
          xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`),
        ];
      return [path, /^xl\/worksheets\/sheet\d+\.xml$/.test(path) ? fitted(xml) : xml];
    }),
  );
}

function fitted(xml: string): string {
  // Only of a page that lies across the engine names the paper.
  const named = xml.includes('<pageSetup ') ? xml : xml.replace('</worksheet>', `${UPRIGHT}</worksheet>`);
  return named
    .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
