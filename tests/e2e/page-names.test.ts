import { expect, type Page } from '@playwright/test';
import { documents } from '#messages/vi/documents.ts';
import { vi } from '#messages/vi/app.ts';
import { openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

/** What a screen reader was told last of the page. */
async function readOut(page: Page): Promise<string[]> {
  const texts = await Promise.all([
    page.locator('#svelte-announcer').textContent(),
    page.getByTestId('page-name').textContent(),
  ]);
  return texts.map((text) => text?.trim() ?? '').filter(Boolean);
}

test('after each step a screen reader is told the page one has come to, and not the one that was left', async ({
  page,
}) => {
  await openApp(page);
  expect(await page.title()).toBe(vi.app.name);
  await startInspection(page);
  const item = await page.title();
  expect(item).toContain(vi.visit.areas);

  await page.getByRole('link', { name: vi.app.back }).first().click();
  await expect(page).toHaveURL(visitAddress(page));
  const expectTold = async (isRight: (title: string) => boolean, left: string) => {
    await expect.poll(async () => (await readOut(page)).at(-1)).toBe(await page.title());
    expect(isRight(await page.title())).toBe(true);
    expect(await readOut(page)).not.toContain(left);
  };
  await expect(page.getByRole('link', { name: vi.visit.close })).toBeVisible();
  const cover = await page.title();
  await expectTold((title) => !title.includes(vi.visit.areas), item);

  await page.getByRole('link', { name: vi.visit.close }).click();
  await expect.poll(() => page.title()).toContain(documents.close.title);
  await expectTold((title) => title.includes(documents.close.title), cover);

  await page.goBack();
  await expect.poll(() => page.title()).toBe(cover);
  await expectTold((title) => title === cover, documents.close.title);
});
