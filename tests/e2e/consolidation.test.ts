import { expect, type Locator, type Page } from '@playwright/test';
import { consolidation as texts } from '#messages/vi/consolidation.ts';
import { figures } from '#messages/vi/figures.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const exact = { exact: true } as const;
const ADDRESS = '/missions/sample-phu-ninh/consolidation';

/** The section under a heading. */
function section(page: Page, heading: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: heading, ...exact }) });
}

/** The samples are on the device, the network is gone, the screen of the five communes is open. */
async function openConsolidation(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, exact).first()).toBeVisible();
  await page.context().setOffline(true);
  await page.goto('/missions/sample-phu-ninh');
  await page.getByRole('link', { name: preparation.mission.consolidation }).click();
  await expect(page.getByText(texts.units(5), exact)).toBeVisible();
}

test('five communes are compared: a true total, its different periods, and the names of missing reports', async ({
  page,
}) => {
  await openConsolidation(page);
  const received = page.locator('[data-figure=received]');
  await expect(received.getByText('42.885', exact)).toBeVisible();
  await expect(received.getByText(texts.periodsDiffer)).toBeVisible();
  await expect(
    received.getByText('01/01/2021 – 30/12/2022: UBND thị trấn Phú Thịnh; UBND xã Tam Đàn'),
  ).toBeVisible();
  await expect(received.getByText('01/01/2021 – 31/12/2022: UBND xã Tam Dân')).toBeVisible();

  // Three communes did not count what came late: there is a sum over two, and no total.
  const overdue = page.locator('[data-figure=overdue]');
  await expect(overdue.getByText(/ \(số cộng của 2\/5 đơn vị\)$/)).toBeVisible();
  await expect(overdue.getByText(/Chưa có số cộng/)).toHaveCount(0);
  await expect(overdue.getByText(/^Chưa nêu: .*UBND xã Tam Thái; UBND xã Tam Thành/)).toBeVisible();

  await page.getByText(texts.compare).click();
  const table = page.getByRole('table', { name: texts.compare });
  for (const [unit, value] of [
    ['UBND thị trấn Phú Thịnh', '1.062'],
    ['UBND xã Tam Đàn', '15.973'],
    ['UBND xã Tam Dân', '15.015'],
    ['UBND xã Tam Thái', '5.398'],
    ['UBND xã Tam Thành', '5.437'],
    [texts.total, '42.885'],
  ] as const) {
    await expect(table.getByRole('row', { name: unit }).getByText(value, exact).first()).toBeVisible();
  }
  await expect(section(page, texts.rates).getByText(figures.rates.online)).toBeVisible();
});

test('two taps lead from a cell of the matrix to the finding, on a phone', async ({ page }) => {
  await openConsolidation(page);
  const matrix = page.getByRole('table', { name: texts.matrix });
  const row = matrix.getByRole('row', { name: 'UBND xã Tam Dân' });
  await row.getByRole('button', { name: texts.tally(1, 1) }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(/Có 204 trong 15\.015 hồ sơ trễ hẹn/).first()).toBeVisible();
  await expectAccessible(page, 'details of a cell');
  await sheet.getByRole('button', { name: vi.app.close }).click();

  // What was written down and judged nowhere is no area nobody came to.
  await expect(
    matrix.getByRole('button', {
      name: new RegExp(`^${texts.marks.noted}: UBND thị trấn Phú Thịnh, .*Niêm yết công khai`),
    }),
  ).toBeVisible();
  // An area is laid open into its criteria, and stays so on the way back from a visit.
  await matrix.getByRole('button', { name: /^Mở các tiêu chí: F\./ }).click();
  await row.getByRole('button', { name: `${texts.marks.partlyMet}: UBND xã Tam Dân, F5` }).click();
  await sheet.getByRole('link', { name: texts.toFindings }).click();
  await expect(page.getByRole('heading', { name: vi.finding.shortcoming })).toBeVisible();
  await page.goBack();
  await expect(matrix.getByRole('button', { name: /^F5\./ })).toBeVisible();

  // The same finding by way of how frequent it is.
  await section(page, texts.shortcomings).getByRole('button', { name: /^F5/ }).click();
  await sheet.getByRole('button', { name: /UBND xã Tam Dân/ }).click();
  await expect(sheet.getByText(/Có 204 trong 15\.015 hồ sơ trễ hẹn/).first()).toBeVisible();
});

