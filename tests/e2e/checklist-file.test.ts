import { expect, type Page } from '@playwright/test';
import { readTable } from '#tests/fixtures/app/records.ts';
import { openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const item = (code: string, question: string) => ({
  code,
  question,
  requirement: 'Kho lưu trữ có nội quy và được khóa.',
  guidance: 'Xem tại kho.',
  judgement: true,
  fields: [],
  photo: false,
  evidence: 'Ảnh cửa kho.',
  followUp: 'Ai giữ chìa khóa?',
  finding: { condition: 'Kho lưu trữ chưa có nội quy.', severity: 'low' },
  recommendation: { content: 'Ban hành nội quy kho lưu trữ.', addressee: 'unit', days: 30 },
  law: [],
});

const good = {
  id: 'kho-luu-tru',
  version: 1,
  title: 'Kiểm tra kho lưu trữ',
  description: '',
  minutes: 20,
  areas: [
    {
      code: 'L',
      title: 'Lưu trữ',
      items: [item('L1', 'Kho có nội quy không?'), item('L2', 'Kho có khóa không?')],
    },
  ],
};

async function addFile(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: preparation.checklists.add }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('a checklist of one’s own comes in by file and is offered for the next inspection', async ({ page }) => {
  await openApp(page, '/checklists');
  await addFile(page, 'kho.json', JSON.stringify(good));
  await expect(page.getByText(preparation.checklists.added(good.title))).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: preparation.checklists.remove(good.title) })).toBeVisible();

  await page.goto('/inspect');
  await page.getByRole('searchbox', { name: preparation.units.search }).fill('hra gia lai');
  await page.getByRole('button', { name: /Hra.*Gia Lai/ }).click();
  await page.getByRole('button', { name: good.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kho có nội quy không?' })).toBeVisible();
});

test('a broken checklist file is refused with every fault and its place, and changes nothing', async ({
  page,
}) => {
  await openApp(page, '/checklists');
  await addFile(page, 'kho.json', JSON.stringify(good));
  await expect(page.getByText(preparation.checklists.added(good.title))).toBeVisible();
  const before = [await readTable(page, 'checklists'), await readTable(page, 'changes')];

  const broken = {
    ...good,
    title: '',
    minutes: -5,
    areas: [{ code: 'L', title: 'Lưu trữ', items: [{ code: 'L1' }] }],
  };
  const alert = page.getByRole('alert');
  for (const [name, content, least] of [
    ['hong.json', '{ "id": ', 1],
    ['thieu.json', JSON.stringify(broken), 5],
    ['trung.json', JSON.stringify({ ...good, version: 2, areas: [...good.areas, ...good.areas] }), 1],
    ['rong.json', '', 1],
  ] as const) {
    await addFile(page, name, content);
    await expect(alert).toContainText(`“${name}”`);
    expect(await alert.getByRole('listitem').count()).toBeGreaterThanOrEqual(least);
    expect([await readTable(page, 'checklists'), await readTable(page, 'changes')]).toEqual(before);
  }
  await addFile(page, 'kho.json', JSON.stringify({ ...good, title: 'Tên khác' }));
  await expect(alert).toContainText(preparation.checklists.versionTaken('Tên khác', 1));
  expect([await readTable(page, 'checklists'), await readTable(page, 'changes')]).toEqual(before);
});
