import { expect, type Page } from '@playwright/test';
import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import { redraw, sampleOf, type Draw } from '#lib/domain/dossiers/draw.ts';
import { listOfRange } from '#lib/domain/dossiers/draw-list.ts';
import { dossiers as dossiersTexts } from '#messages/vi/dossiers.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import {
  chooseOption,
  drawTen,
  enterDay,
  expectDossier,
  holdBeforeCamera,
  RANGE,
} from '#tests/fixtures/app/dossiers.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { calendar } from '#messages/vi/calendar.ts';

const texts = dossiersTexts;
/** From the first screen to ten dossiers drawn of five hundred, without a network. */
async function openDrawn(page: Page): Promise<{ draw: Draw; visit: string }> {
  await openApp(page);
  await startInspection(page);
  const visit = visitAddress(page);
  await page.context().setOffline(true);
  return { draw: await drawTen(page), visit };
}

test('ten of five hundred are drawn offline so that the unit can draw the same ten', async ({ page }) => {
  const { draw } = await openDrawn(page);
  expect(draw.seed.unit).toBe('mười bảy');
  expect(redraw(draw, listOfRange(RANGE))).toBeNull();
  const dossiers = await readTable<Dossier>(page, 'dossiers');
  expect(dossiers.sort((a, b) => a.position - b.position).map(({ code }) => code)).toEqual(sampleOf(draw));

  // On the narrowest phone no code is broken over two lines.
  const viewport = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const codes = page.locator('ol strong');
  await expect(codes).toHaveCount(10);
  expect(await codes.evaluateAll((all) => all.map((code) => code.getClientRects().length))).toEqual(
    Array<number>(10).fill(1),
  );
  if (viewport) await page.setViewportSize(viewport);

  await page.getByRole('button', { name: texts.record.open(10, 500) }).click();
  const record = page.getByRole('dialog', { name: texts.record.title });
  await expect(record).toContainText(draw.listHash);
  await record.getByRole('button', { name: texts.record.checkAction }).click();
  await expect(record).toContainText(texts.record.same);
  await expectAccessible(page, 'record of the draw');
  expect(await chainFault(page)).toBeNull();
});

test('a code held before the camera opens its dossier without a network', async ({ page }) => {
  const { draw, visit } = await openDrawn(page);
  const code = sampleOf(draw)[6]!;
  await holdBeforeCamera(page, code);
  await page.getByRole('button', { name: texts.scanAction }).click();
  await expectDossier(page, code);

  // Any other paper held there is not this dossier.
  await holdBeforeCamera(page, 'https://example.gov.vn/?ma=H25.14-250901-0001');
  await page.getByRole('button', { name: texts.scanAction }).click();
  const dialog = page.getByRole('dialog', { name: texts.scan.title });
  await expect(dialog.getByText(texts.scan.kinds.office)).toBeVisible();
  await expectAccessible(page, 'codes read');
  await dialog.getByRole('button', { name: texts.scan.use }).click();
  await expect(page.getByText(texts.form.codeOther('H25.14-250901-0001'))).toBeVisible();

  // From the list it is a new one, to be added by hand.
  await page.goto(`${visit}/dossiers`);
  await holdBeforeCamera(page, 'H25.14-250901-0001');
  await page.getByRole('button', { name: texts.scanAction }).click();
  await dialog.getByRole('button', { name: texts.scan.use }).click();
  await expect(page.getByText(/^Mã này khác dạng mã/)).toBeVisible();
  await page.getByRole('button', { name: texts.add.action }).click();
  await expectDossier(page, 'H25.14-250901-0001');
});

test('of a payment code and a dossier in view the dossier is taken; personal papers are never one', async ({
  page,
}) => {
  const { draw } = await openDrawn(page);
  const code = sampleOf(draw)[3]!;
  await holdBeforeCamera(page, '049012345678|201234567|Người dân A|01011990|Nam|Tam Dân|01012022');
  await page.getByRole('button', { name: texts.scanAction }).click();
  await expect(page.getByText(texts.scan.notDossier.person)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: vi.app.close }).click();

  await holdBeforeCamera(
    page,
    '00020101021238570010A00000072701270006970436011310123456789010208QRIBFTTA53037045802VN63044D8C',
    code,
  );
  await page.getByRole('button', { name: texts.scanAction }).click();
  await expectDossier(page, code);
});

test('a table with headers, marks in words and an unknown mark is drawn from as intended', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: texts.title }).click();
  await page.getByRole('link', { name: texts.drawAction }).click();
  await page.getByRole('radio', { name: texts.draw.methods.strata }).check();
  const rows = [
    'Mã hồ sơ\tLĩnh vực\tQuá hạn',
    'H25.14-260101-0001\tHộ tịch\tQuá hạn 3 ngày',
    'H25.14-260101-0002\tĐất đai\tTRUE',
    'H25.14-260101-0003\tHộ tịch\tK',
    'H25.14-260101-0004\tĐất đai\t',
  ];
  await page.getByLabel(texts.draw.table).fill(rows.join('\n'));
  await expect(page.getByText(texts.draw.header(rows[0]!.replaceAll('\t', ' │ ')))).toBeVisible();
  await page.getByLabel(texts.draw.size).fill('10.5');
  await page
    .getByRole('button', { name: texts.draw.action(0) })
    .or(page.getByRole('button', { name: texts.drawAction }))
    .click();
  await expect(page.getByText(texts.draw.faults.size('1.000'))).toBeVisible();
  await expect(page.getByText(texts.draw.faults.marks)).toBeVisible();
  await page.getByLabel(texts.draw.size).fill('4');
  await page
    .getByRole('group', { name: texts.marks.ask('K', 1) })
    .getByRole('radio', { name: texts.marks.notOverdue })
    .check();
  await expectAccessible(page, 'marks asked about');
  await page.getByRole('button', { name: texts.draw.action(4) }).click();
  await expect(page.getByRole('heading', { name: texts.list })).toBeVisible();
  const [draw] = await readTable<Draw>(page, 'draws');
  expect(draw?.strata.find(({ key }) => key === 'overdue')?.count).toBe(2);
  expect(draw?.listSize).toBe(4);
});

