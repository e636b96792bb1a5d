import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { vi } from '#messages/vi/app.ts';
import { readJournal, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, goOn, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const ROUNDS = rounds({ usual: 6, full: 20 });

/** Records every text of the status line, however briefly it is shown. */
async function watchStatus(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const statuses: string[] = [];
    Object.assign(window, { statuses });
    const status = document.querySelector('[data-testid="saved-state"]');
    if (!status) throw new Error('No status line');
    new MutationObserver(() => statuses.push(status.textContent.trim())).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { statuses: string[] }).statuses);
}

test('a database dropped under the open app is reported every time, and nothing is shown as saved after it', async ({
  page,
  context,
  baseURL,
}) => {
  const session = await context.newCDPSession(page);
  await openApp(page);
  let reported = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await startInspection(page);
    for (let item = 0; item < 2; item += 1) {
      await judge(page, 'met');
      await goOn(page);
    }
    await expectSaved(page);
    const written = (await readJournal(page)).length;
    // As a browser does whose disk is full: the database goes, the small things and the open page stay.
    await session.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'indexeddb' });
    const statuses = await watchStatus(page);
    const refused = page.getByRole('alert').filter({ hasText: vi.errors.dataLost(formatNumber(written)) });
    await judge(page, 'notMet');
    await expect(refused).toBeVisible();
    await goOn(page);
    await judge(page, 'met');
    await page.getByRole('button', { name: vi.app.retry }).click();
    await expect(page.getByTestId('saved-state')).toHaveText(vi.status.unsaved);
    await expect(refused).toBeVisible();
    expect(await statuses()).not.toContain(vi.status.saved);
    expect(await readTable(page, 'answers')).toEqual([]);

    if (round === 0) {
      // The tab still holds what it showed, and gives it away as a file.
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: vi.errors.saveHeld }).click();
      const text = await readFile(await (await downloading).path(), 'utf8');
      expect(text.match(/— Đạt$/gm)).toHaveLength(3);
      expect(text).toContain(vi.judgement.notMet);
    }

    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto('/');
    const lost = page.getByRole('alert').filter({ hasText: vi.status.dataLost });
    await expect(lost).toContainText(`Thiếu ${formatNumber(written)} lần ghi`);
    reported += 1;
    await lost.getByRole('button', { name: vi.status.dataLostAccept }).click();
    await expect(lost).toBeHidden();
  }
  console.log(
    `database dropped under the open app: ${reported} of ${ROUNDS} reported, 0 false “${vi.status.saved}”`,
  );
});
