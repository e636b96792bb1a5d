import { expect } from '@playwright/test';
import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { assignments } from '#messages/vi/assignments.ts';
import { packages } from '#messages/vi/packages.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { anotherPhone, packageOf, takeIn } from '#tests/fixtures/app/phones.ts';
import { readJournal, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const SECRETARY = 'Người được phân công';

test('an area is assigned, who joins chooses a name and begins with it, and the leader sees how far it is', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await openApp(page);
  await startInspection(page);
  const visit = page.url().split('?')[0] ?? '';
  const mission = visit.split('/visits/')[0] ?? '';
  const [stored] = await readTable<{ checklist: Checklist }>(page, 'checklists');
  const [first, second] = stored!.checklist.areas;

  await page.goto(`${mission}/assignments`);
  await page.getByRole('link', { name: assignments.toMembers }).click();
  for (const [place, name] of ['Trưởng đoàn', SECRETARY].entries()) {
    await page.getByRole('button', { name: preparation.newMission.addMember }).click();
    await page.locator(`#member-${place}`).fill(name);
  }
  await page.getByRole('button', { name: preparation.newMission.save }).click();
  await page.getByRole('link', { name: assignments.title }).click();
  await page.getByLabel(second!.title).selectOption({ label: SECRETARY });
  await expect(page.getByText(assignments.progress)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'đã xem xét 0/' })).toContainText(SECRETARY);
  await expectAccessible(page, 'assignments');

  const phone = await anotherPhone(browser, page);
  await takeIn(phone, await packageOf(page));
  await expectAccessible(phone, 'who joins');
  await phone.getByRole('button', { name: SECRETARY }).click();
  await expect(phone.getByText(packages.writerNamed(SECRETARY))).toBeVisible();
  await phone.goto(visit);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(second!.items[0]!.question);
  await phone.getByRole('button', { name: vi.checklist.list }).click();
  const areas = phone.getByRole('dialog').getByRole('heading', { level: 3 });
  await expect(areas.first()).toContainText(`${second!.title} ${vi.checklist.mine}`);
  await expect(areas.nth(1)).toContainText(first!.title);
  await phone.keyboard.press('Escape');
  await judge(phone, 'notMet');
  await expectSaved(phone);
  expect((await readJournal(phone)).at(-1)?.author).toBe(SECRETARY);

  // What one cannot answer now is passed by: the others' areas come after one's own.
  await phone.goto(`${visit}?item=${encodeURIComponent(second!.items.at(-1)!.code)}`);
  await phone.getByRole('button', { name: vi.checklist.nextUnanswered }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(first!.items[0]!.question);

  await takeIn(page, await packageOf(phone));
  await page.goto(`${mission}/assignments`);
  await expect(page.getByRole('listitem').filter({ hasText: 'đã xem xét 1/' })).toContainText(SECRETARY);
});
