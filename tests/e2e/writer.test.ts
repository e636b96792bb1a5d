import { expect } from '@playwright/test';
import { record as recordTexts } from '#messages/vi/record/record.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { readJournal } from '#tests/fixtures/app/records.ts';
import { expectSaved, itemsOnDevice, judge, openApp, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const WRITER = 'Người ghi H’Ƀ';

test('who writes is asked once, at the first mission, and the journal names people and things', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('link', { name: preparation.home.surprise }).click();
  await page.getByRole('searchbox', { name: preparation.units.search }).fill('hra gia lai');
  await page.getByRole('button', { name: /Hra.*Gia Lai/ }).click();
  await page.getByLabel(preparation.settings.author).fill(WRITER);
  await expectAccessible(page, 'who writes');
  await page.getByRole('button', { name: preparation.inspect.minutes(45) }).click();
  await judge(page, 'notMet');
  await expectSaved(page);
  expect(new Set((await readJournal(page)).map(({ author }) => author))).toEqual(new Set([WRITER]));

  const [item] = await itemsOnDevice(page);
  await page.goto(visitAddress(page, 'record'));
  const entry = page.getByRole('article').first();
  await expect(entry).toContainText(
    `${recordTexts.tables['answers']!} ${item!.code}: ${item!.question.slice(0, 40)}`,
  );
  await expect(entry).toContainText(WRITER);

  await page.goto('/missions/new');
  await expect(page.getByLabel(preparation.newMission.name, { exact: true })).toBeVisible();
  await expect(page.getByLabel(preparation.settings.author)).toBeHidden();
});
