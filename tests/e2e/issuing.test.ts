import { expect, type Page } from '@playwright/test';
import type { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { documents as texts } from '#messages/vi/documents.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { expectSaved, openApp } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const MISSION = '/missions/sample-phu-ninh';
const form = preparation.newMission;
const exact = { exact: true } as const;

/** Begins a document of a kind on the first visit of the mission, or on all of it. */
async function begin(page: Page, kind: DocumentKindId): Promise<void> {
  await page.goto(`${MISSION}/documents`);
  await page.getByRole('button', { name: texts.create }).click();
  await page.getByRole('radio', { name: texts.kinds[kind] ?? '', ...exact }).check();
  await page.getByRole('dialog').getByRole('button', { name: texts.create }).click();
  await expect(page.getByLabel(texts.number, exact)).toBeVisible();
}

test('documents are numbered by kind, signed by whom the office chooses, and name what they lack', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openApp(page);
  await page.getByRole('button', { name: preparation.home.welcomeSample }).click();
  await expect(page.getByText(preparation.mission.sampleSource, exact).first()).toBeVisible();

  // The session stands where it is seen; who signs is chosen from the delegation.
  await page.goto(`${MISSION}/edit`);
  await expect(page.getByLabel(form.councilSession)).toBeVisible();
  await page.locator('#member-0').fill('Người thứ nhất');
  await page.locator('#member-1').fill('Người thứ hai');
  await page.getByText(form.issuer, exact).click();
  await expect(page.getByRole('radio', { name: form.numberings.byKind })).toBeChecked();
  await page.getByLabel(form.signer, exact).selectOption(form.signerDeputy('Người thứ hai'));
  await expect(page.getByLabel(form.authority)).toHaveValue(
    'TM. ĐOÀN GIÁM SÁT\nKT. TRƯỞNG ĐOÀN\nPHÓ TRƯỞNG ĐOÀN',
  );
  await expectAccessible(page, 'a deputy signs');
  await page.getByLabel(form.signer, exact).selectOption(form.signerHead);
  await expect(page.getByLabel(form.authority)).toBeHidden();
  await page.getByRole('button', { name: form.save, ...exact }).click();
  await expect(page.getByText(form.edited)).toBeVisible();

  await begin(page, 'minutes');
  await expect(page.getByLabel(texts.number, exact)).toHaveValue('01');
  await begin(page, 'unit-report');
  await expect(page.getByLabel(texts.number, exact)).toHaveValue('01');
  await expect(page.getByText(texts.shared)).toBeHidden();
  await begin(page, 'consolidated-report');
  await expect(page.getByLabel(texts.number, exact)).toHaveValue('02');
  await page.getByLabel(texts.number, exact).fill('01');
  await expectSaved(page);
  await expect(page.getByText(texts.shared)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Báo cáo kết quả số 01\/BC-ĐGS, / })).toBeVisible();

  const signer = page.getByLabel(texts.signer.label, exact);
  await expect(signer.getByRole('option', { selected: true })).toHaveText(/Người thứ nhất, TRƯỞNG ĐOÀN$/);
  await signer.selectOption({ label: texts.signer.as('Người thứ hai', 'KT. TRƯỞNG ĐOÀN PHÓ TRƯỞNG ĐOÀN') });
  await expectSaved(page);
  await expect(
    page.getByText(/TM\. ĐOÀN GIÁM SÁT\s+KT\. TRƯỞNG ĐOÀN\s+PHÓ TRƯỞNG ĐOÀN\s.*Người thứ hai/s).last(),
  ).toBeVisible();
  await expectAccessible(page, 'a document with a shared number and a signer of its own');
  await expect(page.getByText('[Ghi kỳ họp nhận báo cáo]')).toBeVisible();

  await page.getByRole('button', { name: texts.issue, ...exact }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Báo cáo kết quả số 01\/BC-ĐGS, /)).toBeVisible();
  await dialog.getByRole('link', { name: texts.lacks.session() }).click();
  await expect(page.getByLabel(form.councilSession)).toBeFocused();
});