test('filters are in the address; other missions are added and compared with', async ({ page }) => {
  await openConsolidation(page);
  await page.getByText(texts.filters).click();
  await page.getByLabel(texts.kind).selectOption({ label: preparation.units.kinds.commune });
  await expect(page.getByText(texts.units(4), exact)).toBeVisible();
  await expect(page.locator('[data-figure=received]').getByText('41.823', exact)).toBeVisible();
  await expect(page).toHaveURL(/kind=commune/);
  await page.reload();
  await expect(page.getByText(texts.units(4), exact)).toBeVisible();

  await page.getByText(texts.filters).click();
  await page.getByRole('button', { name: texts.clearFilters }).click();
  await page.getByRole('checkbox', { name: /Ea Kar/ }).check();
  await expect(page.getByText(texts.units(8), exact)).toBeVisible();
  await page.getByLabel(texts.province).selectOption({ label: 'tỉnh Quảng Nam' });
  await expect(page.getByText(texts.units(5), exact)).toBeVisible();
  await page.getByLabel(texts.earlier).selectOption({ index: 1 });
  await expect(page.getByText(texts.noChanges)).toBeVisible();
});

test('the screen shows its details beside the matrix on a laptop, and can be used by everybody', async ({
  page,
}) => {
  await openConsolidation(page);
  await page.getByText(texts.filters).click();
  await page.getByText(texts.compare).click();
  await expectAccessible(page, 'consolidation screen on a phone');
  await page.setViewportSize({ width: 1440, height: 900 });
  const matrix = page.getByRole('table', { name: texts.matrix });
  const cell = matrix
    .getByRole('row', { name: 'UBND xã Tam Dân' })
    .getByRole('button', { name: texts.tally(1, 1) });
  await cell.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(
    page
      .getByRole('complementary')
      .getByText(/Có 204 trong 15\.015/)
      .first(),
  ).toBeVisible();
  await expectAccessible(page, 'consolidation screen on a laptop');
});

test('the matrix fits on a laptop; on a phone it says that it goes on, and is moved with the keyboard', async ({
  page,
}) => {
  await openConsolidation(page);
  const region = page.getByRole('region', { name: texts.matrix });
  const hidden = () =>
    region.evaluate((box) => box.scrollWidth - box.clientWidth - Math.round(box.scrollLeft));
  await expect(page.getByText(texts.moreColumns).first()).toBeVisible();
  const before = await hidden();
  expect(before).toBeGreaterThan(0);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(hidden).toBeLessThan(before);

  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(hidden).toBe(0);
  await expect(section(page, texts.matrix).getByText(texts.moreColumns)).toHaveCount(0);
});

test('the consolidated report is begun from the screen, once', async ({ page }) => {
  await openConsolidation(page);
  await page.getByRole('button', { name: texts.report }).click();
  await expect(page).toHaveURL(/\/documents\//);
  const address = page.url();
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: texts.report }).click();
  await expect(page).toHaveURL(address);
});

test('what is recorded meanwhile is announced, and a tap sums up again', async ({ page, context }) => {
  await openConsolidation(page);
  const other = await context.newPage();
  await other.goto(ADDRESS.replace('consolidation', 'edit'));
  await other.getByLabel(preparation.newMission.name, exact).fill('Giám sát cơ chế một cửa');
  await other.getByRole('button', { name: preparation.newMission.save }).click();
  await expect(page.getByText(texts.outdated)).toBeVisible();
  await page.getByRole('button', { name: texts.again }).click();
  await expect(page.getByText(texts.outdated)).toBeHidden();
  await expect(page.getByText(texts.units(5), exact)).toBeVisible();
});
