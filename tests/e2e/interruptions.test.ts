import { expect } from '@playwright/test';
import type { Seal } from '#lib/journal/seal.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { arrival as arrivalTexts } from '#messages/vi/arrival.ts';
import { vi } from '#messages/vi/app.ts';
import { chainFault, readJournal, readTable } from '#tests/fixtures/app/records.ts';
import {
  expectItem,
  expectSaved,
  goOn,
  itemsOnDevice,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { documents } from '#messages/vi/documents.ts';

test('a phone that closed the app while its camera was open leads back to that item', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  const items = await itemsOnDevice(page);
  await judge(page, 'met');
  await goOn(page);
  const camera = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: vi.checklist.takePhoto }).click();
  await camera;
  expect(await readTable(page, 'captures')).toMatchObject([{ itemCode: items[1]!.code }]);
  await expect(page.getByText(vi.status.captureAgain)).toBeHidden();

  // The page is gone with the camera still open; the app starts again.
  await page.goto('/');
  const [unit] = await readTable<{ name: string }>(page, 'units');
  await expect(page.getByText(vi.status.captureLost(unit!.name))).toBeVisible();
  await page.getByRole('button', { name: vi.status.captureAgain }).click();
  await expectItem(page, items[1]!);
  await expect(page.getByText(vi.status.captureAgain)).toBeHidden();
  expect(await readTable(page, 'captures')).toEqual([]);
  expect(await readTable(page, 'answers')).toMatchObject([{ judgement: 'met' }]);
});

test('a phone that closed the app at the first photos of an arrival leads back to the arrival', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'arrival'));
  await page.getByRole('button', { name: arrivalTexts.record }).click();
  const camera = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `${vi.checklist.takePhoto}: ${arrivalTexts.prompt.queue}` }).click();
  await camera;
  expect(await readTable(page, 'captures')).toMatchObject([{ itemCode: null }]);

  await page.goto('/');
  await expect(page.getByRole('button', { name: vi.status.captureAgain })).toBeHidden();
  await page.getByRole('button', { name: vi.status.captureArrival }).click();
  await expect(page.getByRole('heading', { name: arrivalTexts.photos })).toBeVisible();
  expect(await readTable(page, 'captures')).toEqual([]);
});

test('a closed visit is only looked at, until it is opened again; the first closing stays on record', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const cover = visitAddress(page);
  await page.goto(`${cover}/close`);
  await page.getByRole('button', { name: documents.close.actionAnyway }).click();
  await expect(page.getByRole('button', { name: documents.report.make })).toBeVisible();

  await page.goto(cover);
  await expect(page.getByText(vi.visit.sealed)).toBeVisible();
  await expect(page.getByLabel(vi.visit.place, { exact: true })).toBeDisabled();
  await page.getByRole('link', { name: vi.visit.review }).click();
  await expect(page.getByText(vi.visit.readOnly)).toBeVisible();
  await expect(page.getByRole('radio', { name: vi.judgement.met, exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: vi.checklist.takePhoto })).toBeHidden();
  const journal = await readJournal(page);
  await page.keyboard.press('3');
  await page.waitForTimeout(500);
  await page.goto(`${cover}/findings`);
  await expect(page.getByText(vi.visit.readOnly)).toBeVisible();
  await expect(page.getByRole('button', { name: vi.finding.addShortcoming })).toBeHidden();
  expect(await readJournal(page)).toEqual(journal);

  await page.goto(cover);
  await page.getByRole('button', { name: vi.visit.reopen }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi.visit.reopen }).click();
  await expect(page.getByText(vi.visit.sealed)).toBeHidden();
  await page.getByRole('link', { name: vi.visit.goOn }).click();
  await judge(page, 'notMet');
  await expectSaved(page);
  expect(await chainFault(page)).toBeNull();
  const seals = await readTable<Seal>(page, 'seals');
  const sealed = (await readJournal(page)).find(
    ({ log, seq }) => log === seals[0]?.log && seq === seals[0].seq,
  );
  expect(seals).toHaveLength(1);
  expect(sealed?.hash).toBe(seals[0]?.hash);
  expect(seals[0]?.signature).toMatch(/^[0-9a-f]{128}$/);
});

test('records that the browser threw away are called lost, not missing', async ({
  page,
  context,
  baseURL,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const written = (await readJournal(page)).length;
  const address = visitAddress(page, 'checklist');
  await page.goto('about:blank');
  // As a browser does that has run out of space: the database goes, the small things stay.
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'indexeddb' });
  const alert = page.getByRole('alert').filter({ hasText: vi.status.dataLost });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: vi.app.notOnDevice })).toBeVisible();
  await expect(alert).toBeVisible();
  await page.goto('/');
  await expect(alert).toContainText(`Thiếu ${formatNumber(written)} lần ghi`);
  await page.reload();
  await expect(alert).toBeVisible();
  await page.getByRole('button', { name: vi.status.dataLostAccept }).click();
  await expect(alert).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: preparation.home.welcomeTitle })).toBeVisible();
  await expect(alert).toBeHidden();
});
