import { expect } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { vi } from '#messages/vi/app.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectItem,
  expectSaved,
  goOn,
  itemsOnDevice,
  judge,
  openApp,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';
import { preparation } from '#messages/vi/preparation.ts';

test('“tiếp tục” leads back to the item where one left off', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const items = await itemsOnDevice(page);
  await judge(page, 'met');
  await goOn(page);
  await judge(page, 'met');
  await goOn(page);
  await expectItem(page, items[2]!);
  await expectSaved(page);

  await page.goto('/');
  await page.reload();
  await page.getByRole('link', { name: preparation.home.resumeAt(items[2]!.code) }).click();
  await expectItem(page, items[2]!);
  await page.reload();
  await expectItem(page, items[2]!);
  await page.getByRole('button', { name: vi.checklist.previous }).click();
  await expectItem(page, items[1]!);
  await expect(page.getByRole('radio', { name: vi.judgement.met, exact: true })).toBeChecked();

  // An item that was opened by a link, and not left by an arrow, is the one to go on with.
  const { code } = items[4]!;
  await page.goto(`${visitAddress(page, 'checklist')}?item=${code}`);
  await expectItem(page, items[4]!);
  const place = async () => {
    const settings = await readTable<{ key: string; value: { itemCode?: string } }>(page, 'settings');
    return settings.find(({ key }) => key === 'resume')?.value.itemCode;
  };
  await expect.poll(place).toBe(code);
  await page.goto('/');
  await expect(page.getByRole('link', { name: preparation.home.resumeAt(code) })).toBeVisible();
});

test('an answer is taken back with undo, and the journal records both', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const [first] = await itemsOnDevice(page);
  // The button says what it will take back.
  const undo = page.getByRole('button', {
    name: vi.checklist.undo(`${vi.checklist.steps.judgement}, ${first!.code}`),
  });
  await judge(page, 'met');
  await judge(page, 'notMet');
  await expectSaved(page);
  await goOn(page);
  await undo.first().click();
  await expectItem(page, first!);
  await expect(page.getByRole('radio', { name: vi.judgement.met, exact: true })).toBeChecked();
  await expect(
    page.getByText(vi.checklist.undone(`${vi.checklist.steps.judgement}, ${first!.code}`)),
  ).toBeVisible();
  await expectSaved(page);
  expect(await readTable<Answer>(page, 'answers')).toMatchObject([
    { itemCode: first!.code, judgement: 'met' },
  ]);
  const changes = (await readTable<{ table: string; set: { judgement?: string } }>(page, 'changes')).filter(
    ({ table }) => table === 'answers',
  );
  expect(changes.map(({ set }) => set.judgement)).toEqual(['met', 'notMet', 'met']);
  expect(await chainFault(page)).toBeNull();
});

test('a suggested finding is put in other words before it is recorded, and again after', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const [first] = await itemsOnDevice(page);
  await judge(page, 'notMet');
  await page.getByRole('button', { name: vi.finding.recordEdited }).click();
  const sheet = page.getByRole('dialog');
  const condition = sheet.getByLabel(vi.finding.condition);
  await expect(condition).toHaveValue(first!.finding.condition);
  await condition.fill('Ba thủ tục lĩnh vực đất đai chưa có trên bảng.');
  await sheet.getByLabel(vi.finding.evidence, { exact: true }).fill('Bảng niêm yết tại sảnh.');
  await sheet.getByRole('button', { name: vi.finding.record }).click();
  await expect(sheet).toBeHidden();

  await page.goto(visitAddress(page, 'findings'));
  await expect(page.getByText('Ba thủ tục lĩnh vực đất đai chưa có trên bảng.')).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: vi.app.edit }).click();
  await sheet.getByLabel(vi.finding.content).fill('Bổ sung ba thủ tục còn thiếu lên bảng.');
  const due = sheet.getByLabel(vi.finding.dueDate, { exact: true });
  await due.fill('15/12/2026');
  await due.blur();
  await sheet.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(sheet).toBeHidden();
  await expectSaved(page);
  expect(await readTable<Finding>(page, 'findings')).toMatchObject([
    { condition: 'Ba thủ tục lĩnh vực đất đai chưa có trên bảng.', itemCode: first!.code },
  ]);
  expect(await readTable<Recommendation>(page, 'recommendations')).toMatchObject([
    { content: 'Bổ sung ba thủ tục còn thiếu lên bảng.', dueDate: '2026-12-15' },
  ]);
  await expect(page.getByText(vi.finding.dueBefore('15/12/2026'))).toBeVisible();
});

test('an editor with words in it is not left without being asked', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'findings'));
  await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
  const editor = page.getByRole('dialog', { name: vi.finding.newTitle.shortcoming });
  await editor.getByLabel(vi.finding.condition).fill('Đang ghi dở');
  await editor.getByRole('button', { name: vi.app.close }).click();
  await page.getByRole('button', { name: vi.finding.keepEditing }).click();
  await expect(editor.getByLabel(vi.finding.condition)).toHaveValue('Đang ghi dở');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: vi.finding.discard }).click();
  await expect(editor).toBeHidden();
  expect(await readTable(page, 'findings')).toEqual([]);
});

