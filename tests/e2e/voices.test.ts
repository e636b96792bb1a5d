import { expect, type Page } from '@playwright/test';
import type { Arrival } from '../../src/lib/domain/arrival.ts';
import type { Interview } from '../../src/lib/domain/interview.ts';
import type { Signature } from '../../src/lib/domain/signature.ts';
import type { Statement } from '../../src/lib/domain/statement.ts';
import { people as peopleTexts } from '../../src/messages/vi-people.ts';
import { record as recordTexts } from '../../src/messages/vi-record.ts';
import { voices as voicesTexts } from '../../src/messages/vi-voices.ts';
import { arrival as arrivalTexts } from '../../src/messages/vi-arrival.ts';
import { vi } from '../../src/messages/vi.ts';
import { expectAccessible } from '../fixtures/app/accessibility.ts';
import { chainFault, DATABASE, readTable } from '../fixtures/app/records.ts';
import {
  choosePhotos,
  expectSaved,
  judge,
  openApp,
  startInspection,
  visitAddress,
} from '../fixtures/app/steps.ts';
import { test } from '../fixtures/app/watched-test.ts';

const PHOTO = 'tests/fixtures/photos/page.jpg';
const HEAD = 'Trưởng Ban Pháp chế HĐND tỉnh';
const SECRETARY = 'Chuyên viên, thư ký đoàn';
const UNIT_HEAD = 'Giám đốc Trung tâm';

