import { expect } from '@playwright/test';
import type { Seal } from '#lib/journal/seal.ts';
import { documents } from '#messages/vi/documents.ts';
import { record as recordTexts } from '#messages/vi/record/record.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, judge, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

test('a browser that cannot keep a key says so before the visit is closed, closes it and goes on recording', async ({
  page,
}) => {
  // As private windows of some browsers do.
  await page.addInitScript(() => {
    const { prototype } = IDBObjectStore;
    const add = Object.getOwnPropertyDescriptor(prototype, 'add')?.value as IDBObjectStore['add'];
    prototype.add = function (value: { key?: unknown }, ...key) {
      if (value.key === 'deviceKey') throw new DOMException('CryptoKey', 'DataCloneError');
      return add.call(this, value, ...key);
    };
  });
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const [cover, record] = [visitAddress(page), visitAddress(page, 'record')];
  await page.goto(visitAddress(page, 'close'));
  await expect(page.getByText(documents.close.unsigned)).toBeVisible();
  await expectAccessible(page, 'close without a key');
  await page.getByRole('button', { name: documents.close.actionAnyway }).click();
  await expect(page.getByRole('button', { name: documents.report.make })).toBeVisible();
  expect(await readTable<Seal>(page, 'seals')).toMatchObject([{ reason: 'visitClosed', signature: null }]);

  await page.goto(cover);
  await expect(page.getByText(vi.visit.sealedUnsigned)).toBeVisible();
  await page.goto(record);
  await page.getByRole('button', { name: recordTexts.verify }).click();
  await expect(page.getByText(recordTexts.intact, { exact: true })).toBeVisible();
  await expect(page.getByText(recordTexts.sealsUnchecked(1))).toBeVisible();
});
