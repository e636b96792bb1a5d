/**
 * `npm run bench`: how fast the checklist screen is in checklists of 120, 600 and 2,400 items, beside a static page of
 * native radios that writes raw IndexedDB. Prints one table. A missed aim is a figure, not a failure: the exit code
 * is 1 only when the run itself could not be carried out. `npm run bench -- 600` measures other sizes, of 80 items or more.
 */
import { buildWhenNeeded } from '../../src/cli/build-when-needed.ts';
import { serve } from '../../src/cli/serve.ts';
import { launchBrowser, measure, type SizeResult } from './measure.ts';
import { reportLines } from './report.ts';
import { gzipKilobytes } from './weight.ts';

const BUILT = 'build';
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [120, 600, 2400];

buildWhenNeeded();
const served = await serve(BUILT, 0);
const browser = await launchBrowser();
try {
  console.log(`Chromium ${browser.version()}, 360 × 800`);
  const results: SizeResult[] = [];
  for (const size of SIZES) {
    const begun = performance.now();
    results.push(await measure(browser, served.address, size));
    console.log(`${size} items measured in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  for (const line of ['', ...reportLines(results, (files) => gzipKilobytes(BUILT, files))]) console.log(line);
} finally {
  await browser.close();
  await served.close();
}
