/** Codes of the one-stop system: identifier of the office, day received as yymmdd, running number. */
const DOSSIER_CODE = /(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3})*-\d{6}-\d{4,7}/;

const LONGEST = 100;

/**
 * The dossier code in what a QR code or barcode says: many receipts carry an address or several lines around it.
 * Empty when nothing in it can be a code.
 */
export function codeFromScan(scanned: string): string {
  const text = scanned.normalize('NFC').trim();
  const code = DOSSIER_CODE.exec(text)?.[0];
  if (code) return code;
  const line = text.split(/[\r\n]/)[0]?.trim() ?? '';
  return line.length <= LONGEST ? line : '';
}
