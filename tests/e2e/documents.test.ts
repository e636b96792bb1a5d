import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import { documents as texts } from '#messages/vi/documents.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { flowing } from '#tests/fixtures/app/report.ts';
import {
  expectSaved,
  judge,
  openApp,
  noteWhatWasSeen,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { readText } from '#tests/fixtures/pdf-pages.ts';

const OWN = 'Đoàn thấy bảng niêm yết tại sảnh là bản cũ.';
const CHANGED = 'Bảng niêm yết tại sảnh thiếu mười hai thủ tục';
const CHANGED_AGAIN = 'Bảng niêm yết đã được thay mới';

const storedDocuments = (page: Page) => readTable<DocumentDraft>(page, 'documents');

/** The paragraph that was drafted from a finding, by how it begins; the results name it as well, further up. */
const paragraph = (page: Page, start: string) =>
  page.getByRole('button', { name: new RegExp(`^${texts.block.edit}.*${start.slice(0, 30)}`) }).last();

/** Writes another text over the one finding of the visit, as a delegate corrects it. */
async function changeFinding(page: Page, findings: string, condition: string): Promise<void> {
  await page.goto(findings);
  await page.getByRole('article').getByRole('button', { name: vi.app.edit }).click();
  await page.getByLabel(vi.finding.condition).fill(condition);
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(page.getByText(condition, { exact: true })).toBeVisible();
  await expectSaved(page);
}

/** Saves the file of the document on the screen. */
async function download(page: Page): Promise<{ name: string; sha256: string; text: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: texts.report.saveFile }).click();
  const file = await saving;
  const bytes = readFileSync(await file.path());
  return {
    name: file.suggestedFilename(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: flowing(readText(bytes)),
  };
}

test('a document is edited, compared with new data, issued once, and stored as it was issued', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'notMet');
  await noteWhatWasSeen(page);
  await recordFinding(page);
  await expectSaved(page);
  const [finding] = await readTable<Finding>(page, 'findings');
  const findings = visitAddress(page, 'findings');

  // From the cover of the visit to a new document.
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: texts.link }).click();
  await expect(page.getByText(texts.none)).toBeVisible();
  await expectAccessible(page, 'no documents yet');
  await page.getByRole('button', { name: texts.create }).click();
  await page.getByRole('radio', { name: texts.kinds['unit-report'] ?? '', exact: true }).check();
  await expectAccessible(page, 'a new document');
  await page.getByRole('dialog').getByRole('button', { name: texts.create }).click();
  await expect(page.getByLabel(texts.number, { exact: true })).toHaveValue('01');
  await expect(page.getByText(texts.unconfirmed.provisional)).toBeVisible();
  const draftAddress = page.url();

  await paragraph(page, finding!.condition).click();
  await page.getByLabel(texts.block.text).fill(OWN);
  await expectSaved(page);
  await page.getByRole('button', { name: texts.block.done }).click();
  await expect(paragraph(page, OWN)).toBeFocused();
  await expect(page.getByText(texts.block.state.edited, { exact: true })).toBeVisible();
  await expectAccessible(page, 'a draft with an edited paragraph');

  // The data change: both texts are shown, and the person decides.
  await changeFinding(page, findings, CHANGED);
  await page.goto(draftAddress);
  await expect(page.getByText(texts.staleBlocks(1))).toBeVisible();
  await page.getByRole('button', { name: texts.nextToDecide }).click();
  await expect(page.getByText(texts.block.state.stale, { exact: true })).toBeInViewport();
  await expect(page.getByText(OWN)).toBeVisible();
  await expect(page.getByText(`(1) ${CHANGED}`)).toBeVisible();
  await expectAccessible(page, 'a draft with a paragraph to decide on');
  await page.getByRole('button', { name: texts.block.takeFresh }).click();
  await expect(paragraph(page, CHANGED)).toBeVisible();
  await page.getByRole('button', { name: vi.app.undo }).click();
  await page.getByRole('button', { name: texts.block.keepOwn }).click();
  await expect(page.getByText(texts.block.state.edited, { exact: true })).toBeVisible();
  await expect(page.getByText(texts.staleBlocks(1))).toBeHidden();

  // Pages begin at the first one; the text is found again where it was left.
  const scrolled = () => page.evaluate(() => scrollY);
  await page.evaluate(() => {
    scrollTo(0, 240);
  });
  // Not by a click: it would scroll the page first.
  await page.getByRole('button', { name: texts.report.make, exact: true }).dispatchEvent('click');
  await expect.poll(scrolled).toBe(0);
  await page.getByRole('button', { name: texts.views.content }).click();
  await expect.poll(scrolled).toBe(240);

  await page.getByRole('button', { name: texts.issue, exact: true }).click();
  await expect(page.getByRole('dialog').getByText(texts.lacks.provisional())).toBeVisible();
  await expect(page.getByRole('dialog').getByText(texts.lacks.open(1))).toBeVisible();
  await expectAccessible(page, 'what a document lacks before it is issued');
  await page.getByRole('button', { name: texts.issueAnyway }).click();
  await expect(page.getByText(texts.issueDone)).toBeVisible({ timeout: 60_000 });
  const [issued] = await storedDocuments(page);
  expect(issued).toMatchObject({ number: '01', replaces: null });

  // Frozen: nothing to edit, and the file is the recorded one, byte for byte.
  const first = await download(page);
  expect(first.sha256).toBe(issued!.issued?.sha256);
  expect(first.name).toMatch(/^bao-cao-.*hra.*[.]pdf$/);
  expect(first.text).toContain(OWN);
  expect(first.text).toContain('Số: 01/BC-');
  await page.getByRole('button', { name: texts.views.content }).click();
  await expect(page.getByText(issued!.issued?.sha256 ?? '')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: texts.block.edit })).toHaveCount(0);
  await expect(page.getByRole('button', { name: texts.remove })).toHaveCount(0);
  await expectAccessible(page, 'an issued document');

  // What it recommends is followed up as of this document.
  const [recommendation] = await readTable<Recommendation>(page, 'recommendations');
  await page.goto(`/follow-up/${recommendation!.id}`);
  await expect(page.getByText(/^Báo cáo số 01\/BC-/)).toBeVisible();
  await expect(page.getByText(/văn bản đã ban hành: Báo cáo số 01\/BC-/)).toBeVisible();

  await changeFinding(page, findings, CHANGED_AGAIN);
  await page.goto(draftAddress);
  expect((await download(page)).sha256).toBe(first.sha256);
  expect(await storedDocuments(page)).toEqual([issued]);

  // Another version is another document: its own number, and it begins with the edits and today's data.
  await page.getByRole('button', { name: texts.views.content }).click();
  await page.getByRole('button', { name: texts.newVersion }).click();
  await expect(page.getByLabel(texts.number, { exact: true })).toHaveValue('02');
  await expect(page.getByRole('link', { name: texts.replaces('01/BC-') })).toBeVisible();
  await expect(page.getByText(`(1) ${CHANGED_AGAIN}`)).toBeVisible();
  await expect(page.getByText(OWN)).toBeVisible();
  await expect(page.getByText(/^\(thay thế Báo cáo số 01\/BC-/)).toBeVisible();
  const both = await storedDocuments(page);
  expect(both.map(({ replaces, issued: file }) => [replaces, file !== null])).toEqual([
    [null, true],
    [issued!.id, false],
  ]);
  await page.getByRole('link', { name: vi.app.back }).click();
  // What was issued stands until its replacement is issued.
  await expect(page.getByText(texts.issued, { exact: true })).toBeVisible();
  await expect(page.getByText(texts.replaced, { exact: true })).toHaveCount(0);
  await expectAccessible(page, 'the list of documents');
  expect(await chainFault(page)).toBeNull();
});

