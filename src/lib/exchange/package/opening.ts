/** How an age file begins (age-encryption.org/v1). */
const OPENING = 'age-encryption.org/v1\n';

/** Whether a file is encrypted; a package that is not begins like a zip. */
export async function isEncrypted(file: Blob): Promise<boolean> {
  return (await file.slice(0, OPENING.length).text()) === OPENING;
}
