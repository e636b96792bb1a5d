import { expect } from '@playwright/test';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { vi } from '#messages/vi/app.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import { openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

test('a mission takes units found without diacritics and one that no longer exists, typed by hand', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('link', { name: vi.home.newMission }).click();
  await page.getByRole('radio', { name: vi.missionKind.survey }).check();
  await page.getByLabel(vi.newMission.name, { exact: true }).fill('Khảo sát việc thực hiện cơ chế một cửa');

  // An end before the beginning is said at once, and what was typed stays.
  await page.getByLabel(vi.newMission.from, { exact: true }).fill('01/3/2026');
  await page.getByLabel(vi.newMission.to, { exact: true }).fill('01/2/2026');
  await page.getByLabel(vi.newMission.to, { exact: true }).blur();
  await expect(page.getByText(vi.errors.dayOrder)).toBeVisible();
  await page.getByLabel(vi.newMission.to, { exact: true }).fill('30/6/2026');
  await page.getByLabel(vi.newMission.to, { exact: true }).blur();
  await expect(page.getByText(vi.errors.dayOrder)).toBeHidden();

  const search = page.getByRole('searchbox', { name: vi.units.search });
  await search.fill('hra gia lai');
  await page.getByRole('button', { name: /Hra.*Gia Lai/ }).click();
  await search.fill('phu ninh da nang');
  await page.getByRole('button', { name: /Phú Ninh.*Đà Nẵng/ }).click();
  await page.getByRole('button', { name: vi.units.manual }).click();
  const sheet = page.getByRole('dialog', { name: vi.units.manualTitle });
  await sheet.getByRole('button', { name: vi.units.add }).click();
  await expect(sheet.getByText(vi.newMission.faults.unitName)).toBeVisible();
  await sheet.getByLabel(vi.units.name).fill('UBND thị trấn Phú Thịnh');
  await sheet.getByLabel(vi.units.kind).selectOption({ label: vi.units.kinds.township });
  await sheet.getByLabel(vi.units.province).fill('tỉnh Quảng Nam');
  await sheet.getByRole('button', { name: vi.units.add }).click();
  await expect(page.getByText(vi.units.pickedList(3))).toBeVisible();

  await page.getByRole('button', { name: vi.newMission.create('survey') }).click();
  await expect(page.getByText(vi.newMission.created('survey'))).toBeVisible();
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
  await page.getByRole('button', { name: vi.newMission.create('supervision') }).click();
  await expect(page.getByText(vi.newMission.faults.title)).toBeVisible();
  await expect(page.getByLabel(vi.newMission.name, { exact: true })).toBeFocused();
  expect(await readTable(page, 'missions')).toEqual([]);

  await page.getByLabel(vi.newMission.name, { exact: true }).fill('Giám sát dở dang');
  await page.getByRole('link', { name: vi.app.back }).click();
  await page.getByRole('link', { name: vi.home.newMission }).click();
  await expect(page.getByText(vi.newMission.draftBack)).toBeVisible();
  await expect(page.getByLabel(vi.newMission.name, { exact: true })).toHaveValue('Giám sát dở dang');
});
