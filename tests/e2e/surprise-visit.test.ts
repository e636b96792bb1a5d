import { expect } from '@playwright/test';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { people } from '#messages/vi/people.ts';
import { vi } from '#messages/vi/app.ts';
import { voices } from '#messages/vi/voices.ts';
import { addEveryone, HEAD } from '#tests/fixtures/app/people.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

test('who chairs is not made head of the delegation, a second chair is asked about, and nobody is taken to have spoken', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'people'));
  const sheet = page.getByRole('dialog', { name: people.newTitle });
  const save = sheet.getByRole('button', { name: vi.app.save, exact: true });
  await page.getByRole('button', { name: people.add.delegation }).click();
  await sheet.getByLabel(people.name, { exact: true }).fill('Đại biểu chủ trì');
  await sheet.getByLabel(people.position, { exact: true }).fill('Phó Giám đốc Sở Nội vụ');
  await expect(sheet.getByLabel(people.sessionRole)).toHaveValue('chair');
  await save.click();
  await expect(page.getByText('Phó Giám đốc Sở Nội vụ · Chủ trì')).toBeVisible();
  await expect(page.getByText('Trưởng đoàn')).toHaveCount(0);

  await page.getByRole('button', { name: people.add.delegation }).click();
  await sheet.getByLabel(people.name, { exact: true }).fill('Đại biểu đứng đầu');
  await sheet.getByLabel(people.sessionRole).selectOption('chair');
  await sheet.getByLabel(people.memberRoleLabel).selectOption('head');
  await save.click();
  await expect(page.getByText(people.chairTwice('Đại biểu chủ trì'))).toBeVisible();
  await page.getByRole('button', { name: vi.finding.keepEditing }).click();
  await sheet.getByLabel(people.sessionRole).selectOption('member');
  await save.click();
  await expect(sheet).toBeHidden();
  await expectSaved(page);
  const [mission] = await readTable<Mission>(page, 'missions');
  expect(mission?.members.map(({ role }) => role)).toEqual(['member', 'head']);

  await page.goto(visitAddress(page, 'voices'));
  await page.getByRole('button', { name: voices.add.opinion }).click();
  const opinion = page.getByRole('dialog');
  await opinion.getByLabel(voices.text).fill('Cần thêm ghế chờ.');
  await opinion.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(opinion.getByText(voices.chooseWhoFault)).toBeVisible();
  await opinion.getByLabel(voices.who, { exact: true }).selectOption({ index: 1 });
  await opinion.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(opinion).toBeHidden();
});

test('an item judged Đạt is asked what is to be written of it, and its photos open from the cover', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await page.getByRole('button', { name: vi.finding.write.strength }).click();
  const editor = page.getByRole('dialog', { name: vi.finding.newTitle.strength });
  await editor.getByLabel(vi.finding.condition).fill('Bảng niêm yết đủ và dễ đọc.');
  await editor.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(editor).toBeHidden();
  expect(await readTable<Finding>(page, 'findings')).toMatchObject([{ kind: 'strength' }]);

  const file = { name: 'niem-yet.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(7)) };
  await choosePhotos(page, vi.checklist.choosePhoto, [file]);
  await expect(page.getByRole('img', { name: ANY_PHOTO })).toBeVisible();
  await page.goto(visitAddress(page));
  await page.getByRole('button', { name: vi.checklist.photos }).click();
  await page.getByRole('dialog').getByRole('button', { name: ANY_PHOTO }).click();
  await expect(page.getByLabel(vi.checklist.caption)).toBeVisible();
});

test('what was just recorded can be mended at once: its message does not lie on it', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  const edit = page.getByRole('article').getByRole('button', { name: vi.app.edit, exact: true });
  await expect(edit).toBeInViewport({ ratio: 1 });
  const [button, message] = await Promise.all([
    edit.boundingBox(),
    page.locator('.notice').first().boundingBox(),
  ]);
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(message?.y ?? 0);
});

test('a phone that lies shows the whole pad to sign on, and its buttons', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await addEveryone(page);
  await page.setViewportSize({ width: 800, height: 360 });
  await page.getByRole('button', { name: `${people.sign}: ${HEAD}`, exact: true }).click();
  await page.getByRole('button', { name: people.readDone }).click();
  await expect(page.getByLabel(people.padLabel)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: people.accept })).toBeInViewport({ ratio: 1 });
  const pad = await page.getByLabel(people.padLabel).boundingBox();
  expect(pad?.height).toBeGreaterThan(200);
});
