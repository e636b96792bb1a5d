import { expect } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { findChainFaults } from '#lib/journal/verify.ts';
import type { LogPlace } from '#lib/journal/log.ts';
import type { Change } from '#lib/journal/change.ts';
import { freePort } from '#tests/free-port.ts';
import { addPerson, answer, awaitOfflineApp, readTable, startInspection, test } from './webkit-test.ts';
import { preparation } from '#messages/vi/preparation.ts';

const ITEMS = 30;

test('a checklist answered to its end without a network, left and reopened, does not block the next write', async ({
  webkit,
}) => {
  const served = await serve('build', await freePort());
  try {
    await webkit.go(`${served.address}/`);
    await awaitOfflineApp(webkit);
  } finally {
    await served.close();
  }
  await webkit.tap('button', preparation.home.welcomeSample);
  await webkit.until('the sample', async () => (await webkit.address()).includes('/missions/'));
  await webkit.go(`${served.address}/`);
  const visit = await startInspection(webkit);
  await answer(webkit, ITEMS);
  await webkit.go(`${visit}/checklist`);
  await webkit.go(visit);
  await webkit.reload();
  await webkit.go(`${visit}/people`);
  await addPerson(webkit, 'Trưởng Ban');
  const positions = (await readTable<{ visitId: string; position: string }>(webkit, 'attendees'))
    .filter(({ visitId }) => visit.includes(visitId))
    .map(({ position }) => position);
  expect(positions).toEqual(['Trưởng Ban']);
  const answers = await readTable<{ visitId: string }>(webkit, 'answers');
  expect(answers.filter(({ visitId }) => visit.includes(visitId))).toHaveLength(ITEMS);
  const changes = await readTable<Change & { order: number }>(webkit, 'changes');
  const heads = await readTable<LogPlace>(webkit, 'heads');
  expect(
    findChainFaults(
      changes.map(({ order: _, ...change }) => change),
      heads,
    ),
  ).toEqual([]);
});
