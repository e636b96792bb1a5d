import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Dossier } from '../../src/lib/domain/dossier.ts';
import type { Finding } from '../../src/lib/domain/finding.ts';
import { redraw, sampleOf, type Draw } from '../../src/lib/domain/sample-draw.ts';
import { listOfRange } from '../../src/lib/domain/sample-draw-list.ts';
import { dossiers as dossiersTexts } from '../../src/messages/vi-dossiers.ts';
import { vi } from '../../src/messages/vi.ts';
import { expectAccessible } from '../fixtures/app/accessibility.ts';
import { chainFault, readTable } from '../fixtures/app/records.ts';
import { expectSaved, openApp, startInspection, visitAddress } from '../fixtures/app/steps.ts';
import { test } from '../fixtures/app/watched-test.ts';

const texts = dossiersTexts;
const RANGE = { prefix: 'HS-', first: 1, last: 500, digits: 4 };

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
      .buffer,
  },
});

/** Puts a sheet with a QR code before the camera of the page that is open. */
async function holdBeforeCamera(page: Page, text: string): Promise<void> {
  const { symbol } = await writeBarcode(text, { format: 'QRCode' });
  await page.evaluate(
    ({ modules, width, height }) => {
      const canvas = document.createElement('canvas');
      const SCALE = 8;
      const MARGIN = 4;
      canvas.width = (width + 2 * MARGIN) * SCALE;
      canvas.height = (height + 2 * MARGIN) * SCALE;
      const context = canvas.getContext('2d');
      const paint = () => {
        if (!context) return;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = '#000';
        modules.forEach((module, index) => {
          if (module !== 0) return;
          const [x, y] = [index % width, Math.floor(index / width)];
          context.fillRect((x + MARGIN) * SCALE, (y + MARGIN) * SCALE, SCALE, SCALE);
        });
      };
      paint();
      // A stream of a canvas shows only what is painted while it runs.
      setInterval(paint, 100);
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10));
    },
    { modules: [...symbol.data], width: symbol.width, height: symbol.height },
  );
}

/** From the first screen to ten dossiers drawn of five hundred, without a network. */
async function drawTen(page: Page): Promise<{ draw: Draw; visit: string }> {
  await openApp(page);
  await startInspection(page);
  const visit = visitAddress(page);
  await page.context().setOffline(true);
  await page.goto(visit);
  await page.getByRole('link', { name: texts.title }).click();
  await page.getByRole('link', { name: texts.drawAction }).click();
  await page.getByLabel(texts.draw.prefix).fill(RANGE.prefix);
  await page.getByLabel(texts.draw.last).fill(String(RANGE.last));
  await page.getByLabel(texts.draw.digits).fill(String(RANGE.digits));
  await expect(page.getByText(texts.draw.rangeIs('HS-0001', 'HS-0500', 500))).toBeVisible();
  await page.getByLabel(texts.draw.unit).fill('mười bảy');
  await page.getByRole('button', { name: texts.draw.action(10) }).click();
  await expect(page.getByRole('heading', { name: texts.list })).toBeVisible();
  const [draw] = await readTable<Draw>(page, 'draws');
  if (!draw) throw new Error('Nothing was drawn');
  return { draw, visit };
}

const choose = (page: Page, group: string, option: string) =>
  page
    .getByRole('group', { name: group, exact: true })
    .getByRole('radio', { name: option, exact: true })
    .check();

async function date(page: Page, label: string, day: string) {
  await page.getByLabel(label, { exact: true }).fill(day);
  await page.getByLabel(label, { exact: true }).blur();
}

test('ten of five hundred are drawn offline so that the unit can draw the same ten', async ({ page }) => {
  const { draw } = await drawTen(page);
  expect(draw.seed.unit).toBe('mười bảy');
  expect(redraw(draw, listOfRange(RANGE))).toBeNull();
  const dossiers = await readTable<Dossier>(page, 'dossiers');
  expect(dossiers.sort((a, b) => a.position - b.position).map(({ code }) => code)).toEqual(sampleOf(draw));

  await page.getByRole('button', { name: texts.record.open(10, 500) }).click();
  const record = page.getByRole('dialog', { name: texts.record.title });
  await expect(record).toContainText(draw.listHash);
  await record.getByRole('button', { name: texts.record.checkAction }).click();
  await expect(record).toContainText(texts.record.same);
  await expectAccessible(page, 'record of the draw');
  expect(await chainFault(page)).toBeNull();
});

