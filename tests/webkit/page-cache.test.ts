import { expect } from '@playwright/test';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Change } from '#lib/journal/change.ts';
import { findChainFaults } from '#lib/journal/verify.ts';
import type { LogPlace } from '#lib/journal/log.ts';
import { people as texts } from '#messages/vi/people.ts';
import { vi } from '#messages/vi/app.ts';
import { addPerson, answer, expectSaved, readTable, startInspection, test } from './webkit-test.ts';

test('pages left while they are reading do not block others', async ({ webkit }) => {
  test.setTimeout(180_000);
  const visit = await startInspection(webkit);
  await answer(webkit, 5);
  const ROUNDS = 6;
  for (let round = 1; round <= ROUNDS; round += 1) {
    // By address, each before the last has read its rows; every other round one that reads with a worker.
    for (const screen of round % 2 === 0 ? ['checklist', '', 'record'] : ['checklist', '', 'findings'])
      await webkit.go(`${visit}/${screen}`);
    if (round % 2 === 0) await webkit.go(new URL('/search', visit).href);
    await webkit.go(visit);
    await webkit.reload();
    await webkit.go(`${visit}/people`);
    await addPerson(webkit, `Ủy viên ${String(round)}`);
  }
  const attendees = await readTable(webkit, 'attendees');
  expect(attendees).toHaveLength(ROUNDS);
  const changes = await readTable<Change & { order: number }>(webkit, 'changes');
  const heads = await readTable<LogPlace>(webkit, 'heads');
  expect(
    findChainFaults(
      changes.map(({ order: _, ...change }) => change),
      heads,
    ),
  ).toEqual([]);
  console.log(
    `WebKit: ${String(attendees.length)} of ${String(ROUNDS)} writes after pages left while reading`,
  );
});

test('a page restored from the cache shows what was written since, and can write', async ({ webkit }) => {
  const visit = await startInspection(webkit);
  await answer(webkit, 1);
  await webkit.go(`${visit}/people`);
  await addPerson(webkit, 'Trưởng Ban');
  await webkit.run('window.sameAsBefore = true');
  await webkit.go(`${visit}/checklist`);
  await webkit.tap('label', vi.judgement.notMet);
  await expectSaved(webkit);
  await webkit.run(`location.href = ${JSON.stringify(`${visit}/people`)}; window.left = true`);
  await webkit.find('button', texts.add.delegation);
  await addPerson(webkit, 'Phó Trưởng Ban');
  // Over the checklist to the first page of people, which was cached with one person on it.
  for (const screen of ['checklist', 'people']) {
    await webkit.back();
    await webkit.until(screen, async () => (await webkit.address()).includes(`/${screen}`));
  }
  await webkit.until('the other person', () =>
    webkit.run('return document.body.innerText.includes("Phó Trưởng Ban")'),
  );
  await addPerson(webkit, 'Thư ký');
  console.log(
    `WebKit: restored from the cache: ${String(await webkit.run('return window.sameAsBefore === true'))}`,
  );
  expect(await readTable(webkit, 'attendees')).toHaveLength(3);
  expect((await readTable<Answer>(webkit, 'answers')).map(({ judgement }) => judgement)).toContain('notMet');
});

test('an answer given as the page is left is stored once after it is restored', async ({ webkit }) => {
  const visit = await startInspection(webkit);
  await answer(webkit, 1);
  await webkit.run(
    `document.querySelector('input[value=partlyMet]').click(); location.href = ${JSON.stringify(visit)}`,
  );
  await webkit.find('a', `${texts.link}…`);
  await webkit.back();
  await webkit.find('button', vi.checklist.next);
  await webkit.until('an outcome', () =>
    webkit.run(
      'return document.querySelector("[data-testid=saved-state]").innerText !== arguments[0]',
      vi.status.saving,
    ),
  );
  const changes = await readTable<Change>(webkit, 'changes');
  const written = changes.filter(({ set }) => set['judgement'] === 'partlyMet').length;
  expect(written).toBe(1);
  await answer(webkit, 1);
});
