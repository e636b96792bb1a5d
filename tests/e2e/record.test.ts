import { expect, type Page } from '@playwright/test';
import type { Arrival } from '../../src/lib/domain/arrival.ts';
import { record as recordTexts } from '../../src/messages/vi-record.ts';
import { arrival as arrivalTexts } from '../../src/messages/vi-arrival.ts';
import { vi } from '../../src/messages/vi.ts';
import { expectAccessible } from '../fixtures/app/accessibility.ts';
import { DATABASE, readTable } from '../fixtures/app/records.ts';
import {
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '../fixtures/app/steps.ts';
import { test } from '../fixtures/app/watched-test.ts';

const PHOTO = 'tests/fixtures/photos/page.jpg';

/** Changes a row past the app, as somebody with a database editor would. */
async function tamper(page: Page, table: string, field: string, value: string): Promise<void> {
  await page.evaluate(
    ([name, store, key, forged]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('closed'));
        opening.onsuccess = () => {
          const rows = opening.result.transaction(store, 'readwrite').objectStore(store);
          const reading = rows.getAll();
          reading.onsuccess = () => {
            const [row] = reading.result as Record<string, unknown>[];
            const writing = rows.put({ ...row, [key]: forged });
            writing.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
    [DATABASE, table, field, value] as const,
  );
}

test('a surprise inspection keeps how it found the place, and a tampered record is told from an honest one', async ({
  page,
  context,
}) => {
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'notMet');
  await expectSaved(page);
  await page.goto(visitAddress(page, 'arrival'));
  await page.getByRole('button', { name: arrivalTexts.record }).click();
  await page.getByLabel(arrivalTexts.position).fill('Phó Giám đốc Trung tâm');
  await choosePhotos(page, `${vi.checklist.choosePhoto}: ${arrivalTexts.prompt.counter}`, PHOTO);
  await expect(
    page.getByText(
      arrivalTexts.left([arrivalTexts.prompt.queue, arrivalTexts.prompt.postedProcedures].join(', ')),
    ),
  ).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page, 'arrival');
  const [arrival] = await readTable<Arrival>(page, 'arrivals');
  expect(arrival?.photos.counter).toHaveLength(1);
  expect(arrival?.receivedBy.position).toBe('Phó Giám đốc Trung tâm');

  const cover = visitAddress(page);
  await page.goto(`${cover}/close`);
  await page.getByRole('button', { name: vi.close.actionAnyway }).click();
  await expect(page.getByRole('button', { name: vi.report.make })).toBeVisible();
  await page.goto(`${cover}/record`);
  await page.getByRole('button', { name: recordTexts.verify }).click();
  await expect(page.getByText(recordTexts.intact, { exact: true })).toBeVisible();
  await expect(page.getByText(recordTexts.sealsRight(1))).toBeVisible();
  await expectAccessible(page, 'record');
  await tamper(page, 'answers', 'judgement', 'met');
  await page.getByRole('button', { name: recordTexts.verifyAgain }).click();
  await expect(page.getByText(recordTexts.tampered, { exact: true })).toBeVisible();
  await expect(page.getByText(/nội dung đang giữ khác với nhật ký \(Đánh giá\)/)).toBeVisible();
});
