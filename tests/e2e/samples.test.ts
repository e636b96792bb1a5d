import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { vi } from '#messages/vi/app.ts';
import { chainFault } from '#tests/fixtures/app/records.ts';
import { expectSaved, openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const { mission } = SampleMission.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../templates/sample/phu-ninh.json'), 'utf8')),
);
const marks = { exact: true } as const;

test('the sample missions come with one tap, open to their findings, and go and come back in one step each', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  // All of them are added, then one opens.
  await expect(page.getByText(preparation.mission.sampleSource, marks).first()).toBeVisible();
  await page.goto('/');
  const tags = page.getByText(preparation.home.sample, marks);
  await expect(tags).toHaveCount(5);

  // Its title is long and says no place; the line under it does.
  const sample = page.getByRole('link', { name: mission.title });
  await expect(sample).toContainText('huyện Phú Ninh, tỉnh Quảng Nam · 5 đơn vị');
  await sample.click();
  await expect(page.getByText(preparation.mission.sampleSource, marks).first()).toBeVisible();
  await page
    .getByRole('link', { name: /^Buổi làm việc/ })
    .first()
    .click();
  await page.getByRole('link', { name: vi.visit.findings }).click();
  await expect(page.getByRole('article').first()).toBeVisible();

  await page.goto('/');
  await page.getByRole('button', { name: preparation.home.samplesRemove }).click();
  await expect(page.getByText(preparation.home.samplesRemoved)).toBeVisible();
  await expect(tags).toHaveCount(0);
  await page.getByRole('button', { name: vi.app.undo }).click();
  await expect(tags).toHaveCount(5);
  await expectSaved(page);

  // Removed for good, they stay away after a restart, and their visits answer no address.
  await page.getByRole('button', { name: preparation.home.samplesRemove }).click();
  await expect(tags).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: preparation.home.welcomeTitle })).toBeVisible();
  await expect(tags).toHaveCount(0);
  expect(await chainFault(page)).toBeNull();
});
