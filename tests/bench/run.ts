/**
 * `npm run bench`: how fast the checklist screen is in checklists of 120, 600 and 2,400 items, beside a static page of
 * native radios that writes raw IndexedDB; then a visit with many dossiers and interviews, and the consolidation of
 * many units. Prints a table of each. A missed aim is a figure, not a failure: the exit code is 1 only when the run
 * itself could not be carried out. `npm run bench -- 600` measures a checklist of another size, of 80 items or more;
 * `npm run bench -- visit` the visit, `npm run bench -- consolidation` the consolidation, `npm run bench -- consolidation-screen` the screen of it,
 * `npm run bench -- drafting` the report of many units from draft to pages, `npm run bench -- search` the search over them,
 * `npm run bench -- packages` export and import.
 */
import { buildWhenNeeded } from '../../src/cli/build-when-needed.ts';
import { serve } from '../../src/cli/serve.ts';
import { benchConsolidation } from './consolidation.ts';
import { benchConsolidationScreen } from './consolidation-screen.ts';
import { benchDrafting } from './drafting.ts';
import { measureFullVisit } from './full-visit-measure.ts';
import { fullVisitLines } from './full-visit-report.ts';
import { launchBrowser, measure, type SizeResult } from './measure.ts';
import { benchPackages } from './packages.ts';
import { benchSearch } from './search.ts';
import { reportLines } from './report.ts';
import { gzipKilobytes } from './weight.ts';

const BUILT = 'build';
const VISIT = 'visit';
const CONSOLIDATION = 'consolidation';
const CONSOLIDATION_SCREEN = 'consolidation-screen';
const DRAFTING = 'drafting';
const SEARCH = 'search';
const PACKAGES = 'packages';
const NAMED = [VISIT, CONSOLIDATION, CONSOLIDATION_SCREEN, DRAFTING, SEARCH, PACKAGES];
const args = process.argv.slice(2);
const parts = args.length > 0 ? args : ['120', '600', '2400', ...NAMED];
const sizes = parts.filter((part) => !NAMED.includes(part)).map(Number);

if (parts.includes(CONSOLIDATION)) await benchConsolidation();
if (parts.includes(SEARCH)) for (const line of ['', ...(await benchSearch())]) console.log(line);
if (
  sizes.length > 0 ||
  parts.some((part) => [VISIT, CONSOLIDATION_SCREEN, DRAFTING, PACKAGES].includes(part))
)
  await benchScreens();

async function benchScreens(): Promise<void> {
  buildWhenNeeded();
  const served = await serve(BUILT, 0);
  const browser = await launchBrowser();
  try {
    console.log(`Chromium ${browser.version()}, 360 × 800`);
    const results: SizeResult[] = [];
    for (const size of sizes) {
      const begun = performance.now();
      results.push(await measure(browser, served.address, size));
      console.log(`${size} items measured in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
    const lines = results.length > 0 ? reportLines(results, (files) => gzipKilobytes(BUILT, files)) : [];
    for (const line of ['', ...lines]) console.log(line);
    if (parts.includes(VISIT)) {
      for (const line of ['', ...fullVisitLines(await measureFullVisit(browser, served.address))])
        console.log(line);
    }
    if (parts.includes(CONSOLIDATION_SCREEN)) {
      for (const line of ['', ...(await benchConsolidationScreen(browser, served.address))])
        console.log(line);
    }
    if (parts.includes(PACKAGES)) {
      for (const line of ['', ...(await benchPackages(served.address))]) console.log(line);
    }
    if (parts.includes(DRAFTING)) {
      for (const line of ['', ...(await benchDrafting(served.address))]) console.log(line);
    }
  } finally {
    await browser.close();
    await served.close();
  }
}
