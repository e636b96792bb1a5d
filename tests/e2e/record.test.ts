import { expect, type Page } from '@playwright/test';
import type { Arrival } from '#lib/domain/visit/arrival.ts';
import type { Attendee } from '#lib/domain/visit/attendee.ts';
import { inGroups } from '#lib/domain/basics/hash-groups.ts';
import { record as recordTexts } from '#messages/vi/record/record.ts';
import { arrival as arrivalTexts } from '#messages/vi/arrival.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { addReceiver } from '#tests/fixtures/app/people.ts';
import { DATABASE, readJournal, readTable } from '#tests/fixtures/app/records.ts';
import {
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { documents } from '#messages/vi/documents.ts';
import { verify } from '#messages/vi/record/verify.ts';

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

test('a surprise visit records how it found the place, and a tampered record is detected', async ({
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
  // Whoever receives is put on the unit's list by that.
  await addReceiver(page, 'Phó Giám đốc Trung tâm');
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
  expect(await readTable<Attendee>(page, 'attendees')).toMatchObject([
    { side: 'unit', position: 'Phó Giám đốc Trung tâm' },
  ]);

  const cover = visitAddress(page);
  await page.goto(`${cover}/close`);
  await page.getByRole('button', { name: documents.close.actionAnyway }).click();
  await expect(page.getByRole('button', { name: documents.report.make })).toBeVisible();
  await page.goto(`${cover}/record`);
  await page.getByRole('button', { name: recordTexts.verify }).click();
  await expect(page.getByText(recordTexts.intact, { exact: true })).toBeVisible();
  await expect(page.getByText(recordTexts.sealsRight(1))).toBeVisible();
  await expectAccessible(page, 'record');

  // The paper that both sides signed shows the head of the journal.
  const head = (await readJournal(page)).at(-1)!;
  const { compare } = verify;
  await page.getByText(compare.title).click();
  await page.getByLabel(compare.seq).fill(String(head.seq));
  await page.getByLabel(compare.hash).fill(inGroups(head.hash));
  await page.getByRole('button', { name: compare.action }).click();
  await expect(page.getByText(compare.same)).toBeVisible();
  await page.getByLabel(compare.hash).fill('ffffffff');
  await page.getByRole('button', { name: compare.action }).click();
  await expect(page.getByText(compare.different)).toBeVisible();
  await expectAccessible(page, 'a journal held against paper');

  // What prints, and what is printed from, is verified as well.
  await tamper(page, 'renditions', 'print', 'x');
  await tamper(page, 'missions', 'title', 'Cuộc khác');
  await page.getByRole('button', { name: recordTexts.verifyAgain }).click();
  await expect(page.getByText(verify.recordFaults.printChanged('page.jpg'))).toBeVisible();
  await expect(page.getByText(/Cuộc giám sát .*khác với nhật ký \(Tên cuộc\)/)).toBeVisible();
  await tamper(page, 'answers', 'judgement', 'met');
  await page.getByRole('button', { name: recordTexts.verifyAgain }).click();
  await expect(page.getByText(recordTexts.tampered, { exact: true })).toBeVisible();
  await expect(page.getByText(/nội dung đang giữ khác với nhật ký \(Đánh giá\)/)).toBeVisible();
});
