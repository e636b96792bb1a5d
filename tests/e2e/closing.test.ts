import { expect } from '@playwright/test';
import { people as peopleTexts } from '../../src/messages/vi-people.ts';
import { vi } from '../../src/messages/vi.ts';
import { expectAccessible } from '../fixtures/app/accessibility.ts';
import { addEveryone, HEAD, refuse, SECRETARY, sign, UNIT_HEAD } from '../fixtures/app/people.ts';
import { expectSaved, judge, openApp, startInspection, visitAddress } from '../fixtures/app/steps.ts';
import { test } from '../fixtures/app/watched-test.ts';

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
  await expect(page.getByText(vi.close.explain)).toBeVisible();
  await expect(page.getByRole('link', { name: peopleTexts.toSigning })).toBeHidden();
});
