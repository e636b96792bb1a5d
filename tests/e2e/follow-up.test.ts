import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { FollowUp } from '#lib/domain/follow-up/follow-up.ts';
import { documents } from '#messages/vi/documents.ts';
import { followUp as texts } from '#messages/vi/follow-up.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { saveReport } from '#tests/fixtures/app/report.ts';
import { expectSaved, openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const SAMPLE = 'Khảo sát tình hình hoạt động của Trung tâm Phục vụ hành chính công xã Hra';
const LATE = '02/01/2026';

/** The count of a due state, as the tile at the top of the list shows it. */
const tile = (page: Page, due: keyof typeof texts.due) =>
  page.getByRole('navigation', { name: texts.counts }).getByRole('link', { name: texts.due[due] });

/** Opens a recommendation of the Hra sample from the list. */
async function openCard(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Trung tâm Phục vụ hành chính công xã Hra/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: texts.setStatus })).toBeVisible();
}

test('a recommendation becomes overdue, is reminded of and done, all without a network', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await context.setOffline(true);
  await page.goto('/');
  await page.getByRole('link', { name: preparation.home.followUp }).click();
  await expect(tile(page, 'undated')).toContainText('7');
  await expect(tile(page, 'overdue')).toContainText('0');
  await expectAccessible(page, 'follow-up');

  await openCard(page);
  await expect(page.getByText(preparation.home.sample, { exact: true })).toBeVisible();
  await page.getByLabel(texts.sourceDocument, { exact: true }).fill('Thông báo số 05/TB-ĐGS');
  await page.getByLabel(texts.dueDate).fill(LATE);
  await page.getByLabel(texts.dueDate).blur();
  await expectSaved(page);
  await expect(page.getByText(`hạn ${LATE}, quá`)).toBeVisible();

  await page.getByRole('button', { name: `${texts.takeStep}: ${texts.step.firstReminder}` }).click();
  await page.getByLabel(texts.day, { exact: true }).fill('30/02/2026');
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(page.getByText(texts.dayFault)).toBeVisible();
  await page.getByLabel(texts.day, { exact: true }).fill('05/01/2026');
  await page.getByLabel(texts.evidence).fill('Công văn số 12/ĐGS');
  await expectAccessible(page, 'a step in its sheet');
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(page.getByText('Công văn số 12/ĐGS')).toBeVisible();
  // Fifteen days after the step, by the settings.
  await expect(page.getByText(texts.explanationLate('21/01/2026', '20/01/2026'))).toBeVisible();
  await expectAccessible(page, 'a recommendation that is late');

  await page.getByRole('link', { name: vi.app.back }).click();
  await expect(tile(page, 'overdue')).toContainText('1');
  await expect(page.getByRole('heading', { name: texts.reminders })).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: texts.calendar }).click();
  const calendar = readFileSync(await (await saving).path(), 'utf8').replaceAll('\r\n ', '');
  // Marked as a sample, which a calendar of real work would not distinguish.
  const days = [...calendar.matchAll(/DTSTART;VALUE=DATE:(\d+)\r\nSUMMARY:([^:]+):/g)].map((match) =>
    match.slice(1),
  );
  expect(days).toEqual([
    ['20260102', texts.calendarSample(texts.calendarDue)],
    ['20260118', texts.calendarSample(texts.step.furtherReminder)],
    ['20260120', texts.calendarSample(texts.calendarExplanation)],
  ]);
  await page.getByText(texts.filters, { exact: true }).click();
  await page.getByLabel(texts.statusFilter).selectOption(texts.status.overdue);
  await expect(tile(page, 'undated')).toContainText('0');
  await openCard(page);
  await page.getByRole('button', { name: texts.status.done, exact: true }).click();
  await page.getByLabel(texts.note).fill('Đã niêm yết đủ');
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(page.getByText('Đã niêm yết đủ')).toBeVisible();
  await page.goto('/follow-up');
  await expect(tile(page, 'done')).toContainText('1');
  await expect(tile(page, 'overdue')).toContainText('0');

  const rows = await readTable<FollowUp>(page, 'followUps');
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['assignment', 'status', 'step']);
  expect(rows.find(({ kind }) => kind === 'step')).toMatchObject({
    step: 'firstReminder',
    day: '2026-01-05',
  });

  // From the list to the sheet of one mission: drafted, read, issued, still without a network.
  await expect(page.getByRole('button', { name: texts.sheet })).toBeDisabled();
  await page.getByLabel(texts.sheetOf).selectOption({ label: SAMPLE });
  await expectAccessible(page, 'the choice of a mission for its sheet');
  await page.getByRole('button', { name: texts.sheet }).click();
  await expect(page.getByText('Tổng số 04 kiến nghị từ 01 buổi làm việc')).toBeVisible();
  await expectAccessible(page, 'a draft of the follow-up sheet');
  await page.getByRole('button', { name: documents.issue, exact: true }).click();
  await expect(page.getByRole('dialog').getByText(documents.lacks.undated(3))).toBeVisible();
  await page.getByRole('button', { name: documents.issueAnyway }).click();
  await expect(page.getByText(documents.issueDone)).toBeVisible({ timeout: 60_000 });
  // The annex lies across, on the screen as on paper.
  const annex = page.locator('canvas').last();
  await annex.scrollIntoViewIfNeeded();
  await expect
    .poll(async () => annex.evaluate((canvas) => canvas.clientWidth > canvas.clientHeight))
    .toBe(true);
  const { text } = await saveReport(page);
  for (const expected of [
    'hoàn thành 1/4 = 25,00%; chưa thực hiện 3/4 = 75,00%.',
    '3/4 kiến nghị chưa có ghi nhận nào về kết quả',
    '1/4 kiến nghị có thời hạn; trong số đó 0/1 đã quá hạn',
    'Thông báo số 05/TB-ĐGS',
    '05/01/2026: Đôn đốc lần 1.',
    'Hoàn thành. Đã niêm yết đủ.',
  ]) {
    // Lines of narrow cells end within a number too.
    expect(text.replaceAll(/\s/g, '')).toContain(expected.replaceAll(/\s/g, ''));
  }
  expect(await chainFault(page)).toBeNull();
});

