import { expect } from '@playwright/test';
import { dayOf, formatDay, formatInstant } from '#lib/domain/basics/vietnamese-date.ts';
import { arrival as arrivalTexts } from '#messages/vi/arrival.ts';
import { days as daysTexts } from '#messages/vi/days.ts';
import { documents as documentsTexts } from '#messages/vi/documents.ts';
import { followUp as followUpTexts } from '#messages/vi/follow-up.ts';
import { record as recordTexts } from '#messages/vi/record/record.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  expectSaved,
  goOn,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

test('a wrong clock is reported, and what was written with it is marked once it is right', async ({
  page,
}) => {
  const right = new Date();
  const wrong = new Date('2035-03-01T02:00:00Z');
  await page.clock.setFixedTime(wrong);
  await openApp(page);
  const banner = page.getByText(daysTexts.clock.title(formatInstant(wrong.toISOString())));
  await expect(banner).toBeVisible();
  await expectAccessible(page, 'a clock that is wrong');
  await page.getByRole('button', { name: daysTexts.clock.right }).click();
  await expect(banner).toBeHidden();
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);

  await page.clock.setFixedTime(right);
  await page.reload();
  await expect(page.getByText(daysTexts.clock.behind(formatInstant(wrong.toISOString())))).toBeVisible();
  await page.getByRole('button', { name: daysTexts.clock.right }).click();
  await goOn(page);
  await judge(page, 'notMet');
  await expectSaved(page);
  await page.goto(visitAddress(page, 'record'));
  const entries = page.getByRole('article');
  await expect(entries.first()).toContainText(formatInstant(right.toISOString()));
  await expect(entries.first()).not.toContainText(recordTexts.timeDoubted);
  await expect(entries.nth(1)).toContainText(formatInstant(wrong.toISOString()));
  await expect(entries.nth(1)).toContainText(recordTexts.timeDoubted);
  await expectAccessible(page, 'a journal with a doubted time');
});

test('impossible days are reported at their fields: of visit, arrival, document, due dates and mission', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await expectSaved(page);
  const today = dayOf(new Date().toISOString());
  await page.getByRole('button', { name: vi.finding.recordEdited }).click();
  const due = page.getByLabel(vi.finding.dueDate, { exact: true });
  await due.fill('01/3/2026');
  await due.blur();
  await expect(page.getByText(daysTexts.tooEarly('01/3/2026', formatDay(today), 'visit'))).toBeVisible();
  await due.fill(formatDay(today));
  await page.getByRole('dialog').getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expectSaved(page);

  await page.goto(visitAddress(page));
  const day = page.getByLabel(vi.visit.date, { exact: true });
  for (const [typed, message] of [
    ['01/01/1970', daysTexts.longAgo('01/01/1970')],
    ['28/11/2099', daysTexts.farAhead('28/11/2099')],
  ] as const) {
    await day.fill(typed);
    await day.blur();
    await expect(page.getByText(message)).toBeVisible();
    // It is a question: the day stands as it was written.
    await expectSaved(page);
  }
  await expectAccessible(page, 'a doubted day');
  await day.fill(formatDay(today));
  await day.blur();
  await expect(page.getByText(daysTexts.farAhead('28/11/2099'))).toBeHidden();

  // A document dated before the visit it reports on, and after what it asks for is due.
  const visit = visitAddress(page);
  await page.getByRole('link', { name: documentsTexts.link }).click();
  await page.getByRole('button', { name: documentsTexts.create }).click();
  await page.getByRole('dialog').getByRole('button', { name: documentsTexts.create }).click();
  const dated = page.getByLabel(documentsTexts.date, { exact: true });
  await dated.fill('01/3/2026');
  await dated.blur();
  await expect(page.getByText(daysTexts.tooEarly('01/3/2026', formatDay(today), 'visit'))).toBeVisible();
  const next = formatDay(dayOf(new Date(Date.now() + 48 * 3_600_000).toISOString()));
  await dated.fill(next);
  await dated.blur();
  await expect(page.getByText(daysTexts.dueBefore(1, formatDay(today)))).toBeVisible();
  await expectSaved(page);

  const [recommendation] = await readTable<{ id: string }>(page, 'recommendations');
  await page.goto(`/follow-up/${encodeURIComponent(recommendation?.id ?? '')}`);
  const assigned = page.getByLabel(followUpTexts.dueDate, { exact: true });
  await assigned.fill('01/3/2026');
  await assigned.blur();
  await expect(page.getByText(daysTexts.tooEarly('01/3/2026', formatDay(today), 'visit'))).toBeVisible();
  await expectSaved(page);

  // An arrival on another day than the visit.
  await page.goto(`${visit}/arrival`);
  await page.getByRole('button', { name: arrivalTexts.record }).click();
  await expect(page.getByText(daysTexts.otherDay(formatDay(today), '01/3/2026'))).toBeHidden();
  await expectSaved(page);
  await page.goto(visit);
  await day.fill('01/3/2026');
  await day.blur();
  await expectSaved(page);
  // The doubt is shown on the visit's page, where it is closed, and where it was recorded.
  const otherDay = page.getByText(daysTexts.otherDay(formatDay(today), '01/3/2026'));
  await expect(otherDay).toBeVisible();
  await page.goto(`${visit}/close`);
  await expect(otherDay).toBeVisible();
  await expect(page.getByRole('link', { name: documentsTexts.lacks.times(1) })).toBeVisible();
  await page.goto(`${visit}/arrival`);
  await expect(otherDay).toBeVisible();

  await page.goto('/missions/new');
  await page.getByLabel(preparation.newMission.from, { exact: true }).fill('01/01/1970');
  await expect(page.getByText(daysTexts.longAgo('01/01/1970'))).toBeVisible();
});