async function addAttendee(page: Page, button: string, position: string, role: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByLabel(peopleTexts.position, { exact: true }).fill(position);
  await page.getByLabel(peopleTexts.roleLabel).selectOption({ label: role });
  await page.getByRole('button', { name: vi.app.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function addEveryone(page: Page): Promise<void> {
  await addAttendee(page, peopleTexts.add.delegation, HEAD, peopleTexts.role.chair);
  await addAttendee(page, peopleTexts.add.delegation, SECRETARY, peopleTexts.role.secretary);
  await addAttendee(page, peopleTexts.add.unit, UNIT_HEAD, peopleTexts.role.unitHead);
}

async function sign(page: Page, who: string): Promise<void> {
  await page.getByRole('button', { name: `${peopleTexts.sign}: ${who}`, exact: true }).click();
  const box = await page.getByLabel(peopleTexts.padLabel).boundingBox();
  if (!box) throw new Error('There is no pad');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++) {
    await page.mouse.move(box.x + 60 + step * 9, box.y + 80 + 30 * Math.sin(step / 2));
  }
  await page.mouse.up();
  await page.getByRole('button', { name: peopleTexts.accept }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Changes a row past the app, as somebody with a database editor would. */
async function tamper(page: Page, table: string, field: string, value: string): Promise<void> {
  await page.evaluate(
    ([name, store, key, forged]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('closed'));
        opening.onsuccess = () => {
          const rows = opening.result.transaction(store, 'readwrite').objectStore(store);
          const reading = rows.getAll();
          reading.onsuccess = () => {
            const [row] = reading.result as Record<string, unknown>[];
            const writing = rows.put({ ...row, [key]: forged });
            writing.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
    [DATABASE, table, field, value] as const,
  );
}

test('two sign, one refuses before a witness; what is changed afterwards shows under both', async ({
  page,
  context,
}) => {
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const checklist = page.url();
  await page.goto(visitAddress(page, 'people'));
  await addEveryone(page);
  await sign(page, HEAD);
  await sign(page, SECRETARY);
  await page.getByRole('button', { name: `${peopleTexts.refuse}: ${UNIT_HEAD}` }).click();
  await page.getByRole('button', { name: peopleTexts.recordRefusal }).click();
  await expect(page.getByText(peopleTexts.reasonFault)).toBeVisible();
  await page.getByLabel(peopleTexts.reason).fill('Không thống nhất số hồ sơ quá hạn');
  await page.getByLabel(peopleTexts.witnessPosition).fill('Đại diện Mặt trận xã');
  await page.getByRole('button', { name: peopleTexts.recordRefusal }).click();
  await expect(page.getByText('Không thống nhất số hồ sơ quá hạn')).toBeVisible();
  await expect(page.getByText(peopleTexts.unchanged)).toHaveCount(3);
  await expectAccessible(page, 'people');
  const signatures = await readTable<Signature>(page, 'signatures');
  expect(signatures.map(({ mark }) => mark.kind).sort()).toEqual(['drawn', 'drawn', 'refused']);
  const [first] = signatures.flatMap(({ mark }) => (mark.kind === 'drawn' ? [mark] : []));
  expect(first?.strokes.flat().length).toBeGreaterThan(5);

  await page.goto(checklist);
  await judge(page, 'notMet');
  await expectSaved(page);
  await page.goto(visitAddress(page, 'people'));
  await expect(page.getByText(peopleTexts.amended)).toHaveCount(3);
  await expect(page.getByText(recordTexts.fields['judgement'] ?? '').first()).toBeVisible();
  expect(await chainFault(page)).toBeNull();
});

test('two citizens answer one after the other, each in front of an empty questionnaire', async ({
  page,
  context,
}) => {
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await page.goto(visitAddress(page, 'voices'));
  await page.getByRole('link', { name: voicesTexts.start }).click();
  for (const person of [0, 1]) {
    await page.getByRole('button', { name: voicesTexts.begin }).click();
    for (let question = 1; question <= 7; question++) {
      await expect(page.getByText(voicesTexts.question(question, 7))).toBeVisible();
      await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
      if (question === 1 && person === 0) await expectAccessible(page, 'a question');
      // The second person skips the third question.
      if (question !== 3 || person === 0)
        await page.getByRole('group').getByRole('button').nth(person).click();
      await page
        .getByRole('button', { name: voicesTexts.next })
        .or(page.getByRole('button', { name: voicesTexts.skip }))
        .or(page.getByRole('button', { name: voicesTexts.finish, exact: true }))
        .click();
    }
    await expect(page.getByText(voicesTexts.handBack)).toBeVisible();
    if (person === 0) await page.getByRole('button', { name: voicesTexts.another }).click();
  }
  await page.getByRole('button', { name: voicesTexts.seeCounts }).click();
  await expect(page.getByText(voicesTexts.held(2))).toBeVisible();
  await page.getByText('Phỏng vấn người dân tại bộ phận một cửa').click();
  await expect(page.getByText(voicesTexts.answeredBy(1, 1))).toBeVisible();
  await expectAccessible(page, 'voices');
  const held = await readTable<Interview>(page, 'interviews');
  expect(held.map(({ finishedAt }) => finishedAt !== null)).toEqual([true, true]);
  expect(held.map(({ answers }) => answers['waiting']).sort()).toEqual(['15to30', 'under15']);
});

test('the unit explains and dissents beside a finding, and proposes', async ({ page, context }) => {
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'notMet');
  await page.getByRole('button', { name: vi.finding.record, exact: true }).click();
  await expectSaved(page);
  await page.goto(visitAddress(page, 'people'));
  await addEveryone(page);
  await page.goto(visitAddress(page, 'findings'));
  await page.getByRole('link', { name: voicesTexts.ofFinding }).click();
  for (const [kind, words] of [
    ['explanation', 'Bảng đang thay mới.'],
    ['dissent', 'Danh mục mới công bố hôm trước.'],
    ['proposal', 'Bổ sung máy quét.'],
  ] as const) {
    await page.getByRole('button', { name: voicesTexts.add[kind] }).first().click();
    await page.getByRole('button', { name: vi.app.save, exact: true }).click();
    await expect(page.getByText(voicesTexts.textFault)).toBeVisible();
    await page.getByLabel(voicesTexts.text).fill(words);
    await page.getByRole('button', { name: vi.app.save, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText(words)).toBeVisible();
  }
  const said = await readTable<Statement>(page, 'statements');
  expect(said.map(({ kind, who, findingId }) => [kind, who.position, findingId !== null])).toEqual([
    ['explanation', UNIT_HEAD, true],
    ['dissent', UNIT_HEAD, true],
    ['proposal', UNIT_HEAD, false],
  ]);
});

test('a surprise inspection keeps how it found the place, and a tampered record is told from an honest one', async ({
  page,
  context,
}) => {
  await openApp(page);
  await context.setOffline(true);
  await startInspection(page);
  await judge(page, 'notMet');
  await expectSaved(page);
  await page.goto(visitAddress(page, 'arrival'));
  await page.getByRole('button', { name: arrivalTexts.record }).click();
  await page.getByLabel(arrivalTexts.position).fill('Phó Giám đốc Trung tâm');
  await choosePhotos(page, `${vi.checklist.choosePhoto}: ${arrivalTexts.prompt.counter}`, PHOTO);
  await expect(
    page.getByText(
      arrivalTexts.left([arrivalTexts.prompt.queue, arrivalTexts.prompt.postedProcedures].join(', ')),
    ),
  ).toBeVisible();
  await expectSaved(page);
  await expectAccessible(page, 'arrival');
  const [arrival] = await readTable<Arrival>(page, 'arrivals');
  expect(arrival?.photos.counter).toHaveLength(1);
  expect(arrival?.receivedBy.position).toBe('Phó Giám đốc Trung tâm');

  await page.goto(visitAddress(page, 'close'));
  await page.getByRole('button', { name: vi.close.actionAnyway }).click();
  await page.waitForURL(/report$/);
  await page.goto(visitAddress(page, 'record'));
  await page.getByRole('button', { name: recordTexts.verify }).click();
  await expect(page.getByText(recordTexts.intact, { exact: true })).toBeVisible();
  await expect(page.getByText(recordTexts.sealsRight(1))).toBeVisible();
  await expectAccessible(page, 'record');
  await tamper(page, 'answers', 'judgement', 'met');
  await page.getByRole('button', { name: recordTexts.verifyAgain }).click();
  await expect(page.getByText(recordTexts.tampered, { exact: true })).toBeVisible();
  await expect(page.getByText(/nội dung đang giữ khác với nhật ký \(Đánh giá\)/)).toBeVisible();
});
