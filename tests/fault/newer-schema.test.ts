import { expect } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { DATABASE, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

/** Far above any version of this app: what a later release will have made of the database. */
const LATER = 100_000;

test('an old tab does not write into the database of a newer version, and says what to do', async ({
  page,
  context,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const before = [
    await readTable(page, 'answers'),
    await readTable(page, 'changes'),
    await readTable(page, 'heads'),
  ];

  const newer = await context.newPage();
  await newer.goto('/settings');
  // Its own reading must be over before the database closes under it.
  await expect(newer.getByRole('heading', { name: preparation.settings.title })).toBeVisible();
  await newer.evaluate(
    ([name, version]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => reject(new Error('The newer version does not open'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    [DATABASE, LATER] as const,
  );

  await judge(page, 'notMet');
  await expect(page.getByRole('alert').filter({ hasText: vi.errors.storage.newer })).toBeVisible();
  await expect(page.getByTestId('saved-state')).toHaveText(vi.status.unsaved);
  await expect(page.getByRole('radio', { name: vi.judgement.notMet, exact: true })).toBeChecked();
  const after = [
    await readTable(newer, 'answers'),
    await readTable(newer, 'changes'),
    await readTable(newer, 'heads'),
  ];
  expect(after).toEqual(before);
});
