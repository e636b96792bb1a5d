import { expect, test } from '@playwright/test';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { DATABASE } from '#tests/fixtures/app/records.ts';
import { openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { preparation } from '#messages/vi/preparation.ts';

/** While it is there, every upgrade of the database is given up, as a browser does that runs out of space in it. */
const ABORTING = 'aborting-upgrades';

test('an upgrade that is aborted is reported on the first screen, and after it nothing is missing', async ({
  page,
}) => {
  await page.addInitScript(
    ([name, flag]) => {
      const { prototype } = IDBFactory;
      const open = Object.getOwnPropertyDescriptor(prototype, 'open')?.value as IDBFactory['open'];
      prototype.open = function (...args) {
        const opening = open.apply(this, args);
        if (args[0] === name && localStorage.getItem(flag) !== null)
          opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
        return opening;
      };
    },
    [DATABASE, ABORTING] as const,
  );
  await openApp(page);
  const unread = page.getByRole('alert').filter({ hasText: vi.errors.reading.unknown });
  await page.evaluate(
    async ([name, flag]) => {
      localStorage.setItem(flag, '');
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = resolve;
        deleting.onerror = () => reject(new Error('It stays'));
      });
    },
    [DATABASE, ABORTING] as const,
  );
  await page.reload();
  await expect(unread).toBeVisible();
  // Who cannot read what is there must not be greeted as a newcomer.
  await expect(page.getByText(preparation.home.welcomeTitle)).toBeHidden();
  await expectAccessible(page, 'a database that cannot be read');

  await page.evaluate((flag) => localStorage.removeItem(flag), ABORTING);
  await unread.getByRole('button', { name: vi.app.reload }).click();
  await expect(page.getByText(preparation.home.welcomeTitle)).toBeVisible();
  await expect(unread).toBeHidden();
  await startInspection(page);
});
