import { expect, test, type Page } from '@playwright/test';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { documents as texts } from '#messages/vi/documents.ts';
import { hashesOfBlobs } from '#tests/fixtures/app/blobs.ts';
import { killRepeatedly } from '#tests/fixtures/app/kill-rounds.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { expectHonestSeals } from '#tests/fixtures/app/seals.ts';
import { expectSaved, judge, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';

const KILLS = rounds({ usual: 3, full: 40 });
/** The longest time between the tap and the kill, as a multiple of the time that issuing takes on this machine. */
const LONGEST = 1.4;

const issueButton = (page: Page) => page.getByRole('button', { name: texts.issue, exact: true });
const contentTab = (page: Page) => page.getByRole('button', { name: texts.views.content, exact: true });
const newVersion = (page: Page) => page.getByRole('button', { name: texts.newVersion });

/** Makes the file of the draft on the screen. @returns a function that issues it and waits for the confirmation */
async function issueDraft(page: Page): Promise<() => Promise<void>> {
  await page.getByRole('button', { name: texts.report.make, exact: true }).click();
  await expect(page.getByRole('link', { name: texts.report.saveFile })).toBeVisible({ timeout: 60_000 });
  await issueButton(page).click();
  const issue = page.getByRole('button', { name: texts.issueAnyway });
  await expect(issue).toBeVisible();
  return async () => {
    await issue.click();
    await expect(page.getByText(texts.issueDone)).toBeVisible();
  };
}

/** Every issued document has its file and its record, byte for byte, and a seal. @returns how many are issued */
async function expectIssuedWhole(page: Page): Promise<number> {
  const issued = (await readTable<DocumentDraft>(page, 'documents')).flatMap((row) =>
    row.issued ? [{ id: row.id, ...row.issued }] : [],
  );
  const files = issued.flatMap(({ sha256, recordSha256 }) => [sha256, recordSha256]);
  expect(await hashesOfBlobs(page, files)).toEqual(files);
  await expect
    .poll(async () => {
      const sealed = (await expectHonestSeals(page)).map(({ documentId }) => documentId);
      return issued.filter(({ id }) => !sealed.includes(id));
    })
    .toEqual([]);
  return issued.length;
}

// Nothing of a killed browser can be looked at afterwards.
test.use({ screenshot: 'off' });

test('a browser killed while a document is issued leaves a draft, or a document with all that proves it', async () => {
  test.setTimeout(900_000);
  let address = '';
  let acknowledged = false;
  let takes = 0;
  // The first document is issued without a kill.
  const count = { acknowledged: 0, issued: 1 };
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST * takes,
    path: () => address,
    ready: contentTab,
    prepare: async (page) => {
      await startInspection(page);
      await judge(page, 'met');
      await expectSaved(page);
      await page.goto(new URL(visitAddress(page, 'close'), page.url()).href);
      await page.getByRole('button', { name: texts.close.actionAnyway }).click();
      await page.waitForURL(/\/documents\/[^/]+$/);
      await expect(issueButton(page)).toBeVisible();
      address = new URL(page.url()).pathname;
      const issue = await issueDraft(page);
      const begun = performance.now();
      await issue();
      takes = performance.now() - begun;
    },
    check: async (page) => {
      expect(await chainFault(page)).toBeNull();
      const issued = await expectIssuedWhole(page);
      if (acknowledged) {
        expect(issued).toBe(count.issued + 1);
        count.acknowledged += 1;
      }
      count.issued = issued;
    },
    begin: async (page) => {
      acknowledged = false;
      await contentTab(page).click();
      await expect(issueButton(page).or(newVersion(page)).first()).toBeVisible();
      if (await newVersion(page).isVisible()) {
        await newVersion(page).click();
        await expect(issueButton(page)).toBeVisible();
        address = new URL(page.url()).pathname;
      }
      const issue = await issueDraft(page);
      return async () => {
        await issue();
        acknowledged = true;
      };
    },
  });
  const issued = count.issued - 1;
  // With few kills, all of them may have come too late or too early.
  if (KILLS >= 40) {
    expect(issued).toBeGreaterThan(0);
    expect(issued).toBeLessThan(KILLS);
  }
  console.log(
    `kills while issuing ${KILLS}: ${issued} issued whole, ${KILLS - issued} left drafts, ${count.acknowledged} had been acknowledged, lost 0, ${reloads} reloads`,
  );
});
