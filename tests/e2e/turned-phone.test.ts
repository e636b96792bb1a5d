import { expect, type Page } from '@playwright/test';
import type { Signature } from '#lib/domain/visit/signature.ts';
import { people as texts } from '#messages/vi/people.ts';
import { addEveryone, HEAD } from '#tests/fixtures/app/people.ts';
import { readTable } from '#tests/fixtures/app/records.ts';
import { openApp, startInspection } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const LYING = { width: 800, height: 360 };
const UPRIGHT = { width: 360, height: 800 };

/** Draws a wave from one share of the pad's width to another. @returns where the pen was, in the pad's own units */
async function wave(page: Page, from: number, to: number): Promise<[number, number][]> {
  const box = await page.getByLabel(texts.padLabel).boundingBox();
  if (!box) throw new Error('There is no pad');
  const points = Array.from({ length: 31 }, (_, index): [number, number] => [
    Math.round(box.width * (from + ((to - from) * index) / 30)),
    Math.round(box.height * (0.5 + 0.3 * Math.sin(index))),
  ]);
  const [[x, y] = [0, 0], ...rest] = points;
  await page.mouse.move(box.x + x, box.y + y);
  await page.mouse.down();
  for (const [nextX, nextY] of rest) await page.mouse.move(box.x + nextX, box.y + nextY);
  await page.mouse.up();
  return points;
}

test('a phone turned while somebody signs changes nothing of what was drawn', async ({ page }) => {
  await openApp(page);
  await startInspection(page);
  await addEveryone(page);
  await page.setViewportSize(LYING);
  await page.getByRole('button', { name: `${texts.sign}: ${HEAD}`, exact: true }).click();
  await page.getByRole('button', { name: texts.readDone }).click();
  const pad = await page.getByLabel(texts.padLabel).boundingBox();
  const drawn = await wave(page, 0.1, 0.95);
  await page.setViewportSize(UPRIGHT);
  await expect
    .poll(async () => (await page.getByLabel(texts.padLabel).boundingBox())?.width)
    .toBeLessThan(400);
  // Turned, and gone on with.
  await wave(page, 0.2, 0.8);
  await page.setViewportSize(LYING);
  await page.setViewportSize(UPRIGHT);
  await page.getByRole('button', { name: texts.accept }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  const [signature] = await readTable<Signature>(page, 'signatures');
  if (signature?.mark.kind !== 'drawn') throw new Error('Nobody signed');
  const { width, height, strokes } = signature.mark;
  // The size it began with, lying; not the one it was signed off with.
  expect(width).toBeCloseTo(pad!.width, 0);
  expect(width).toBeGreaterThan(height);
  expect(strokes).toHaveLength(2);
  const [first = [], second = []] = strokes;
  // The second stroke is taller than the lying pad: the pad grew upwards around it, and took the first along as a whole.
  const down = first[0]![1] - drawn[0]![1];
  // The pad skips points that come too fast; the stored ones are where the pen was, in the initial size of the pad.
  for (const [x, y] of first) {
    const near = Math.min(...drawn.map(([wantX, wantY]) => Math.hypot(x - wantX, y - down - wantY)));
    expect(near).toBeLessThan(1.5);
  }
  const across = (stroke: readonly (readonly [number, number])[]) => {
    const xs = stroke.map(([x]) => x);
    return Math.max(...xs) - Math.min(...xs);
  };
  const span = drawn.at(-1)![0] - drawn[0]![0];
  expect(Math.abs(across(first) - span)).toBeLessThan(3);
  expect(new Set(first.map(([x]) => x)).size).toBeGreaterThan(15);
  // The drawing from the upright pad is scaled in the landscape pad as it was displayed.
  expect(across(second) / width).toBeCloseTo(0.6, 1);
});
