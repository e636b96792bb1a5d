import { expect } from '@playwright/test';
import { arrival } from '#messages/vi/arrival.ts';
import { cover } from '#messages/vi/cover.ts';
import { documents } from '#messages/vi/documents.ts';
import { dossiers } from '#messages/vi/dossiers.ts';
import { figures } from '#messages/vi/figures.ts';
import { people } from '#messages/vi/people.ts';
import { record } from '#messages/vi/record/record.ts';
import { voices } from '#messages/vi/voices.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { addReceiver } from '#tests/fixtures/app/people.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectItem,
  expectSaved,
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

test('“Tiếp tục” opens the visit written in last and names its day and its checklist', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const first = visitAddress(page);

  await page.goto('/inspect');
  await page
    .getByRole('button', { name: /Hra.*Gia Lai/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Giám sát chuyên đề một cửa' }).click();
  await judge(page, 'notMet');
  await page.getByRole('button', { name: vi.checklist.next, exact: true }).click();
  await expectSaved(page);
  const second = visitAddress(page);
  await page.goto('/');
  const resume = page.getByRole('link', { name: new RegExp(`^${preparation.home.resume}`) });
  await expect(resume).toContainText('Giám sát chuyên đề một cửa');
  await expect(resume).toHaveAttribute('href', new RegExp(`^${second}/checklist`));

  // Written in elsewhere than on the checklist; the other visit was the last to be looked at.
  await page.goto(first);
  await page.getByLabel(vi.visit.note).fill('Trụ sở đang sửa chữa.');
  await expectSaved(page);
  await page.goto(`${second}/checklist`);
  await page.getByRole('button', { name: vi.checklist.next, exact: true }).click();
  await page.goto('/');
  await expect(resume).toContainText('Kiểm tra đột xuất bộ phận một cửa');
  await expect(resume).toContainText(/ngày \d{2}\/\d{1,2}\/\d{4}/);
  await resume.click();
  await expect(page).toHaveURL(first);
});

test('the main button leads from one unanswered item to the next', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const items = await itemsOnDevice(page);
  const next = page.getByRole('button', { name: 'Mục chưa trả lời tiếp theo', exact: true });
  await next.click();
  await expectItem(page, items[1]!);
  await judge(page, 'met');
  await page.getByRole('button', { name: vi.checklist.previous }).click();
  await next.click();
  await expectItem(page, items[2]!);
});

test('a judged item that lacks a number says which, and marks the field until it is filled', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(`${visitAddress(page, 'checklist')}?item=F5`);
  const { fields } = (await itemsOnDevice(page)).find(({ code }) => code === 'F5')!;
  const [early, , overdue, pending] = fields;
  const missing = page.getByText(/^Còn thiếu: /);
  await expect(missing).toBeHidden();
  await judge(page, 'notMet');
  await expect(missing).toContainText(early!.label);
  for (const { label } of fields.slice(0, 3)) await page.getByLabel(label, { exact: true }).fill('2');
  await expect(missing).toHaveText(vi.checklist.lacking(pending!.label));
  await expect(page.getByText(vi.checklist.lackingField, { exact: true })).toHaveCount(1);
  await expectAccessible(page, 'an item that lacks a number');

  // The list of items says it too.
  await page.getByRole('button', { name: vi.checklist.list }).click();
  const row = page.getByRole('dialog').getByRole('button', { name: /^F5/ });
  await expect(row).toContainText(vi.checklist.lacking(pending!.label));
  await expect(row).not.toContainText(overdue!.label);
  await row.click();
  await page.getByLabel(pending!.label, { exact: true }).fill('0');
  await expect(missing).toBeHidden();
  await expectSaved(page);
});

