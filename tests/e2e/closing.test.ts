import { expect } from '@playwright/test';
import type { Arrival } from '#lib/domain/visit/arrival.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { formatInstant, timeOf } from '#lib/domain/basics/vietnamese-date.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { arrival as arrivalTexts } from '#messages/vi/arrival.ts';
import { vi } from '#messages/vi/app.ts';
import { documents as documentTexts } from '#messages/vi/documents.ts';
import { people as peopleTexts } from '#messages/vi/people.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { record as recordTexts } from '#messages/vi/record/record.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { addEveryone, HEAD, refuse, SECRETARY, sign, UNIT_HEAD } from '#tests/fixtures/app/people.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  expectSaved,
  judge,
  openApp,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

test('before a visit is closed it says who has not signed yet, and leads there', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  await page.goto(visitAddress(page, 'close'));
  await expect(page.getByText(peopleTexts.nobodySigns)).toBeVisible();
  await page.getByRole('link', { name: peopleTexts.link }).click();
  await addEveryone(page);
  await sign(page, HEAD);

  await page.goto(visitAddress(page, 'close'));
  await expect(page.getByText(peopleTexts.unsigned(2))).toBeVisible();
  await expect(page.getByText(SECRETARY)).toBeVisible();
  await expect(page.getByText(UNIT_HEAD)).toBeVisible();
  await expect(page.getByText(HEAD)).toBeHidden();
  await expectAccessible(page, 'close, with signatures missing');
  await page.getByRole('link', { name: peopleTexts.toSigning }).click();
  await sign(page, SECRETARY);
  await refuse(page, UNIT_HEAD, 'Không thống nhất số hồ sơ', 'Đại diện Mặt trận xã');

  await page.goto(visitAddress(page, 'close'));
  await expect(page.getByText(documentTexts.close.explain)).toBeVisible();
  await expect(page.getByRole('link', { name: peopleTexts.toSigning })).toBeHidden();
});

test('what the minutes print of the mission, changed after signing, is told under the signature and in the journal', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await addEveryone(page);
  await sign(page, HEAD);
  await expect(page.getByText(peopleTexts.unchanged.drawn)).toBeVisible();
  const [people, record] = [visitAddress(page, 'people'), visitAddress(page, 'record')];
  await page.goto(people.replace(/visits.*/, 'edit'));
  await page.getByLabel(preparation.newMission.name, { exact: true }).fill('Tên đổi sau khi ký');
  await page.getByRole('button', { name: preparation.newMission.save }).click();
  await expect(page.getByText(preparation.newMission.edited)).toBeVisible();
  await page.goto(people);
  await expect(page.getByText(peopleTexts.amended.drawn)).toBeVisible();
  await expect(page.getByText(`${recordTexts.changed}: ${recordTexts.fields['title']}`)).toBeVisible();
  await page.goto(record);
  await expect(page.getByText('Tên đổi sau khi ký').first()).toBeVisible();
  await page.goto(visitAddress(page, 'close'));
  await page.getByRole('link', { name: documentTexts.lacks.outdated(1) }).click();
  await expect(page.getByRole('button', { name: peopleTexts.signAgain })).toBeVisible();
});

test('the arrival is corrected and the minutes begin with it; ending the visit leads to its minutes, dated by it', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'arrival'));
  await page.getByRole('button', { name: arrivalTexts.record }).click();
  const time = page.getByLabel(arrivalTexts.at);
  await expect(time).toBeVisible();
  const [arrived] = await readTable<Arrival>(page, 'arrivals');
  await expect(time).toHaveValue(timeOf(arrived!.at));
  await expectAccessible(page, 'arrival, with its time');
  // A minute after midnight is before any time of the day but itself.
  await time.fill('00:01');
  await time.blur();
  await expectSaved(page);
  await expect.poll(async () => timeOf((await readTable<Arrival>(page, 'arrivals'))[0]!.at)).toBe('00:01');

  await page.goto(visitAddress(page, 'close'));
  await page.getByRole('button', { name: documentTexts.close.actionAnyway }).click();
  await page.waitForURL(/\/documents\/[^/]+$/);
  await expect(page.getByText('BIÊN BẢN', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/00(?::| giờ )01/).first()).toBeVisible();
  const [minutes] = await readTable<DocumentDraft>(page, 'documents');
  const [visit] = await readTable<Visit>(page, 'visits');
  expect(minutes).toMatchObject({ kind: 'minutes', date: visit!.date });

  // Gone back to, the screen says what became of it and how it is reopened.
  await page.goBack();
  await expect(page.getByText(documentTexts.close.closed(formatInstant(visit!.closedAt!)))).toBeVisible();
  await expect(page.getByRole('button', { name: documentTexts.close.actionAnyway })).toBeHidden();
  await expectAccessible(page, 'a visit that was closed');
  await page.screenshot({ path: test.info().outputPath('closed.png') });
  await page.getByRole('link', { name: documentTexts.close.toVisit }).click();
  await expect(page.getByRole('button', { name: vi.visit.reopen })).toBeVisible();
});

test('contradictions are shown before a visit is ended', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await judge(page, 'met');
  await expectSaved(page);
  await page.goto(visitAddress(page, 'close'));
  const warning = page.getByRole('link', { name: documentTexts.lacks.contradicted(1) });
  await expect(warning).toBeVisible();
  await expectAccessible(page, 'close, with a contradiction');
  await warning.click();
  await expect(page).toHaveURL(/\/findings$/);
});
