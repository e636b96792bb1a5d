import { expect, test, type Page } from '@playwright/test';
import type { Visit } from '#lib/domain/visit/visit.ts';
import { vi } from '#messages/vi/app.ts';
import { killRepeatedly } from '#tests/fixtures/app/kill-rounds.ts';
import { chainFault, readJournal, readTable } from '#tests/fixtures/app/records.ts';
import { rounds } from '#tests/fixtures/app/rounds.ts';
import { expectHonestSeals } from '#tests/fixtures/app/seals.ts';
import { expectSaved, judge, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { documents } from '#messages/vi/documents.ts';

const KILLS = rounds({ usual: 3, full: 40 });
/** The longest that passes between the tap and the kill: so many times what closing takes on this machine. */
const LONGEST = 1.4;

/** Closes the visit whose cover is open. The app then goes on to its minutes. */
async function closeVisit(page: Page): Promise<() => Promise<void>> {
  await page.getByRole('link', { name: vi.visit.close }).click();
  const close = page.getByRole('button', { name: documents.close.actionAnyway });
  await expect(close).toBeEnabled();
  return async () => {
    await close.click();
    await page.waitForURL(/\/documents\/[^/]+$/);
  };
}

/** Waits for the visit to be sealed if it is closed. @returns whether it is closed */
async function expectSealedIfClosed(page: Page): Promise<boolean> {
  const [visit] = await readTable<Visit>(page, 'visits');
  if (!visit?.closedAt) return false;
  const closing = (await readJournal(page)).findLast(
    ({ table, set }) => table === 'visits' && set['closedAt'] !== undefined,
  );
  expect(closing?.set['closedAt']).toBe(visit.closedAt);
  // The kill may have come between the two: the next start seals what was not.
  await expect
    .poll(async () =>
      (await expectHonestSeals(page)).some(
        ({ reason, seq }) => reason === 'visitClosed' && seq >= (closing?.seq ?? Infinity),
      ),
    )
    .toBe(true);
  return true;
}

// Nothing of a killed browser can be looked at afterwards.
test.use({ screenshot: 'off' });

test('a browser killed while a visit is closed leaves it open, or closed and sealed', async () => {
  test.setTimeout(600_000);
  let cover = '';
  let acknowledged = false;
  let takes = 0;
  const count = { acknowledged: 0, closed: 0 };
  const reloads = await killRepeatedly({
    kills: KILLS,
    longest: () => LONGEST * takes,
    path: () => cover,
    ready: (page) => page.getByRole('link', { name: vi.visit.findings }),
    prepare: async (page) => {
      await startInspection(page);
      await judge(page, 'met');
      await expectSaved(page);
      cover = visitAddress(page);
      await page.goto(new URL(cover, page.url()).href);
      const close = await closeVisit(page);
      const begun = performance.now();
      await close();
      takes = performance.now() - begun;
    },
    check: async (page) => {
      expect(await chainFault(page)).toBeNull();
      const closed = await expectSealedIfClosed(page);
      if (acknowledged) {
        expect(closed).toBe(true);
        count.acknowledged += 1;
      }
      if (closed) count.closed += 1;
    },
    begin: async (page) => {
      acknowledged = false;
      const reopen = page.getByRole('button', { name: vi.visit.reopen });
      if (await reopen.isVisible()) {
        await reopen.click();
        await page.getByRole('dialog').getByRole('button', { name: vi.visit.reopen }).click();
        await expect(reopen).toBeHidden();
      }
      const close = await closeVisit(page);
      return async () => {
        await close();
        acknowledged = true;
      };
    },
  });
  // Of few kills all may have come too late, or too early.
  if (KILLS >= 40) {
    expect(count.closed).toBeGreaterThan(0);
    expect(count.closed).toBeLessThan(KILLS);
  }
  console.log(
    `kills while closing ${KILLS}: ${count.closed} closed and sealed, ${KILLS - count.closed} left open, ${count.acknowledged} had been acknowledged, lost 0, ${reloads} reloads`,
  );
});