test('an edit whose paragraph is gone stays until it is discarded', async ({ page, context }) => {
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await expectSaved(page);
  const [finding] = await readTable<Finding>(page, 'findings');
  const findings = visitAddress(page, 'findings');

  // The address of the report leads to the document, and twice to the same one.
  await page.goto(visitAddress(page, 'report'));
  await paragraph(page, finding!.condition).click();
  await page.getByLabel(texts.block.text).fill(OWN);
  await page.getByRole('button', { name: texts.block.done }).click();
  await expectSaved(page);
  const draftAddress = page.url();

  await page.goto(findings);
  await page.getByRole('article').getByRole('button', { name: vi.app.edit }).click();
  await page.getByRole('button', { name: vi.app.remove, exact: true }).click();
  await expect(page.getByText(vi.finding.removed)).toBeVisible();
  await page.goto(visitAddress(page, 'report'));
  await expect(page.getByText(texts.block.state.orphaned, { exact: true })).toBeVisible();
  expect(page.url()).toBe(draftAddress);
  await expect(page.getByText(OWN)).toBeVisible();
  await expectAccessible(page, 'a draft with a paragraph that is gone');
  await page.getByRole('button', { name: texts.block.drop }).click();
  await expect(page.getByText(OWN)).toBeHidden();
  const [draft] = await storedDocuments(page);
  expect(draft?.edits[`finding/${finding!.id}/condition`]).toBeNull();
});

test('a finding without a recommendation says what settles it, and takes one of another finding or its own', async ({
  page,
}) => {
  await openApp(page);
  await startInspection(page);
  await judge(page, 'notMet');
  await recordFinding(page);
  await expectSaved(page);
  await page.goto(visitAddress(page, 'findings'));
  await expect(page.getByText(vi.finding.withoutRecommendation)).toHaveCount(0);
  await page.getByRole('button', { name: vi.finding.addShortcoming }).click();
  await page.getByLabel(vi.finding.area, { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(vi.finding.condition).fill('Quầy số 3 không có người trực');
  await page.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expect(page.getByText(vi.finding.withoutRecommendation)).toBeVisible();

  await page.getByRole('button', { name: vi.finding.recommend }).last().click();
  await expectAccessible(page, 'recommendations for a finding');
  const [recommendation] = await readTable<Recommendation>(page, 'recommendations');
  await page.getByRole('dialog').getByRole('button', { name: recommendation!.content }).click();
  await expect(page.getByText(vi.finding.recommended)).toBeVisible();
  await expect(page.getByText(vi.finding.withoutRecommendation)).toHaveCount(0);

  await page.getByRole('button', { name: vi.finding.recommend }).last().click();
  await page.getByRole('button', { name: vi.finding.recommendNew }).click();
  await page.getByLabel(vi.finding.content).fill('Bố trí người trực quầy số 3');
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(page.getByText('Bố trí người trực quầy số 3')).toBeVisible();
  await expectSaved(page);
  const findings = await readTable<Finding>(page, 'findings');
  const own = findings.find(({ itemCode }) => itemCode === null);
  const rows = await readTable<Recommendation>(page, 'recommendations');
  expect(rows.filter(({ findingId }) => findingId === own!.id).map(({ content }) => content)).toEqual(
    expect.arrayContaining([recommendation!.content, 'Bố trí người trực quầy số 3']),
  );
});