test('a dossier late over Tết is reported at once, contradicts the record and becomes a finding', async ({
  page,
}) => {
  const { draw, visit } = await openDrawn(page);
  const [first, second] = sampleOf(draw);
  await page.getByRole('link', { name: texts.goOn }).click();
  await expectDossier(page, first!);
  await page.getByLabel(texts.form.procedure).fill('Đăng ký khai sinh');
  await enterDay(page, texts.form.receivedOn, '01/02/2024');
  await enterDay(page, texts.form.dueOn, '07/02/2024');
  await enterDay(page, texts.form.returnedOn, '15/02/2024');
  await chooseOption(page, texts.form.recordedStatus, texts.form.statuses.onTime);
  const facts = page.getByTestId('dossier-facts');
  await expect(facts).toContainText(texts.facts.late(1).toLocaleLowerCase());
  await expect(facts).toContainText(
    texts.facts.contradicts(texts.form.statuses.onTime, texts.form.statuses.overdue),
  );
  await chooseOption(page, texts.form.letter, texts.form.letters.no);
  await chooseOption(page, texts.form.components, texts.form.componentOptions.scanOnly);
  await expectAccessible(page, 'dossier');
  await page.getByRole('button', { name: texts.form.next, exact: true }).click();
  await expectDossier(page, second!);
  await expect(page.getByLabel(texts.form.procedure)).toHaveValue('');
  await expectSaved(page);

  await page.goto(`${visit}/dossiers/summary`);
  await expect(page.getByText(texts.total.notRandom.unseen)).toBeVisible();
  await expectAccessible(page, 'summary');
  const late = page.getByRole('article').filter({ hasText: 'không có thư xin lỗi' });
  await late.getByRole('button', { name: vi.finding.record }).click();
  await expect(late.getByText(texts.total.recorded)).toBeVisible();
  await page.getByRole('button', { name: vi.app.undo }).click();
  await expect(late.getByText(texts.total.recorded)).toBeHidden();
  await late.getByRole('button', { name: vi.finding.record }).click();
  await expect(late.getByText(texts.total.recorded)).toBeVisible();
  await expectSaved(page);
  expect(await readTable<Finding>(page, 'findings')).toMatchObject([
    { itemCode: 'F6', evidence: `Mã hồ sơ: ${first}.`, deleted: false },
  ]);
  expect(await chainFault(page)).toBeNull();
});

test('a dossier that cannot be shown is replaced by the next in reserve, with its reason', async ({
  page,
}) => {
  const { draw } = await openDrawn(page);
  const [code] = sampleOf(draw);
  await page.getByRole('link', { name: texts.goOn }).click();
  await expectDossier(page, code!);
  await page.getByRole('button', { name: texts.form.replace }).click();
  const by = draw.strata[0]!.reserve[0]!;
  await page.getByRole('button', { name: texts.form.replaceAction }).click();
  await expect(page.getByText(texts.form.reasonFault)).toBeVisible();
  await page.getByLabel(texts.form.reason).fill('Hồ sơ gốc đã chuyển kho lưu trữ');
  await page.getByRole('button', { name: texts.form.replaceAction }).click();
  await expectDossier(page, by);
  await chooseOption(page, texts.form.intake, texts.form.intakes.online);
  await expectSaved(page);

  const dossiers = (await readTable<Dossier>(page, 'dossiers')).filter(({ deleted }) => !deleted);
  expect(dossiers).toHaveLength(10);
  expect(dossiers.find((dossier) => dossier.code === by)).toMatchObject({
    intake: 'online',
    drawId: draw.id,
  });
  const [storedDraw] = await readTable<Draw>(page, 'draws');
  expect(storedDraw?.replacements).toMatchObject([{ code, by, reason: 'Hồ sơ gốc đã chuyển kho lưu trữ' }]);
});

test('a make-up day added to the calendar changes how late a dossier is', async ({ page }) => {
  const { visit } = await openDrawn(page);
  await page.goto('/settings');
  await page.getByRole('link', { name: calendar.link }).click();
  await page.getByLabel(calendar.year, { exact: true }).selectOption('2024');
  await page.getByRole('button', { name: calendar.addSaturday }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(calendar.saturday, { exact: true }).fill('18/02/2024');
  await sheet.getByLabel(calendar.instead).fill('08/02/2024');
  await sheet.getByRole('button', { name: calendar.addSaturday }).click();
  await expect(sheet.getByText(calendar.faults.saturday)).toBeVisible();
  await sheet.getByLabel(calendar.saturday, { exact: true }).fill('17/02/2024');
  await sheet.getByRole('button', { name: calendar.addSaturday }).click();
  await expect(page.getByText(calendar.mended)).toBeVisible();
  await expectAccessible(page, 'calendar');
  await expectSaved(page);

  await page.goto(`${visit}/dossiers`);
  await page.getByRole('link', { name: texts.goOn }).click();
  await enterDay(page, texts.form.dueOn, '16/02/2024');
  await enterDay(page, texts.form.returnedOn, '19/02/2024');
  await expect(page.getByTestId('dossier-facts')).toContainText(texts.facts.late(2).toLocaleLowerCase());
});
