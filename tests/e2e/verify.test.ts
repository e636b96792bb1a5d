import { execFile } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { documents as documentTexts } from '#messages/vi/documents.ts';
import { verify as texts } from '#messages/vi/record/verify.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { jpeg } from '#tests/fixtures/photos/photos.ts';

/** Saves what a tap downloads, under its own name. */
async function saved(page: Page, info: TestInfo, tap: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent('download');
  await tap();
  const file = await saving;
  const path = info.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

async function choose(page: Page, button: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles(path);
}

/** From a fresh screen: verifies a PDF, with a record file or without. */
async function verify(page: Page, pdf: string, record?: string): Promise<void> {
  await page.goto('/verify');
  await choose(page, texts.pdf.choose, pdf);
  if (record) await choose(page, texts.record.choose, record);
  await page.getByRole('button', { name: texts.verify, exact: true }).click();
  await expect(page.getByRole('region', { name: texts.onDevice })).toBeVisible({ timeout: 60_000 });
}

const onDevice = (page: Page) => page.getByRole('region', { name: texts.onDevice });
const withRecord = (page: Page) => page.getByRole('region', { name: texts.withRecord });

/** A copy of a file with one byte of it changed. */
function forged(path: string, at: (bytes: Uint8Array) => number): string {
  const bytes = readFileSync(path);
  const place = at(bytes);
  bytes[place] = bytes[place]! ^ 1;
  const copy = path.replace(/([^/]+)$/, 'sua-$1');
  writeFileSync(copy, bytes);
  return copy;
}

/** The output of `npm run verify` on files the app saved. */
function verifyInNode(pdf: string): Promise<string> {
  const script = join(import.meta.dirname, '../../src/cli/verify.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script, pdf], (_, out, error) => {
      resolve(out + error);
    });
  });
}

test('an issued document with photos is proven on the device and by its record file, offline; one changed byte is found', async ({
  page,
  context,
}, info) => {
  test.setTimeout(240_000);
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'met');
  const photos = [1, 2].map((number) => ({
    name: `IMG_000${number}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(jpeg(number)),
  }));
  await choosePhotos(page, vi.checklist.choosePhoto, photos);
  await expect(page.getByRole('img', { name: ANY_PHOTO }).nth(1)).toBeVisible();
  await expectSaved(page);

  // The draft first: it is recognised as a draft, and its own record file proves it.
  await page.goto(visitAddress(page, 'report'));
  await page.getByRole('button', { name: documentTexts.report.make, exact: true }).click();
  const link = page.getByRole('link', { name: documentTexts.report.saveFile });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const draft = await saved(page, info, () => link.click());
  const document = page.url();
  await page.getByRole('button', { name: documentTexts.views.content }).click();
  await page.getByRole('button', { name: documentTexts.recordMake }).click();
  await expect(link).toBeVisible({ timeout: 60_000 });
  const draftRecord = await saved(page, info, () => link.click());
  expect(draftRecord).toBe(draft.replace(/pdf$/, 'kiem-chung.zip'));
  await verify(page, draft, draftRecord);
  await expect(onDevice(page)).toContainText(texts.device.draft.title);
  await expect(withRecord(page)).toContainText(texts.proof.same.title);
  await expectAccessible(page, 'a draft verified');
  await verify(
    page,
    forged(draft, ({ length }) => length >> 1),
  );
  await expect(onDevice(page)).toContainText(texts.device.alteredDraft.title);

  await page.goto(document);
  await page.getByRole('button', { name: documentTexts.issue, exact: true }).click();
  await page.getByRole('button', { name: documentTexts.issueAnyway }).click();
  await expect(page.getByText(documentTexts.issueDone)).toBeVisible({ timeout: 60_000 });
  const pdf = await saved(page, info, () => link.click());
  await page.getByRole('button', { name: documentTexts.views.content }).click();
  const record = await saved(page, info, () =>
    page.getByRole('button', { name: documentTexts.recordSave }).click(),
  );
  expect(record).toBe(pdf.replace(/pdf$/, 'kiem-chung.zip'));
  await expectAccessible(page, 'an issued document with its record file');

  await page.getByRole('link', { name: documentTexts.verify }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible();
  await verify(page, pdf);
  const [issued] = await readTable<DocumentDraft>(page, 'documents');
  await expect(onDevice(page)).toContainText(texts.device.issued.title);
  await expect(onDevice(page)).toContainText(`${issued!.number}/BC-`);
  await expect(onDevice(page)).toContainText('Hra');
  await expectAccessible(page, 'an issued document verified');
  await page.getByRole('link', { name: texts.open }).click();
  await page.waitForURL(document);

  await verify(page, pdf, record);
  await expect(withRecord(page)).toContainText(texts.proof.same.title);
  await expect(withRecord(page)).toContainText(texts.photos(2));
  expect(await verifyInNode(pdf)).toMatch(/^KHỚP/);

  const altered = forged(pdf, ({ length }) => length >> 1);
  await verify(page, altered, record);
  await expect(onDevice(page)).toContainText(texts.device.alteredIssued.title);
  await expect(withRecord(page)).toContainText(texts.proof.changed.title);
  await expectAccessible(page, 'an altered document');

  // One byte of a photo in the record file.
  const changed = forged(
    record,
    (bytes) => Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xd8, 0xff])) + 200,
  );
  await verify(page, pdf, changed);
  await expect(onDevice(page)).toContainText(texts.device.issued.title);
  await expect(withRecord(page)).toContainText(texts.refused.photoChanged);

  // One field of the record.
  const files = unzipSync(readFileSync(record));
  const json = new TextDecoder()
    .decode(files['record.json'])
    .replace('"judgement":"met"', '"judgement":"notMet"');
  writeFileSync(changed, zipSync({ ...files, 'record.json': new TextEncoder().encode(json) }));
  await verify(page, pdf, changed);
  await expect(withRecord(page)).toContainText(texts.refused.changed);
});

test('files of other devices and unrelated files get different verdicts, each with what to do', async ({
  page,
  context,
}, info) => {
  await openApp(page);
  await context.setOffline(true);
  const file = (name: string, content: string) => {
    const path = info.outputPath(name);
    writeFileSync(path, content);
    return path;
  };
  const strange = file('la.pdf', `%PDF-1.7 (sha256:${'a'.repeat(64)}) %%EOF`);
  await verify(page, strange);
  await expect(onDevice(page)).toContainText(texts.device.unknown.title);
  await expect(onDevice(page)).toContainText(texts.askForRecord);
  await verify(page, file('khac.pdf', '%PDF-1.7 %%EOF'), file('hong.kiem-chung.zip', 'PK\u0003\u0004'));
  await expect(onDevice(page)).toContainText(texts.device.unstated.title);
  await expect(withRecord(page)).toContainText(texts.refused.unreadable);
  await expectAccessible(page, 'a file nobody knows');

  await choose(page, texts.pdf.other, file('van-ban.pdf', '{"not": "a PDF"}'));
  await page.getByRole('button', { name: texts.verify, exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(texts.faults.notPdf('van-ban.pdf'));
  const large = file('lon.pdf', '%PDF-1.7');
  truncateSync(large, 201 * 1024 * 1024);
  await choose(page, texts.pdf.other, large);
  await page.getByRole('button', { name: texts.verify, exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(texts.faults.tooLarge('lon.pdf', 200));
  await expectAccessible(page, 'a file too large');
});
