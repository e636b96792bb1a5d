import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import canonicalize from 'canonicalize';
import { itemsOf, type Checklist } from '#lib/domain/checklist/checklist.ts';
import { JOURNAL_TABLES } from '#lib/storage/tables.ts';
import { conflicts } from '#messages/vi/conflicts.ts';
import { packages } from '#messages/vi/packages.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import {
  anotherPhone,
  answersOn,
  bytesHash,
  note,
  packageOf,
  takeIn,
  wipe,
} from '#tests/fixtures/app/phones.ts';
import { chainFaults, readTable } from '#tests/fixtures/app/records.ts';
import { choosePhotos, expectSaved, judge, openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const PHOTO = 'tests/fixtures/photos/page.jpg';

/** One hash for all rows that devices share; what only this device knows of a photo's rendering is not among them. */
async function rowsHash(page: Page): Promise<string> {
  const hash = createHash('sha256');
  for (const table of JOURNAL_TABLES) {
    if (table === 'settings') continue;
    const rows = (await readTable<{ id: string }>(page, table)).sort((a, b) => (a.id < b.id ? -1 : 1));
    hash.update(`${table} ${canonicalize(rows) ?? ''}\n`);
  }
  return hash.digest('hex');
}

/** Gives and takes packages until each phone has what the others wrote. */
async function exchange(phones: readonly Page[]): Promise<void> {
  const [first, ...others] = phones as [Page, ...Page[]];
  for (const phone of others) await takeIn(first, await packageOf(phone));
  const all = await packageOf(first);
  for (const phone of others) await takeIn(phone, all);
}

const conflictsOn = (page: Page) => readTable(page, 'conflicts');

test('three phones split a visit, differ on one note, choose, and hold the same rows; a wiped one is restored', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await choosePhotos(page, vi.checklist.choosePhoto, PHOTO);
  await expectSaved(page);
  const address = page.url().split('?')[0] ?? '';
  const [checklist] = await readTable<{ checklist: Checklist }>(page, 'checklists');
  const items = itemsOf(checklist!.checklist);
  const at = (place: number) => `${address}?item=${encodeURIComponent(items[place]!.code)}`;

  const secretary = await anotherPhone(browser, page);
  const member = await anotherPhone(browser, page);
  const phones = [page, secretary, member];
  const start = await packageOf(page);
  await takeIn(secretary, start);
  await takeIn(member, start);

  // Each goes through a part of its own, none knowing of the others; two write a note at one item.
  for (const [place, phone] of phones.entries())
    for (const item of [1 + place * 2, 2 + place * 2]) {
      await phone.goto(at(item));
      await judge(phone, place === 1 ? 'notMet' : 'met');
      await expectSaved(phone);
    }
  await choosePhotos(member, vi.checklist.choosePhoto, PHOTO);
  await expectSaved(member);
  await note(page, at(0), 'Bảng niêm yết cũ từ năm 2021, chưa thay.');
  await note(secretary, at(0), 'Bảng niêm yết cũ từ năm 2023, chưa thay.');
  await exchange(phones);

  // The conflict stands on the item, with both notes; choosing it there ends it everywhere.
  for (const phone of phones) expect(await conflictsOn(phone)).toHaveLength(1);
  await member.goto(at(0));
  await member.getByText(conflicts.here(1)).click();
  const choices = member.locator('section.conflict').getByRole('listitem');
  await expect(choices).toHaveCount(2);
  await expect(choices.filter({ hasText: '2023' }).locator('mark')).toHaveText(/2023/);
  await expectAccessible(member, 'conflict on an item');
  await choices.filter({ hasText: '2021' }).getByRole('button', { name: conflicts.choose }).click();
  await expect(member.getByText(conflicts.here(1))).toBeHidden();
  await expect(member.getByLabel(vi.checklist.note, { exact: true })).toHaveValue(
    'Bảng niêm yết cũ từ năm 2021, chưa thay.',
  );
  await exchange(phones);
  for (const phone of phones) {
    expect(await conflictsOn(phone)).toEqual([]);
    expect(await chainFaults(phone)).toEqual([]);
  }
  expect((await answersOn(page)).filter(({ judgement }) => judgement !== null)).toHaveLength(7);
  const hashes = await Promise.all(phones.map(rowsHash));
  expect(new Set(hashes).size).toBe(1);

  // One phone loses everything, says so, and has it back from its backup.
  const backup = await packageOf(secretary);
  const photos = await readTable<{ sha256: string }>(secretary, 'photos');
  await wipe(secretary);
  await expect(secretary.getByText(vi.status.dataLost)).toBeVisible();
  await takeIn(secretary, backup);
  expect(await rowsHash(secretary)).toBe(hashes[0]);
  expect(photos.length).toBeGreaterThan(0);
  for (const { sha256 } of photos) expect(await bytesHash(secretary, sha256)).toBe(sha256);
  await secretary.goto('/backup');
  await expect(secretary.getByText(packages.conflicts(1))).toBeHidden();
  for (const phone of [secretary, member]) await phone.context().close();
});