test('a finding written freely is of no area until one is chosen, and is kept while it is asked for', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'findings'));
  await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
  const editor = page.getByRole('dialog', { name: vi.finding.newTitle.shortcoming });
  const area = editor.getByLabel(vi.finding.area, { exact: true });
  await editor.getByLabel(vi.finding.condition).fill('Ghế chờ không đủ.');
  await editor.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(area).toBeFocused();
  await expect(editor.getByText(vi.finding.areaNeeded)).toBeVisible();
  expect(await readTable(page, 'findings')).toEqual([]);
  await expect(editor.getByLabel(vi.finding.condition)).toHaveValue('Ghế chờ không đủ.');
  await area.selectOption({ index: 2 });
  await expect(editor.getByText(vi.finding.areaNeeded)).toBeHidden();
  await editor.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(editor).toBeHidden();
  await expectSaved(page);
  expect(await readTable<Finding>(page, 'findings')).toMatchObject([{ areaCode: 'B' }]);
});

test('on a laptop the keyboard alone answers, moves, jumps to what is open and explains itself', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await openApp(page);
  await startInspection(page);
  const items = await itemsOnDevice(page);
  const checked = (name: string) => expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  for (const [index, name] of [
    vi.judgement.met,
    vi.judgement.partlyMet,
    vi.judgement.notMet,
    vi.judgement.notApplicable,
  ].entries()) {
    await expectItem(page, items[index]!);
    await page.keyboard.press(String(index + 1));
    await checked(name);
    await page.keyboard.press('ArrowRight');
  }
  await expectItem(page, items[4]!);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectItem(page, items[6]!);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expectItem(page, items[3]!);
  await page.keyboard.press('u');
  await expectItem(page, items[4]!);
  await page.keyboard.press('Control+z');
  await expectItem(page, items[3]!);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: vi.checklist.shortcuts });
  await expect(help).toBeVisible();
  // Behind the help no key answers anything.
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expectItem(page, items[3]!);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  // Both panes stand side by side.
  await expect(page.getByRole('complementary', { name: vi.checklist.list })).toBeVisible();
  // Digits typed into a note are words, not answers.
  await page.getByLabel(vi.checklist.note, { exact: true }).fill('');
  await page.getByLabel(vi.checklist.note, { exact: true }).pressSequentially('1234');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expectSaved(page);
  await page.close();
});

test('a photo and a note after “Ghi phát hiện” join the finding, are chosen by picture, and undo takes back what came last', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  const [first] = await itemsOnDevice(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await page.getByLabel(vi.checklist.note, { exact: true }).fill('Bảng cũ từ 2023');
  await choosePhotos(page, vi.checklist.choosePhoto, [
    { name: 'bang.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(7)) },
  ]);
  await expect(page.getByRole('img', { name: ANY_PHOTO }).first()).toBeVisible();
  await expectSaved(page);
  const finding = async () => (await readTable<Finding>(page, 'findings'))[0];
  await expect.poll(async () => (await finding())?.evidence).toBe('Bảng cũ từ 2023');
  expect((await finding())?.photoIds).toHaveLength(1);

  await page.getByRole('article').getByRole('button', { name: vi.app.edit }).click();
  const chosen = page
    .getByRole('dialog')
    .getByRole('checkbox', { name: new RegExp(`^${vi.checklist.photos} · ${first!.code} · `) });
  await expect(chosen).toBeChecked();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: vi.app.close }).click();

  const undo = (what: string) =>
    page.getByRole('button', { name: vi.checklist.undo(`${what}, ${first!.code}`) });
  // A removed photo is taken back like all else, and just once.
  await page.getByRole('button', { name: ANY_PHOTO }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: vi.app.remove }).click();
  await expect(undo(vi.checklist.steps.photoRemoval)).toBeVisible();
  await expectSaved(page);
  expect(await readTable<{ deleted: boolean }>(page, 'photos')).toMatchObject([{ deleted: true }]);
  await undo(vi.checklist.steps.photoRemoval).click();
  await expectSaved(page);
  expect(await readTable<{ deleted: boolean }>(page, 'photos')).toMatchObject([{ deleted: false }]);
  await undo(vi.checklist.steps.photo).click();
  await expect(undo(vi.checklist.steps.note)).toBeVisible();
  await expectSaved(page);
  expect(await readTable<{ deleted: boolean }>(page, 'photos')).toMatchObject([{ deleted: true }]);
  await undo(vi.checklist.steps.note).click();
  await undo(vi.checklist.steps.finding).click();
  await expectSaved(page);
  expect((await finding())?.deleted).toBe(true);
  await expect(page.getByRole('radio', { name: vi.judgement.notMet, exact: true })).toBeChecked();
});
