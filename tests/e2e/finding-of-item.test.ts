import { expect } from '@playwright/test';
import type { Finding } from '#lib/domain/visit/finding.ts';
import { vi } from '#messages/vi/app.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
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

test('the message about a finding goes away with its item; what was done can still be taken back', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  const [first] = await itemsOnDevice(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await goOn(page);
  await expect(page.getByText(vi.finding.recorded)).toHaveCount(0, { timeout: 1_000 });

  await page
    .getByRole('button', { name: vi.checklist.undo(`${vi.checklist.steps.finding}, ${first!.code}`) })
    .click();
  await expect.poll(async () => (await readTable<Finding>(page, 'findings'))[0]?.deleted).toBe(true);
});

test('a finding made from an item takes in the counts just typed', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const counted = (await itemsOnDevice(page)).find(
    ({ judgement, fields }) => judgement && fields.filter(({ kind }) => kind === 'number').length > 1,
  );
  const [part, whole] = counted!.fields.filter(({ kind }) => kind === 'number');
  await page.goto(`${visitAddress(page, 'checklist')}?item=${counted!.code}`);
  await page.getByLabel(part!.label, { exact: true }).fill('30');
  await page.getByLabel(whole!.label, { exact: true }).fill('2');
  await judge(page, 'partlyMet');
  await expect(page.getByText(new RegExp(`${part!.label}: 30 .*; ${whole!.label}: 2 `))).toBeVisible();
  await recordFinding(page);
  await expectSaved(page);
  const [finding] = await readTable<Finding>(page, 'findings');
  expect(finding?.evidence).toContain(`${part!.label}: 30 `);
  expect(finding?.evidence).toContain(`; ${whole!.label}: 2 `);
});