test('an explanation ends its limit, more time moves the due date, and what was done late is counted apart', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, { exact: true }).first()).toBeVisible();
  await page.goto('/follow-up');
  await openCard(page);
  const save = page.getByRole('button', { name: vi.app.save, exact: true });
  await page.getByLabel(texts.sourceDocument, { exact: true }).fill('Thông báo số 05/TB-ĐGS');
  await page.getByLabel(texts.dueDate).fill('31/3/2026');
  await page.getByLabel(texts.dueDate).blur();
  await expectSaved(page);
  await page.getByRole('button', { name: `${texts.takeStep}: ${texts.step.firstReminder}` }).click();
  await page.getByLabel(texts.day, { exact: true }).fill('03/4/2026');
  await save.click();
  await expect(page.getByText(texts.explanationLate('19/4/2026', '18/4/2026'))).toBeVisible();

  await page.getByRole('button', { name: texts.recordExplanation }).click();
  await page.getByLabel(texts.explanationDay, { exact: true }).fill('20/4/2026');
  await page.getByLabel(texts.explanationDocument).fill('Công văn số 40/UBND-VP');
  await expectAccessible(page, 'an explanation in its sheet');
  await save.click();
  const body = 'Trung tâm Phục vụ hành chính công xã Hra';
  await expect(page.getByText(texts.explanation(body), { exact: true })).toBeVisible();
  await expect(page.getByText(texts.explainedLate(body, '20/4/2026', 2))).toBeVisible();
  await expect(page.getByText(/Quá hạn giải trình/)).toBeHidden();
  await expect(page.getByText('Công văn số 40/UBND-VP')).toBeVisible();

  await page.getByRole('button', { name: texts.recordExtension }).click();
  await page.getByLabel(texts.extensionDay, { exact: true }).fill('25/4/2026');
  await page.getByLabel(texts.extensionDocument).fill('Công văn số 15/ĐGS');
  await save.click();
  await expect(page.getByText(texts.dayFault)).toBeVisible();
  await page.getByLabel(texts.extensionDue, { exact: true }).fill('31/3/2026');
  await expect(page.getByText(texts.extensionDoubts.notLater)).toBeVisible();
  await page.getByLabel(texts.extensionDue, { exact: true }).fill('30/4/2026');
  await page.getByLabel(texts.extensionReason).fill('Chờ phần mềm mới');
  await expectAccessible(page, 'an extension in its sheet');
  await save.click();
  await expect(page.getByText(texts.extendedTo('30/4/2026', 'Công văn số 15/ĐGS'))).toBeVisible();
  await expect(page.getByText(texts.sourceDue('31/3/2026'))).toBeVisible();
  await expect(page.getByText('Chờ phần mềm mới')).toBeVisible();

  await page.getByRole('button', { name: texts.status.done, exact: true }).click();
  await page.getByLabel(texts.day, { exact: true }).fill('10/5/2026');
  await page.getByLabel(texts.evidence).fill('Báo cáo số 51/BC-UBND');
  await save.click();
  await expect(page.getByText(texts.doneLate(10))).toBeVisible();
  await page.goto('/follow-up');
  await expect(tile(page, 'done')).toContainText(texts.doneLateCount(1));
  const rows = await readTable<FollowUp>(page, 'followUps');
  expect(rows.find(({ kind }) => kind === 'extension')).toMatchObject({
    day: '2026-04-25',
    dueDate: '2026-04-30',
  });
  expect(await chainFault(page)).toBeNull();
});

test('a step the office does not take is left out, and its days are the office’s own', async ({ page }) => {
  await openApp(page, '/follow-up/settings');
  const first = page.getByLabel(texts.step.firstReminder);
  await expect(first).toHaveValue('1');
  await first.fill('');
  await first.blur();
  await page.getByLabel(texts.step.furtherReminder).fill('20');
  await page.getByLabel(texts.step.furtherReminder).blur();
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel(texts.step.furtherReminder)).toHaveValue('20');
  await expect(first).toHaveValue('');
  await page.getByRole('button', { name: texts.reset }).click();
  await expect(first).toHaveValue('1');
});
