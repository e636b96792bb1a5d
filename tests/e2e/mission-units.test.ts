import { expect, type Page } from '@playwright/test';
import { units as unitsTexts } from '#messages/vi/units.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { chainFault, readJournal } from '#tests/fixtures/app/records.ts';
import { expectSaved, judge, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

/** From the mission's page: adds a commune to it. */
async function addUnit(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog');
  await page.getByRole('button', { name: preparation.mission.addUnits }).click();
  await sheet.getByRole('searchbox', { name: preparation.units.search }).fill('ayun gia lai');
  await sheet
    .getByRole('button', { name: /Ayun.*Gia Lai/ })
    .first()
    .click();
  await sheet.getByRole('button', { name: preparation.mission.addChosen(1) }).click();
}

test('offline, a unit nobody visited is taken off and brought back; one with records stays, with the reason', async ({
  page,
  context,
}) => {
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const [mission = ''] = visitAddress(page).split('/visits/');
  await page.goto(mission);
  await addUnit(page);
  await expect(page.getByText(preparation.mission.unitsAdded)).toBeVisible();
  await page.getByRole('link', { name: preparation.mission.edit('survey') }).click();
  const list = page.locator('section', {
    has: page.getByRole('heading', { name: unitsTexts.title('survey', 2) }),
  });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page, 'units of a mission');

  await list.getByRole('button', { name: /^Bỏ .*Ayun/ }).click();
  await expect(page.getByRole('heading', { name: unitsTexts.title('survey', 1) })).toBeFocused();
  await page.getByRole('button', { name: vi.app.undo }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: /^Bỏ .*Ayun/ }).click();
  await expect(page.getByRole('heading', { name: unitsTexts.title('survey', 1) })).toBeVisible();
  const journal = (await readJournal(page)).filter(({ table }) => table === 'units');
  expect(journal.slice(-3).map(({ set }) => set)).toEqual([
    { deleted: true },
    { deleted: false },
    { deleted: true },
  ]);

  await page.getByRole('button', { name: /^Bỏ .*Hra/ }).click();
  const dialog = page.getByRole('dialog', { name: unitsTexts.kept });
  await expect(dialog).toContainText(unitsTexts.holds(1, 0, 0));
  await expectAccessible(page, 'a unit that stays');
  await dialog.getByRole('button', { name: vi.app.close }).last().click();
  await expect(page.getByRole('button', { name: /^Bỏ .*Hra/ })).toBeFocused();
  await page.goto(mission);
  await expect(page.getByText(/Hra/).first()).toBeVisible();
  await expect(page.getByText(/Ayun/)).toBeHidden();
  expect(await chainFault(page)).toBeNull();
});
