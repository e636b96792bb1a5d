import { expect, type Page } from '@playwright/test';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { archive as texts } from '#messages/vi/archive.ts';
import { documents as documentsTexts } from '#messages/vi/documents.ts';
import { followUp as followUpTexts } from '#messages/vi/follow-up.ts';
import { search as searchTexts } from '#messages/vi/search.ts';
import { surpriseTitle } from '#lib/domain/visit/surprise.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import {
  expectSaved,
  judge,
  openApp,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const TITLE = surpriseTitle('survey', 'Trung tâm Phục vụ hành chính công xã Hra');
const OTHER = /Ayun.*Gia Lai/;

const missionAddress = (page: Page) => /\/missions\/[^/]+/.exec(page.url())?.[0] ?? '';
const archived = async (page: Page) =>
  (await readTable<Mission>(page, 'missions')).map((mission) => mission.archived);

test('offline, a finished mission is archived, found, read, not written, and opened again', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await expectSaved(page);
  const mission = missionAddress(page);
  const visit = visitAddress(page);

  await page.goto(mission);
  await page.getByRole('button', { name: texts.action }).click();
  const sheet = page.getByRole('dialog', { name: texts.action });
  await expect(sheet.getByText(texts.open(1))).toBeVisible();
  await expect(sheet.getByRole('button', { name: texts.confirm, exact: true })).toBeHidden();
  await expectAccessible(page, 'archiving with an open visit');
  await sheet.getByRole('link', { name: /Hra/ }).click();
  await page.getByRole('button', { name: documentsTexts.close.actionAnyway }).click();
  await expect(page.getByRole('button', { name: documentsTexts.issue })).toBeVisible();
  const document = page.url();

  await page.goto(mission);
  await page.getByRole('button', { name: texts.action }).click();
  await expect(sheet.getByText(texts.drafts(1))).toBeVisible();
  await expectAccessible(page, 'archiving');
  await sheet.getByRole('button', { name: texts.confirm, exact: true }).click();
  await expect(page.getByText(texts.readOnly)).toBeInViewport();
  await page.getByRole('button', { name: vi.app.undo }).click();
  await expect(page.getByText(texts.readOnly)).toBeHidden();
  expect(await archived(page)).toEqual([false]);
  await page.getByRole('button', { name: texts.action }).click();
  await sheet.getByRole('button', { name: texts.confirm, exact: true }).click();
  await expect(page.getByText(texts.readOnly)).toBeVisible();
  for (const name of [
    preparation.mission.startVisit,
    preparation.mission.addUnits,
    preparation.mission.remove('survey'),
    texts.action,
  ]) {
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  }
  await expect(page.getByRole('link', { name: preparation.mission.edit('survey') })).toBeHidden();
  await expectAccessible(page, 'an archived mission');

  // Off the first screen, in the archive, and found.
  await page.goto('/');
  await expect(page.getByText(texts.allArchived)).toBeVisible();
  await expect(page.getByRole('link', { name: TITLE })).toBeHidden();
  await page.getByRole('link', { name: texts.link(1) }).click();
  await expect(page.getByRole('link', { name: TITLE })).toContainText(/Đưa vào lưu trữ lúc/);
  await expectAccessible(page, 'the archive');
  await page.goto('/search?q=khao sat dot xuat hra');
  const hit = page.getByRole('link', { name: new RegExp(`Hra.*${searchTexts.archived}`, 's') }).first();
  await hit.click();
  await expect(page.getByText(texts.readOnly)).toBeVisible();

  // Its visit, documents and form are read-only; its recommendations can still be followed up.
  await page.goto(visit);
  await expect(page.getByText(texts.readOnly)).toBeVisible();
  await expect(page.getByLabel(vi.visit.note, { exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: vi.visit.reopen })).toBeHidden();
  await page.goto(`${mission}/edit`);
  await expect(page.getByText(texts.readOnly)).toBeVisible();
  await expect(page.getByRole('button', { name: preparation.newMission.save })).toBeHidden();
  await page.goto(`${mission}/documents`);
  await expect(page.getByRole('link', { name: documentsTexts.kinds['minutes']! })).toBeVisible();
  await expect(page.getByRole('button', { name: documentsTexts.create })).toBeHidden();
  await page.goto(document);
  await expect(page.getByLabel(documentsTexts.number, { exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: documentsTexts.issue })).toBeHidden();
  await expectAccessible(page, 'an archived draft');
  await page.getByRole('button', { name: documentsTexts.report.make }).click();
  await expect(page.getByRole('link', { name: documentsTexts.report.saveFile })).toBeVisible({
    timeout: 60_000,
  });
  await page.goto('/follow-up');
  await page.getByRole('link', { name: /Hra/ }).first().click();
  await page.getByRole('button', { name: followUpTexts.status.done, exact: true }).click();
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expectSaved(page);
  expect(await readTable(page, 'followUps')).toHaveLength(1);

  await page.goto(mission);
  await page.getByRole('button', { name: texts.reopen }).click();
  await expect(page.getByText(texts.reopened)).toBeVisible();
  await expect(page.getByRole('link', { name: preparation.mission.edit('survey') })).toBeVisible();
  expect(await archived(page)).toEqual([false]);
  expect(await chainFault(page)).toBeNull();
});

test('what a tab was still writing into a mission archived in another is refused, reported, and saved after reopening', async ({
  page,
  context,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const mission = missionAddress(page);
  await page.goto(visitAddress(page, 'close'));
  await page.getByRole('button', { name: documentsTexts.close.actionAnyway }).click();
  await expect(page.getByRole('button', { name: documentsTexts.issue })).toBeVisible();
  await page.goto(mission);
  await page.getByRole('button', { name: preparation.mission.addUnits }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox', { name: preparation.units.search }).fill('ayun gia lai');
  await sheet.getByRole('button', { name: OTHER }).first().click();

  const other = await context.newPage();
  await other.goto(mission);
  await other.getByRole('button', { name: texts.action }).click();
  await other.getByRole('dialog').getByRole('button', { name: texts.confirm, exact: true }).click();
  await expect(other.getByText(texts.readOnly)).toBeVisible();

  await sheet.getByRole('button', { name: preparation.mission.addChosen(1) }).click();
  await expect(page.getByRole('alert')).toContainText(vi.errors.archived);
  expect(await readTable(page, 'units')).toHaveLength(1);
  await page.getByRole('button', { name: texts.reopen }).click();
  await page.getByRole('button', { name: vi.app.retry }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByText(OTHER).or(page.getByText(/Ayun/)).first()).toBeVisible();
  expect(await readTable(page, 'units')).toHaveLength(2);
});