test('the cover lists the areas first and shows the progress of every other part', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const [first] = await itemsOnDevice(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await expectSaved(page);
  await page.goto(visitAddress(page));
  const headings = page.getByRole('heading', { level: 2 });
  await expect(headings.first()).toHaveText(vi.visit.areas);
  const parts = page.getByRole('navigation', { name: cover.parts });
  const part = (title: string) =>
    parts.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*${title}`) });
  await expect(parts.getByRole('listitem')).toHaveCount(10);
  for (const title of [
    arrival.link,
    dossiers.title,
    figures.title,
    voices.link,
    vi.checklist.photos,
    people.link,
    documents.link,
  ]) {
    await expect(part(title)).toContainText(cover.none);
  }
  await expect(part(vi.visit.findings)).toContainText(cover.findings(1));
  await expect(part(vi.visit.close)).toContainText(people.nobodySigns);
  await expect(part(record.link)).toContainText(/ghi lần cuối lúc \d{2}:\d{2}/);
  await expectAccessible(page, 'the cover of a visit');

  await page.goto(visitAddress(page, `checklist?item=${first!.code}`));
  await choosePhotos(page, vi.checklist.choosePhoto, [
    { name: 'bang.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(7)) },
  ]);
  await expectSaved(page);
  await page.goto(visitAddress(page));
  await expect(part(vi.checklist.photos)).toContainText(cover.photos(1));
});

test('people are entered once: members with one tap, the receiver from the list, a mended name everywhere', async ({
  page,
}) => {
  await openApp(page, '/missions/new');
  await page.getByLabel(preparation.newMission.name, { exact: true }).fill('Giám sát một cửa');
  await page.getByLabel(preparation.newMission.memberName).first().fill('Đại biểu A');
  await page.getByRole('button', { name: preparation.newMission.addMember }).click();
  await page.getByLabel(preparation.newMission.memberName).nth(1).fill('Đại biểu B');
  await page.getByRole('searchbox', { name: preparation.units.search }).fill('hra gia lai');
  await page.getByRole('button', { name: /Hra.*Gia Lai/ }).click();
  await page.getByRole('button', { name: preparation.newMission.create('supervision') }).click();
  await page.getByRole('button', { name: preparation.mission.startVisit }).click();
  await page.getByRole('button', { name: preparation.inspect.minutes(45) }).click();
  await expect(page.getByRole('button', { name: vi.checklist.next })).toBeVisible();
  const visit = visitAddress(page);

  const offered = (name: string) =>
    page.getByRole('button', { name: new RegExp(`^${name}.*${people.offered}`) });
  await page.goto(`${visit}/people`);
  await offered('Đại biểu B').click();
  await expectSaved(page);
  await expect(offered('Đại biểu B')).toBeHidden();
  await expect(offered('Đại biểu A')).toBeVisible();
  await expectAccessible(page, 'members to be noted as present');

  await page.goto(`${visit}/arrival`);
  await page.getByRole('button', { name: arrival.record }).click();
  await addReceiver(page, 'Phó Giám đốc');
  await page.goto(`${visit}/people`);
  await page.getByRole('button', { name: /^Phó Giám đốc/ }).click();
  await page.getByLabel(people.name).fill('Cán bộ U');
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expectSaved(page);
  await page.goto(`${visit}/arrival`);
  await expect(page.getByRole('radio', { name: 'Cán bộ U, Phó Giám đốc' })).toBeChecked();
  await expectAccessible(page, 'arrival with its receiver');
});

test('a surprise visit belongs to the user’s delegation; the next one begins with the same', async ({
  page,
}) => {
  await openApp(page, '/inspect');
  await page.getByRole('searchbox', { name: preparation.units.search }).fill('hra gia lai');
  await page.getByRole('button', { name: /Hra.*Gia Lai/ }).click();
  const body = (kind: keyof typeof preparation.inspect.body) =>
    page.getByRole('radio', { name: preparation.inspect.body[kind] });
  await expect(body('survey')).toBeChecked();
  // Long names: on a phone each has a row of its own.
  const radios = page.getByRole('group', { name: preparation.inspect.bodyLegend }).getByRole('radio');
  const lefts = await radios.evaluateAll((inputs) =>
    inputs.map((input) => input.getBoundingClientRect().left),
  );
  expect(lefts).toHaveLength(3);
  expect(new Set(lefts).size).toBe(1);
  await body('supervision').check();
  await expectAccessible(page, 'whose delegation');
  await page.getByRole('button', { name: preparation.inspect.minutes(45) }).click();
  await judge(page, 'met');
  await expectSaved(page);
  expect(await readTable(page, 'missions')).toMatchObject([
    { kind: 'supervision', issuer: { name: 'ĐOÀN GIÁM SÁT', symbol: 'ĐGS' } },
  ]);
  await page.goto('/inspect');
  await page
    .getByRole('button', { name: /Hra.*Gia Lai/ })
    .first()
    .click();
  await expect(body('supervision')).toBeChecked();
});

test('photos are added to the item that opens from the arrival', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: new RegExp(`^${arrival.link}`) }).click();
  await page.getByRole('button', { name: arrival.record }).click();
  await expectSaved(page);
  await page.getByRole('link', { name: vi.visit.begin }).click();
  // The arrival has buttons of that name, too.
  await page.waitForURL(/\/checklist/);
  await choosePhotos(page, vi.checklist.choosePhoto, 'tests/fixtures/photos/page.jpg');
  await expect(page.getByRole('button', { name: ANY_PHOTO })).toBeVisible();
  await expectSaved(page);
});
