import { expect, type Page } from '@playwright/test';
import { documents as texts } from '#messages/vi/documents.ts';
import { figures } from '#messages/vi/figures.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { addSheet, enterFigure } from '#tests/fixtures/app/figures.ts';
import { flowing } from '#tests/fixtures/app/report.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  noteWhatWasSeen,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { preparation } from '#messages/vi/preparation.ts';

const differing = (page: Page) => page.getByRole('region', { name: figures.doubtsTitle });

async function enterNumber(page: Page, label: string, value: string) {
  await page.getByLabel(label).fill(value);
  await page.getByLabel(label).blur();
}

test('numbers of an item, of the sheet and of parts that differ are shown on the item, the sheet and at the end', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openApp(page);
  await startInspection(page);
  await addSheet(page);
  await enterFigure(page, figures.names.overdue, '19');
  await expectSaved(page);
  const sheet = page.url();

  await page.goto(`${visitAddress(page)}/checklist?item=F6`);
  await enterNumber(page, 'Số hồ sơ quá hạn phải có thư xin lỗi', '10');
  await expect(differing(page)).toContainText('là 10 hồ sơ');
  await expect(differing(page)).toContainText('đã giải quyết quá hạn là 19');
  await expectAccessible(page, 'an item whose number differs');
  await enterNumber(page, 'Số thư xin lỗi đã lập', '12');
  await expect(differing(page)).toContainText('“Số thư xin lỗi đã lập” (12) lớn hơn');
  await expectSaved(page);

  await page.goto(sheet);
  await expect(differing(page).getByRole('link')).toContainText('F6');
  await page.goto(visitAddress(page, 'close'));
  await expect(differing(page).getByRole('link')).toHaveCount(2);
  await differing(page).getByRole('link').first().click();
  await enterNumber(page, 'Số hồ sơ quá hạn phải có thư xin lỗi', '19');
  await expect(differing(page)).toHaveCount(0);
});

test('an item set to Đạt shows that it still has a shortcoming, and removes it', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await judge(page, 'met');
  await expect(page.getByText(vi.finding.against.shortcoming)).toBeVisible();
  await page.getByRole('button', { name: vi.finding.removeAgainst }).click();
  await expect(page.getByText(vi.finding.against.shortcoming)).toHaveCount(0);
  await expect(page.getByRole('article').getByText(vi.finding.shortcoming, { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: vi.app.undo, exact: true }).last().click();
  await expect(page.getByText(vi.finding.against.shortcoming)).toBeVisible();
});

test('the same picture added again, and a file that cannot be read, are reported while they are added', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  const photo = (name: string, bytes: ArrayBuffer) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(bytes),
  });
  await choosePhotos(page, vi.checklist.choosePhoto, [photo('a.jpg', jpeg(1))]);
  await expect(page.getByRole('img', { name: ANY_PHOTO })).toBeVisible();
  await page.getByRole('button', { name: vi.checklist.next, exact: true }).click();
  await choosePhotos(page, vi.checklist.choosePhoto, [photo('b.jpg', jpeg(1))]);
  await expect(page.getByText(vi.checklist.twins.told(vi.checklist.twins.item('A1')))).toBeVisible();
  await page.getByRole('button', { name: vi.checklist.twins.remove }).click();
  await expect(page.getByRole('img', { name: ANY_PHOTO })).toHaveCount(0);

  const whole = jpeg(2);
  await choosePhotos(page, vi.checklist.choosePhoto, [photo('cut.jpg', whole.slice(0, 700))]);
  await expect(page.getByRole('alert').filter({ hasText: 'cut.jpg' })).toContainText('Tệp gốc vẫn được giữ');
});

