import { keptText } from '#messages/vi/kept-text.ts';
import { expect } from '@playwright/test';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { vi } from '#messages/vi/app.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import { openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

test('a mission takes units found without diacritics and one that no longer exists, typed by hand', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('link', { name: preparation.home.newMission }).click();
  await page.getByRole('radio', { name: vi.missionKind.survey }).check();
  await page
    .getByLabel(preparation.newMission.name, { exact: true })
    .fill('Khảo sát việc thực hiện cơ chế một cửa');

  // An end before the beginning is reported at once, and what was typed stays.
  await page.getByLabel(preparation.newMission.from, { exact: true }).fill('01/3/2026');
  await page.getByLabel(preparation.newMission.to, { exact: true }).fill('01/2/2026');
  await page.getByLabel(preparation.newMission.to, { exact: true }).blur();
  await expect(page.getByText(vi.errors.dayOrder)).toBeVisible();
  await page.getByLabel(preparation.newMission.to, { exact: true }).fill('30/6/2026');
  await page.getByLabel(preparation.newMission.to, { exact: true }).blur();
  await expect(page.getByText(vi.errors.dayOrder)).toBeHidden();

  const search = page.getByRole('searchbox', { name: preparation.units.search });
  await search.fill('hra gia lai');
  await page.getByRole('button', { name: /Hra.*Gia Lai/ }).click();
  await search.fill('phu ninh da nang');
  await page.getByRole('button', { name: /Phú Ninh.*Đà Nẵng/ }).click();
  await page.getByRole('button', { name: preparation.units.manual }).click();
  const sheet = page.getByRole('dialog', { name: preparation.units.manualTitle });
  await sheet.getByRole('button', { name: preparation.units.add }).click();
  await expect(sheet.getByText(preparation.newMission.faults.unitName)).toBeVisible();
  await sheet.getByLabel(preparation.units.name).fill('UBND thị trấn Phú Thịnh');
  await sheet.getByLabel(preparation.units.kind).selectOption({ label: preparation.units.kinds.township });
  await sheet.getByLabel(preparation.units.province).fill('tỉnh Quảng Nam');
  await sheet.getByRole('button', { name: preparation.units.add }).click();
  await expect(page.getByText(preparation.units.pickedList(3))).toBeVisible();

  await page.getByRole('button', { name: preparation.newMission.create('survey') }).click();
  await expect(page.getByText(preparation.newMission.created('survey'))).toBeVisible();
  await expect(page.getByText('UBND thị trấn Phú Thịnh').first()).toBeVisible();
  const [mission] = await readTable<Mission>(page, 'missions');
  expect(mission).toMatchObject({ kind: 'survey', title: 'Khảo sát việc thực hiện cơ chế một cửa' });
  expect(mission?.period).toEqual({ from: '2026-03-01', to: '2026-06-30' });
  const units = await readTable<Unit>(page, 'units');
  expect(units).toHaveLength(3);
  expect(units.filter(({ historical }) => historical)).toMatchObject([
    { name: 'UBND thị trấn Phú Thịnh', kind: 'township', code: null },
  ]);
  expect(units.filter(({ code }) => code !== null)).toHaveLength(2);
});

test('a mission without a name is not saved, and a form left half-way is still there', async ({ page }) => {
  await openApp(page, '/missions/new');
  await page.getByRole('button', { name: preparation.newMission.create('supervision') }).click();
  await expect(page.getByText(preparation.newMission.faults.title)).toBeVisible();
  await expect(page.getByLabel(preparation.newMission.name, { exact: true })).toBeFocused();
  expect(await readTable(page, 'missions')).toEqual([]);

  await page.getByLabel(preparation.newMission.name, { exact: true }).fill('Giám sát dở dang');
  await page.getByRole('link', { name: vi.app.back }).click();
  await page.getByRole('link', { name: preparation.home.newMission }).click();
  await expect(page.getByText(keptText.back)).toBeVisible();
  await expect(page.getByLabel(preparation.newMission.name, { exact: true })).toHaveValue('Giám sát dở dang');
});