test('a code held before the camera opens its dossier without a network', async ({ page }) => {
  const { draw, visit } = await drawTen(page);
  const wanted = sampleOf(draw)[6]!;
  await holdBeforeCamera(page, wanted);
  await page.getByRole('button', { name: texts.scanAction }).click();
  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();

  // Any other paper held there is not this dossier.
  await holdBeforeCamera(page, 'https://example.gov.vn/?ma=H25.14-250901-0001');
  await page.getByRole('button', { name: texts.scanAction }).click();
  await expect(page.getByText(texts.form.codeOther('H25.14-250901-0001'))).toBeVisible();

  // From the list it is a new one, to be added by hand.
  await page.goto(`${visit}/dossiers`);
  await holdBeforeCamera(page, 'H25.14-250901-0001');
  await page.getByRole('button', { name: texts.scanAction }).click();
  await page.getByRole('button', { name: texts.add.action }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'H25.14-250901-0001' })).toBeVisible();
});

test('a dossier late over Tết is told at once, contradicts the record and becomes a finding', async ({
  page,
}) => {
  const { draw, visit } = await drawTen(page);
  const [first, second] = sampleOf(draw);
  await page.getByRole('link', { name: texts.goOn }).click();
  await expect(page.getByRole('heading', { level: 1, name: first! })).toBeVisible();
  await page.getByLabel(texts.form.procedure).fill('Đăng ký khai sinh');
  await date(page, texts.form.receivedOn, '01/02/2024');
  await date(page, texts.form.dueOn, '07/02/2024');
  await date(page, texts.form.returnedOn, '15/02/2024');
  await choose(page, texts.form.recordedStatus, texts.form.statuses.onTime);
  const facts = page.getByTestId('dossier-facts');
  await expect(facts).toContainText(texts.facts.late(1).toLocaleLowerCase());
  await expect(facts).toContainText(
    texts.facts.contradicts(texts.form.statuses.onTime, texts.form.statuses.overdue),
  );
  await choose(page, texts.form.letter, texts.form.letters.no);
  await choose(page, texts.form.components, texts.form.componentOptions.scanOnly);
  await expectAccessible(page, 'dossier');
  await page.getByRole('button', { name: texts.form.next, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: second! })).toBeVisible();
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

test('ten dossiers are recorded one after the other, and a missing one is replaced with its reason', async ({
  page,
}) => {
  const { draw } = await drawTen(page);
  const codes = sampleOf(draw);
  await page.getByRole('link', { name: texts.goOn }).click();
  for (const code of codes.slice(0, 9)) {
    await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
    await choose(page, texts.form.intake, texts.form.intakes.inPerson);
    await page.getByRole('button', { name: texts.form.nextUnseenHint }).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: codes[9]! })).toBeVisible();
  await page.getByRole('button', { name: texts.form.replace }).click();
  const by = draw.strata[0]!.reserve[0]!;
  await page.getByRole('button', { name: texts.form.replaceAction }).click();
  await expect(page.getByText(texts.form.reasonFault)).toBeVisible();
  await page.getByLabel(texts.form.reason).fill('Hồ sơ gốc đã chuyển kho lưu trữ');
  await page.getByRole('button', { name: texts.form.replaceAction }).click();
  await expect(page.getByRole('heading', { level: 1, name: by })).toBeVisible();
  await choose(page, texts.form.intake, texts.form.intakes.online);
  await expectSaved(page);

  const kept = (await readTable<Dossier>(page, 'dossiers')).filter(({ deleted }) => !deleted);
  expect(kept.filter(({ intake }) => intake === 'inPerson')).toHaveLength(9);
  expect(kept.find(({ code }) => code === by)).toMatchObject({ intake: 'online', drawId: draw.id });
  const [told] = await readTable<Draw>(page, 'draws');
  expect(told?.replacements).toMatchObject([
    { code: codes[9], by, reason: 'Hồ sơ gốc đã chuyển kho lưu trữ' },
  ]);
});

test('a make-up day added to the calendar changes how late a dossier is', async ({ page }) => {
  const { visit } = await drawTen(page);
  await page.goto('/settings');
  await page.getByRole('link', { name: texts.calendar.link }).click();
  await page.getByLabel(texts.calendar.year, { exact: true }).selectOption('2024');
  await page.getByRole('button', { name: texts.calendar.addSaturday }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(texts.calendar.saturday, { exact: true }).fill('18/02/2024');
  await sheet.getByLabel(texts.calendar.instead).fill('08/02/2024');
  await sheet.getByRole('button', { name: texts.calendar.addSaturday }).click();
  await expect(sheet.getByText(texts.calendar.faults.saturday)).toBeVisible();
  await sheet.getByLabel(texts.calendar.saturday, { exact: true }).fill('17/02/2024');
  await sheet.getByRole('button', { name: texts.calendar.addSaturday }).click();
  await expect(page.getByText(texts.calendar.mended)).toBeVisible();
  await expectAccessible(page, 'calendar');
  await expectSaved(page);

  await page.goto(`${visit}/dossiers`);
  await page.getByRole('link', { name: texts.goOn }).click();
  await date(page, texts.form.dueOn, '16/02/2024');
  await date(page, texts.form.returnedOn, '19/02/2024');
  await expect(page.getByTestId('dossier-facts')).toContainText(texts.facts.late(2).toLocaleLowerCase());
});