test('numbers that differ are told one by one, with their unit, before a document is issued', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openApp(page);
  await startInspection(page);
  await addSheet(page);
  await enterFigure(page, figures.names.overdue, '19');
  await expectSaved(page);
  await page.goto(`${visitAddress(page)}/checklist?item=F6`);
  await enterNumber(page, 'Số hồ sơ quá hạn phải có thư xin lỗi', '10');
  await expectSaved(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: texts.link }).click();
  await page.getByRole('button', { name: texts.create }).click();
  await page.getByRole('radio', { name: texts.kinds['unit-report'] ?? '', exact: true }).check();
  await page.getByRole('dialog').getByRole('button', { name: texts.create }).click();
  await page.getByRole('button', { name: texts.issue, exact: true }).click();
  const missing = page.getByRole('region', { name: texts.issueMissing });
  const line = missing.getByRole('link').filter({ hasText: 'đã giải quyết quá hạn là 19' });
  await expect(line).toContainText('là 10 hồ sơ');
  await line.scrollIntoViewIfNeeded();
  await expectAccessible(page, 'the list of what is missing, with numbers that differ');
});

test('an issued document says which of its lines the data no longer give', async ({ page }) => {
  test.setTimeout(120_000);
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await noteWhatWasSeen(page);
  await recordFinding(page);
  await expectSaved(page);
  const findings = visitAddress(page, 'findings');
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: texts.link }).click();
  await page.getByRole('button', { name: texts.create }).click();
  await page.getByRole('radio', { name: texts.kinds['unit-report'] ?? '', exact: true }).check();
  await page.getByRole('dialog').getByRole('button', { name: texts.create }).click();
  await page.getByRole('button', { name: texts.issue, exact: true }).click();
  // Each line of what is missing leads to where it is put right.
  const lines = page.getByRole('region', { name: texts.issueMissing }).getByRole('listitem');
  for (const line of await lines.all()) await expect(line.locator('a, button')).toHaveCount(1);
  await page.getByRole('button', { name: texts.issueAnyway }).click();
  await expect(page.getByText(texts.issueDone)).toBeVisible({ timeout: 60_000 });
  const issued = page.url();
  await page.reload();
  await page.getByRole('button', { name: texts.views.content }).click();
  await expect(page.getByText(texts.issuedFixed)).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(page.getByText(texts.changedData.title)).toHaveCount(0);

  await page.goto(findings);
  await page.getByRole('article').getByRole('button', { name: vi.app.edit }).click();
  await page.getByLabel(vi.finding.condition).fill('Bảng niêm yết đã được thay mới');
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expectSaved(page);
  await page.goto(issued);
  await page.getByRole('button', { name: texts.changedData.look }).click();
  const changed = page.getByRole('region', { name: texts.changedData.title });
  expect(flowing(await changed.innerText())).toContain('Bảng niêm yết đã được thay mới');
  await expectAccessible(page, 'an issued document whose data changed');
  // The list of documents says so as well.
  await page.goto(issued.replace(/(\/documents)\/.*$/, '$1'));
  await expect(page.getByText(texts.overtaken, { exact: true })).toBeVisible();
});

test('going back from a fresh checklist leaves it, and a message is shown above the buttons', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  const notice = await page.locator('.notice').first().boundingBox();
  const bar = await page.locator('.bar').boundingBox();
  expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await expectSaved(page);
  await page.goBack();
  // The mission that was just begun begins with the same words.
  await expect(page.getByRole('link', { name: preparation.home.surprise, exact: true })).toBeVisible();
});

test('a shortcoming without evidence cannot be issued, and is named with the way to it', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await expectSaved(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: texts.link }).click();
  await page.getByRole('button', { name: texts.create }).click();
  await page.getByRole('radio', { name: texts.kinds['unit-report'] ?? '', exact: true }).check();
  await page.getByRole('dialog').getByRole('button', { name: texts.create }).click();
  await page.getByRole('button', { name: texts.issue, exact: true }).click();
  const refused = page.getByRole('region', { name: texts.issueRefused });
  await expect(refused).toContainText(texts.unfoundedLacks.evidence);
  await expect(page.getByRole('button', { name: texts.issueAnyway })).toHaveCount(0);
  await refused.getByRole('link').click();
  await expect(page).toHaveURL(/\/findings#/);
});
