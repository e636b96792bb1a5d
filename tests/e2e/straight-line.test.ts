import { expect, type Page } from '@playwright/test';
import type { Judgement } from '#lib/domain/checklist/answer.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import { suggestedCondition, type Finding } from '#lib/domain/visit/finding.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { vi } from '#messages/vi/app.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import { chainFault, readTable } from '#tests/fixtures/app/records.ts';
import { flowing, makeReport, saveReport } from '#tests/fixtures/app/report.ts';
import {
  ANY_PHOTO,
  choosePhotos,
  expectItem,
  expectSaved,
  goOn,
  itemsOnDevice,
  judge,
  openApp,
  recordFinding,
  startInspection,
  visitAddress,
} from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { jpeg, png } from '#tests/fixtures/photos/photos.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { documents } from '#messages/vi/documents.ts';

/** What a delegation answers, over and over: mostly met, as it is on site. */
const ROUND: Judgement[] = ['met', 'notMet', 'met', 'partlyMet', 'met', 'met', 'notApplicable', 'notMet'];

const called = (judgement: Judgement) => judgement === 'notMet' || judgement === 'partlyMet';

/** Fills what an item asks besides its judgement. */
async function fillFields(page: Page, item: CheckItem, index: number): Promise<void> {
  for (const [place, field] of item.fields.entries()) {
    const entry = page.getByLabel(field.label, { exact: true });
    await entry.fill(
      field.kind === 'number' ? String(3 + place + index) : `Quan sát tại quầy số ${index + 1}`,
    );
    await entry.blur();
  }
}

/** As it may stand inside a sentence: without its last mark. */
const phrase = (text: string) =>
  flowing(text)
    .trim()
    .replace(/[.;:,]+$/, '');

test('a delegation without a network inspects a commune centre and takes its report along', async ({
  page,
  context,
  watch,
}) => {
  test.setTimeout(240_000);
  await openApp(page);
  await expect(page.getByRole('heading', { name: preparation.home.welcomeTitle })).toBeVisible();
  await context.setOffline(true);
  await page.goto('/inspect');
  await page.reload();
  await expect(page.getByText(vi.status.offline, { exact: true })).toBeVisible();
  await expectAccessible(page, 'choosing a unit');
  await page.goto('/');
  await startInspection(page);

  const items = await itemsOnDevice(page);
  expect(items).toHaveLength(30);
  const notMet: string[] = [];
  for (const [index, item] of items.entries()) {
    // A reload in the midst of it, at the item's own address: no network, and nothing is lost.
    if (index === 3) await page.reload();
    await expectItem(page, item);
    const judgement = ROUND[index % ROUND.length]!;
    if (item.judgement) await judge(page, judgement);
    if (judgement !== 'notApplicable' || !item.judgement) await fillFields(page, item, index);
    if (item.judgement && called(judgement)) {
      notMet.push(suggestedCondition(item, judgement));
      const note = page.getByLabel(vi.checklist.note, { exact: true });
      await note.fill(`Đoàn thấy tại chỗ, lần ghi thứ ${index + 1}`);
      await note.blur();
      await expectSaved(page);
    }
    if (index === 0) {
      const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(1)) };
      await choosePhotos(page, vi.checklist.takePhoto, [photo]);
      await expect(page.getByRole('img', { name: ANY_PHOTO })).toBeVisible();
    }
    if (index === 1) {
      const photo = { name: 'bang-niem-yet.png', mimeType: 'image/png', buffer: Buffer.from(png(640, 480)) };
      await choosePhotos(page, vi.checklist.choosePhoto, [photo]);
      await expect(page.getByRole('img', { name: ANY_PHOTO })).toBeVisible();
      await expectAccessible(page, 'an item not met, with its suggestion and a photo');
    }
    if (item.judgement && called(judgement)) {
      await recordFinding(page);
      await expect(page.getByText(suggestedCondition(item, judgement), { exact: true })).toBeVisible();
    }
    await expectSaved(page);
    if (index < items.length - 1) await goOn(page);
  }
  await expectAccessible(page, 'the last item');

  await page.goto(visitAddress(page));
  const aside = items.filter(
    ({ judgement }, index) => judgement && ROUND[index % ROUND.length] === 'notApplicable',
  );
  const applicable = String(items.length - aside.length);
  const done = vi.visit.progress(applicable, applicable);
  await expect(page.getByText(done).first()).toBeVisible();
  await expectAccessible(page, 'the cover of the visit');
  await page.getByRole('link', { name: vi.visit.findings }).click();
  for (const condition of notMet) await expect(page.getByText(condition, { exact: true })).toBeVisible();
  await expectAccessible(page, 'findings');

  await page.goto(visitAddress(page, 'close'));
  await expect(page.getByText(documents.close.explain)).toBeVisible();
  // Items that need a photo were answered without one: they are shown first, but do not prevent closing.
  await expect(page.getByRole('heading', { name: documents.close.missing })).toBeVisible();
  await expectAccessible(page, 'closing');
  const report = visitAddress(page, 'report');
  await page.getByRole('button', { name: documents.close.actionAnyway }).click();
  // The end of the visit leads to its minutes; the report is another document of it.
  await page.waitForURL(/\/documents\/[^/]+$/);
  await page.goto(report);

  await makeReport(page);
  const firstPage = page.getByRole('region', { name: documents.report.preview }).locator('canvas').first();
  // A canvas that nobody has drawn on measures less.
  await expect
    .poll(() => firstPage.evaluate((canvas: HTMLCanvasElement) => canvas.width))
    .toBeGreaterThan(300);
  await expectAccessible(page, 'the report with its preview');
  const { name, text } = await saveReport(page);
  expect(name).toMatch(/^bao-cao-.*hra.*[.]pdf$/);

  const [findings, recommendations, [unit], [visit], photos] = await Promise.all([
    readTable<Finding>(page, 'findings'),
    readTable<Recommendation>(page, 'recommendations'),
    readTable<Unit>(page, 'units'),
    readTable<Visit>(page, 'visits'),
    readTable<{ fileName: string }>(page, 'photos'),
  ]);
  expect(findings).toHaveLength(notMet.length);
  expect(recommendations).toHaveLength(notMet.length);
  expect(photos.map(({ fileName }) => fileName).sort()).toEqual(['IMG_0001.jpg', 'bang-niem-yet.png']);
  for (const { condition } of findings) expect(text).toContain(phrase(condition));
  for (const { content } of recommendations) expect(text).toContain(phrase(content));
  expect(text).toContain(unit!.name);
  expect(text).toContain(formatDay(visit!.date!));
  expect(await chainFault(page)).toBeNull();
  // The watch sees what the service worker asks for: silence about strangers means something.
  expect(watch.byWorker).toBeGreaterThan(0);
  console.log(
    `straight line: ${items.length} items, ${findings.length} findings, ${recommendations.length} recommendations, ${photos.length} photos in the PDF`,
  );
});
