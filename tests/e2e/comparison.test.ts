import { expect } from '@playwright/test';
import { figures } from '#messages/vi/figures.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const MISSION = '/missions/sample-phu-ninh';
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

test('communes are held beside each other, offline: shares on their wholes, and who is missing by name', async ({
  page,
  context,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await context.setOffline(true);
  await page.goto(MISSION);
  await page.getByRole('link', { name: preparation.mission.consolidation }).click();
  await page.getByRole('link', { name: figures.compareUnits }).click();
  await expect(page.getByRole('heading', { name: figures.charts.online })).toBeVisible();

  const settlement = page.locator('section', { hasText: figures.charts.settlement });
  await expect(settlement.getByRole('figure')).toHaveCount(2);
  const late = plain(await settlement.getByRole('figure').first().innerText());
  expect(late).toContain('UBND thị trấn Phú Thịnh, 01/01/2021 – 30/12/2022: 1.062 hồ sơ');
  expect(late).toContain('42 3,95%');
  await expect(settlement).toContainText('UBND xã Tam Thái');
  await expect(settlement).toContainText(figures.sentences.notSameTime.units);

  const online = page.locator('section', { hasText: figures.charts.online });
  await expect(online.getByRole('figure')).toHaveCount(4);
  await expect(online).toContainText(
    'UBND xã Tam Thái: chưa lập được biểu đồ do báo cáo không nêu số nộp trực tuyến.',
  );
  await expectAccessible(page, 'figures of the units');

  // One commune on its own: its periods.
  await page.goto(`${MISSION}/visits/${encodeURIComponent('sample-phu-ninh/visit/tam-ddan')}/figures`);
  await expect(page.getByRole('heading', { name: figures.comparePeriods })).toBeVisible();
  const periods = page.locator('section', { hasText: figures.comparePeriods });
  await expect(periods.getByRole('figure').last()).toContainText('5.380');
  await expectAccessible(page, 'periods of a unit');

  // One unit has nothing to be held against.
  await page.goto('/missions/sample-hra');
  await expect(page.getByRole('heading', { name: preparation.mission.units })).toBeVisible();
  await expect(page.getByRole('link', { name: preparation.mission.consolidation })).toBeHidden();
});
