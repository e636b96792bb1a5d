/**
 * `npm run package -- verify FILE`, `… merge FILE… --out FILE`, `… report FILE… --kind KIND --out DIR [--visit ID]`: works
 * with packages (`.giamsat`) without a browser. `verify` tells what a package holds and what its seals prove; `merge`
 * makes one package of several; `report` writes the documents of a kind for every visit: an issued one as it was issued,
 * any other as a draft. Exit code 0: done; 1: refused, nothing was written; 2: wrong arguments.
 */
import { argumentsOf, UsageError, type Wanted } from './package/arguments.ts';
import { readPassphrases, unlock } from './package/passphrases.ts';
import { verify } from './package/verify.ts';
import { refusalText } from './package/words.ts';

const CUT = 1000;

function tellRefusal(path: string, error: unknown): void {
  const text = refusalText(error);
  if (text === null) throw error;
  console.error(`${path}: ${text}`);
}

async function carryOut(wanted: Wanted): Promise<boolean> {
  const passphrases = await readPassphrases(wanted.passphraseFiles);
  const files = [];
  for (const path of wanted.files) {
    try {
      files.push(await unlock(path, passphrases));
    } catch (error) {
      tellRefusal(path, error);
      return false;
    }
  }
  if (wanted.command === 'verify') {
    const [file] = files;
    try {
      return file !== undefined && (await verify(file));
    } catch (error) {
      tellRefusal(file?.path ?? '', error);
      return false;
    }
  }
  // Only here: to look at a package takes none of what these load.
  const [{ loadOffice }, { readDocumentFonts }] = await Promise.all([
    import('./package/load-office.ts'),
    import('./document-fonts.ts'),
  ]);
  const { office, close } = await loadOffice();
  try {
    const takenIn = await office.takeIn(files);
    if (!takenIn) return false;
    return wanted.command === 'merge'
      ? await office.merge(takenIn, wanted.out)
      : await office.report(wanted, await readDocumentFonts());
  } finally {
    await close();
  }
}

try {
  process.exitCode = (await carryOut(argumentsOf(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message.slice(0, CUT) : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
