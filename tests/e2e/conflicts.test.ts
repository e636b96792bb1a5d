import { expect } from '@playwright/test';
import { itemsOf, type Checklist } from '#lib/domain/checklist/checklist.ts';
import { conflicts } from '#messages/vi/conflicts.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { anotherPhone, answersOn, note, packageOf, takeIn } from '#tests/fixtures/app/phones.ts';
import { readJournal, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const LONG =
  'Bảng niêm yết đặt ở sảnh tầng một, chữ nhỏ, khó đọc với người cao tuổi; thiếu thông tin về phí, lệ phí và thời hạn giải quyết. ';

test('many differences are chosen at once by author, after a look at how many, and taken back', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const address = page.url().split('?')[0] ?? '';
  const [checklist] = await readTable<{ checklist: Checklist }>(page, 'checklists');
  const items = itemsOf(checklist!.checklist);
  const at = (place: number) => `${address}?item=${encodeURIComponent(items[place]!.code)}`;
  const other = await anotherPhone(browser, page);
  await takeIn(other, await packageOf(page));
  await other.goto('/settings');
  await other.getByLabel(preparation.settings.author, { exact: true }).fill('Thư ký Đoàn');
  await other.getByLabel(preparation.settings.author, { exact: true }).blur();
  await expectSaved(other);

  for (const place of [0, 1, 2]) {
    await note(other, at(place), `${LONG}Thư ký ghi chỗ ${place}.`);
    await note(page, at(place), `${LONG}Máy này ghi chỗ ${place}.`);
  }
  await takeIn(page, await packageOf(other));

  await page.goto('/conflicts');
  await page.getByText(conflicts.many.title).click();
  await page.getByLabel(conflicts.many.ofAuthor('Thư ký Đoàn')).check();
  await expect(page.getByText(conflicts.many.preview(3, 0))).toBeVisible();
  await expectAccessible(page, 'many conflicts');
  const before = (await readJournal(page)).length;
  await page.getByRole('button', { name: conflicts.many.apply(3) }).click();
  await expect(page.getByText(conflicts.none)).toBeVisible();
  expect((await answersOn(page)).map(({ note: text }) => text)).toEqual(
    [0, 1, 2].map((place) => `${LONG}Thư ký ghi chỗ ${place}.`),
  );

  await page.getByRole('button', { name: conflicts.many.undo }).click();
  await expect(page.getByText(conflicts.many.undoneTitle)).toBeVisible();
  expect((await answersOn(page)).map(({ note: text }) => text)).toEqual(
    [0, 1, 2].map((place) => `${LONG}Máy này ghi chỗ ${place}.`),
  );
  expect((await readJournal(page)).length).toBe(before + 6);
  await page
    .locator('section.conflict')
    .getByRole('listitem')
    .filter({ hasText: 'Thư ký ghi chỗ 1.' })
    .getByRole('button', { name: conflicts.choose })
    .click();
  await expect.poll(async () => (await answersOn(page))[1]?.note).toBe(`${LONG}Thư ký ghi chỗ 1.`);
  await other.context().close();
});
