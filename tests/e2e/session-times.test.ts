import { expect } from '@playwright/test';
import { timeOf } from '#lib/domain/basics/vietnamese-date.ts';
import { arrival as arrivalTexts } from '#messages/vi/arrival.ts';
import { days as daysTexts } from '#messages/vi/days.ts';
import { documents as documentsTexts } from '#messages/vi/documents.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { daysFromToday } from '#tests/fixtures/app/clock.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

test('a session begins with the arrival; beginning and end can be corrected, and impossible times are reported', async ({
  page,
}) => {
  // Late in the morning: the times typed below are of the same day, whenever the test runs.
  await page.clock.setFixedTime(daysFromToday(1, '04:00'));
  await openApp(page);
  await startInspection(page);
  await page.goto(visitAddress(page, 'arrival'));
  await page.getByRole('button', { name: arrivalTexts.record }).click();
  await expectSaved(page);
  const [arrival] = await readTable<{ at: string }>(page, 'arrivals');
  const arrived = timeOf(arrival?.at ?? '');
  await page.clock.setFixedTime(daysFromToday(1, '05:00'));

  await page.goto(visitAddress(page));
  const start = page.getByLabel(vi.visit.startTime, { exact: true });
  const end = page.getByLabel(vi.visit.endTime, { exact: true });
  await expect(start).toHaveValue(arrived);
  await expect(end).toHaveValue('');
  await start.fill('9h');
  await start.blur();
  await expect(page.getByText(daysTexts.startsBeforeArrival('09:00', arrived))).toBeVisible();
  await start.fill('giữa trưa');
  await start.blur();
  await expect(page.getByText(vi.errors.time)).toBeVisible();
  await start.fill('1115');
  await start.blur();
  await expect(start).toHaveValue('11:15');
  await expect(page.getByText(vi.errors.time)).toBeHidden();
  await end.fill('10 giờ 30');
  await end.blur();
  await expect(page.getByText(daysTexts.endsBeforeStart('10:30', '11:15'))).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page, 'times of a session');
  await page.screenshot({ path: test.info().outputPath('times.png'), fullPage: true });

  await page.goto(visitAddress(page, 'close'));
  await expect(page.getByRole('link', { name: documentsTexts.lacks.times(1) })).toBeVisible();
  await end.fill('12:30');
  await end.blur();
  await expect(page.getByText(daysTexts.endAhead('12:30'))).toBeVisible();
  await expectSaved(page);
  await expect(page.getByRole('link', { name: documentsTexts.lacks.times(1) })).toBeVisible();
  await end.fill('11:50');
  await end.blur();
  await expect(page.getByText(daysTexts.endAhead('12:30'))).toBeHidden();
  await expectSaved(page);
  expect(await readTable(page, 'visits')).toMatchObject([{ startTime: '11:15', endTime: '11:50' }]);
});
