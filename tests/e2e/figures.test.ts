import { expect, type Page } from '@playwright/test';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { fillIn } from '#lib/domain/basics/sentence.ts';
import { figures as figuresTexts } from '#messages/vi/figures.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { addSheet, enterFigure, figureCell } from '#tests/fixtures/app/figures.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const words = figuresTexts;
const exact = { exact: true } as const;

/** A new sheet of a visit, opened without a network. */
async function openSheet(page: Page): Promise<void> {
  await openApp(page);
  await page.context().setOffline(true);
  await startInspection(page);
  await addSheet(page);
}

test('figures with one wrong cell become a finding in one tap, and the right cell makes them agree', async ({
  page,
}) => {
  await openSheet(page);
  await enterFigure(page, words.from, '01/7/2025');
  await enterFigure(page, words.to, '30/9/2025');
  await enterFigure(page, words.names.resolved, '475');
  // The key at the corner of the keypad leads on to the next cell.
  await figureCell(page, words.names.resolved).press('Enter');
  await expect(figureCell(page, words.names.earlyAndOnTime)).toBeFocused();
  await enterFigure(page, words.names.earlyAndOnTime, '449');
  await enterFigure(page, words.names.overdue, '8');
  await expectSaved(page);

  const sentence =
    'Chênh lệch 18 hồ sơ: số đã giải quyết là 475, còn số trước hạn và đúng hạn + đã giải quyết quá hạn là 457.';
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(
    page.getByText(
      fillIn(words.sentences.suspect.exactly, { name: words.names.resolved, value: '475', needed: '457' }),
    ),
  ).toBeVisible();
  await expect(page.getByText(words.cellHint('457'))).toBeVisible();
  await expectAccessible(page, 'figures with a difference');
  await page.getByRole('button', { name: words.recordFinding }).click();
  await expect(page.getByText(new RegExp(words.findingRecorded('.*'), 'u'))).toBeVisible();
  await expect(page.getByText(words.alreadyRecorded, exact)).toBeVisible();
  await page.getByRole('button', { name: vi.app.undo }).click();
  await expect(page.getByText(words.findingRemoved)).toBeVisible();
  await page.getByRole('button', { name: words.recordFinding }).click();
  await expect(page.getByText(words.alreadyRecorded, exact)).toBeVisible();
  await expectSaved(page);
  const findings = (await readTable<Finding>(page, 'findings')).filter(({ deleted }) => !deleted);
  expect(findings).toMatchObject([{ condition: sentence, kind: 'shortcoming' }]);
  const recommendations = await readTable<Recommendation>(page, 'recommendations');
  expect(recommendations.filter(({ deleted }) => !deleted)).toMatchObject([{ findingId: findings[0]?.id }]);

  await enterFigure(page, words.names.resolved, '457');
  await expect(page.getByText(sentence)).toBeHidden();
  await expect(page.getByText(words.sentences.holds)).toBeVisible();
  await expect(page.getByText('8/457')).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(figureCell(page, words.names.resolved)).toHaveValue('457');
  expect(await readTable<FigureSheet>(page, 'figures')).toMatchObject([
    {
      period: { from: '2025-07-01', to: '2025-09-30' },
      values: { resolved: 457, earlyAndOnTime: 449, overdue: 8 },
    },
  ]);
  expect(await chainFault(page)).toBeNull();
});

test('figures are pasted, a printed rate is explained and asked about, and a sheet comes back', async ({
  page,
}) => {
  await openSheet(page);
  await page.getByRole('button', { name: words.paste }).click();
  const sheet = page.getByRole('dialog');
  await sheet
    .getByLabel(words.pasteLabel)
    .fill('Tiếp nhận\t509\nTrực tuyến\t434\nĐã giải quyết\t457\nĐang giải quyết\t52\nTỷ lệ\t88,2%');
  await expect(sheet.getByText('88,2%')).toBeVisible();
  await sheet.getByRole('button', { name: words.pasteApply(4) }).click();
  await expect(figureCell(page, words.names.received)).toHaveValue('509');
  await expect(page.getByText('434/509')).toBeVisible();

  await page.getByRole('button', { name: words.addPrinted }).click();
  await sheet.getByLabel(words.asPrinted).fill('trên 88,2%');
  await sheet.getByRole('button', { name: words.addPrinted }).click();
  await expect(page.getByText('449/457 = 98,25')).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: '449/457' })
    .getByRole('button', { name: words.askUnit })
    .click();
  await expect(page.getByText(new RegExp(words.questionRecorded('.*'), 'u'))).toBeVisible();
  await page.goto(visitAddress(page, 'findings'));
  await expect(
    page.getByText(/^Đề nghị đơn vị làm rõ tỷ lệ trước hạn và đúng hạn “trên 88,2%”/),
  ).toBeVisible();

  await page.goto(visitAddress(page, 'figures'));
  await page.getByRole('link', { name: words.sentences.overall }).click();
  await enterFigure(page, words.names.received, 'năm trăm');
  await expect(page.getByText(words.wholeNumber)).toBeVisible();
  await enterFigure(page, words.names.received, '509');
  await page.getByRole('button', { name: words.removeSheet }).click();
  await expect(page.getByText(words.empty)).toBeVisible();
  await page.getByRole('button', { name: vi.app.undo }).click();
  await expect(figureCell(page, words.names.received)).toHaveValue('509');
  await expectSaved(page);
});
