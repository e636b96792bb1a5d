const STYLES = 'xl/styles.xml';

/**
 * The files of a workbook in which every text cell is marked as one (`quotePrefix`, ECMA-376, 18.8.45), for which its
 * engine has no setting: Excel then takes none of them for a formula, whatever it begins with, when it is edited.
 */
export function withTextCells(files: Readonly<Record<string, string>>): Record<string, string> {
  const styles = files[STYLES] ?? '';
  const text = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1];
  if (text === undefined) return { ...files };
  return { ...files, [STYLES]: styles.replaceAll(`<xf numFmtId="${text}" `, '$&quotePrefix="1" ') };
}
