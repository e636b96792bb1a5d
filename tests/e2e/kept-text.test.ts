import { keptText } from '#messages/vi/kept-text.ts';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { people } from '#messages/vi/people.ts';
import { vi } from '#messages/vi/app.ts';
import { voices } from '#messages/vi/voices.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectSaved,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const PHOTO = [{ name: 'niem-yet.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(7)) }];

/** The tab dies, with no warning to the page; the person comes back to where it stood. */
async function die(page: Page, context: BrowserContext): Promise<Page> {
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  return next;
}

/** Types into the open editor, loses the tab, and goes on with what was typed. */
async function expectKept(page: Page, context: BrowserContext, label: string, text: string): Promise<Page> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text);
  await expect(page.getByRole('dialog').getByText(keptText.here)).toBeVisible();
  const next = await die(page, context);
  await next.getByRole('button', { name: keptText.open }).click();
  await expect(next.getByText(keptText.back)).toBeVisible();
  await expect(next.getByRole('dialog').getByLabel(label, { exact: true })).toHaveValue(text);
  return next;
}

test('what is typed in an open editor outlives the tab until it is saved or given up', async ({
  page: first,
  context,
}) => {
  await openApp(first);
  await startInspection(first);
  const visit = visitAddress(first);
  let page = first;

  await page.goto(`${visit}/findings`);
  await page.getByRole('button', { name: vi.finding.addStrength }).click();
  await expect(page.getByRole('dialog', { name: vi.finding.newTitle.strength })).toBeVisible();
  page = await expectKept(
    page,
    context,
    vi.finding.condition,
    'Công chức hướng dẫn tận tình từng người đến nộp hồ sơ.',
  );
  await page.getByRole('dialog').getByLabel(vi.finding.area).selectOption({ index: 1 });
  await page.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: keptText.open })).toHaveCount(0);
  await page.getByRole('button', { name: vi.finding.addStrength }).click();
  await expect(page.getByRole('dialog').getByLabel(vi.finding.condition, { exact: true })).toHaveValue('');

  await page.goto(`${visit}/voices`);
  await page.getByRole('button', { name: voices.add.opinion }).click();
  page = await expectKept(page, context, voices.text, 'Cần bố trí thêm ghế ngồi chờ.');
  await page.getByRole('button', { name: keptText.drop }).click();
  await expect(page.getByRole('dialog').getByLabel(voices.text, { exact: true })).toHaveValue('');
  await page.getByRole('dialog').getByRole('button', { name: vi.app.close }).click();
  await page.getByRole('button', { name: voices.add.opinion }).click();
  await expect(page.getByText(keptText.back)).toHaveCount(0);

  await page.goto(`${visit}/people`);
  await page.getByRole('button', { name: people.add.unit }).click();
  page = await expectKept(page, context, people.position, 'Phó Chủ tịch UBND xã');
  await page.getByRole('dialog').getByRole('button', { name: vi.app.close }).click();
  await page.getByRole('button', { name: vi.finding.discard }).click();
  await expect(page.getByRole('button', { name: keptText.open })).toHaveCount(0);
});

test('a caption typed last is kept when the person goes back at once', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await choosePhotos(page, vi.checklist.choosePhoto, PHOTO);
  for (const caption of ['Bảng niêm yết ở cửa', 'Bảng niêm yết bên trái cửa']) {
    await page.getByRole('button', { name: ANY_PHOTO }).or(page.locator('.strip button')).first().click();
    await page.getByRole('dialog').getByLabel(vi.checklist.caption).fill(caption);
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectSaved(page);
    expect(await readTable<Photo>(page, 'photos')).toMatchObject([{ caption }]);
  }
});

test('a note of the cover typed last is kept when the person goes back at once', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'checklist'));
  await page.getByRole('link', { name: vi.app.back }).click();
  await page.getByRole('textbox', { name: vi.visit.place }).fill('Tầng 1');
  await page.goBack();
  await expect(page.getByRole('textbox', { name: vi.visit.place })).toHaveCount(0);
  await expect
    .poll(async () => (await readTable<{ place: string }>(page, 'visits'))[0]?.place)
    .toBe('Tầng 1');
});
