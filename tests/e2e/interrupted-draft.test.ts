import { expect, test as unwatched, type Page } from '@playwright/test';
import { documents as texts } from '#messages/vi/documents.ts';
import { judge, openApp, recordFinding, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

/** Opens a draft of the report on a visit with one finding. */
async function openDraft(page: Page): Promise<void> {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: texts.link }).click();
  await page.getByRole('button', { name: texts.create }).click();
  await page.getByRole('radio', { name: texts.kinds['unit-report'] ?? '', exact: true }).check();
  await page.getByRole('dialog').getByRole('button', { name: texts.create }).click();
  await expect(drafted(page)).toBeVisible();
}

const drafted = (page: Page) =>
  page.getByRole('button', { name: new RegExp(`^${texts.block.edit}`) }).first();
const failed = (page: Page) => page.getByText(texts.drafting.failed);

// Not watched: the browser complains of a worker that dies.
unwatched('a draft whose worker dies is drafted again, and its file is made', async ({ page }) => {
  await openDraft(page);
  const worker = page.workers().find((each) => each.url().includes('draft-worker'));
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  await expect.poll(() => page.workers().filter((each) => each !== worker).length).toBeGreaterThan(0);
  await expect(drafted(page)).toBeVisible();
  await expect(failed(page)).toBeHidden();
  await page.getByRole('button', { name: texts.report.make }).click();
  await expect(page.getByRole('link', { name: texts.report.saveFile })).toBeVisible({ timeout: 60_000 });
  await expect(failed(page)).toBeHidden();
});

test('on a slow device a draft that is left and opened again in haste never counts as failed', async ({
  page,
}) => {
  await openDraft(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (let round = 0; round < 4; round += 1) {
    await page.goBack();
    await page.goForward();
    await expect(failed(page)).toBeHidden();
  }
  await expect(drafted(page)).toBeVisible({ timeout: 60_000 });
  await expect(failed(page)).toBeHidden();
});
