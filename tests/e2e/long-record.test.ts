import { expect, type Page } from '@playwright/test';
import { hashChange } from '#lib/journal/chain.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { record as recordTexts } from '#messages/vi/record/record.ts';
import { vi } from '#messages/vi/app.ts';
import { DATABASE, readTable } from '#tests/fixtures/app/records.ts';
import { expectSaved, judge, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';

const LONG = 20_000;
const OTHER = '0190a000-0000-7000-8000-000000000001';

/** An honest log of the mission as another device of the delegation would have brought it. */
function longChain(log: string): Change[] {
  const changes: Change[] = [];
  let prev = GENESIS;
  for (let seq = 1; seq <= LONG; seq++) {
    const change = {
      device: OTHER,
      log,
      seq,
      time: `2026-03-05T02:00:00.000Z-${seq}`,
      wall: Date.parse('2026-03-05T02:00:00.000Z') + seq,
      author: 'Thư ký',
      table: 'answers',
      row: `other/${seq}`,
      set: { id: `other/${seq}`, note: 'Bảng niêm yết thiếu thủ tục đất đai', deleted: false },
      context: {},
      prev,
    };
    prev = hashChange(change);
    changes.push({ ...change, hash: prev });
  }
  return changes;
}

async function bring(page: Page, changes: Change[]): Promise<void> {
  const { log, device, seq, hash, time, wall } = changes.at(-1)!;
  // Plain objects: a change may hold any JSON, which the types of the bridge follow without end.
  const rows: object[] = changes;
  await page.evaluate(
    ([name, added, head]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('closed'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['changes', 'heads'], 'readwrite');
          for (const row of added) writing.objectStore('changes').add(row);
          writing.objectStore('heads').put(head);
          writing.onerror = () => reject(new Error('not written'));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [DATABASE, rows, { log, device, seq, hash, time, wall }] as const,
  );
}

test('a long journal is verified beside the page, which shows how far it is and can stop it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openApp(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const [mission] = await readTable<{ id: string }>(page, 'missions');
  await bring(page, longChain(mission!.id));
  await page.goto(visitAddress(page, 'record'));

  await page.getByRole('button', { name: recordTexts.verify }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: vi.app.cancel }).click();
  await expect(page.getByText(recordTexts.verifyCancelled)).toBeVisible();
  await expect(page.getByText(recordTexts.intact, { exact: true })).toBeHidden();

  await page.evaluate((phase) => {
    const longest = { ms: 0 };
    const phases = { isShown: false };
    Object.assign(globalThis, { longest, phases });
    // On a fast machine the phase is over before a test that asks now and then looks.
    new MutationObserver(() => {
      phases.isShown ||= document.body.textContent.includes(phase);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  }, recordTexts.phases.chain);
  await page.getByRole('button', { name: recordTexts.verifyAgain }).click();
  await expect(page.getByText(recordTexts.intact, { exact: true })).toBeVisible();
  await expect(page.getByText(/20\.0\d\d lần ghi nối liền/)).toBeVisible();
  const { longest, phases } = await page.evaluate(() => {
    const { longest, phases } = globalThis as unknown as {
      longest: { ms: number };
      phases: { isShown: boolean };
    };
    return { longest, phases };
  });
  expect(phases.isShown).toBe(true);
  // Hashed on the page, it would stand still for more than a second.
  expect(longest.ms).toBeLessThan(500);
});
