import { expect, type Page } from '@playwright/test';
import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Interview } from '#lib/domain/visit/interview.ts';
import { sampleOf } from '#lib/domain/dossiers/draw.ts';
import type { Signature } from '#lib/domain/visit/signature.ts';
import type { Statement } from '#lib/domain/visit/statement.ts';
import { formatInstant, formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { dossiers as dossiersTexts } from '#messages/vi/dossiers.ts';
import { figures as figuresTexts } from '#messages/vi/figures.ts';
import { people as peopleTexts } from '#messages/vi/people.ts';
import { record as recordTexts } from '#messages/vi/record/record.ts';
import { vi } from '#messages/vi/app.ts';
import { voices as voicesTexts } from '#messages/vi/voices.ts';
import { expectAccessible } from '#tests/fixtures/app/accessibility.ts';
import {
  chooseOption,
  drawTen,
  enterDay,
  expectDossier,
  holdBeforeCamera,
} from '#tests/fixtures/app/dossiers.ts';
import { addSheet, enterFigure } from '#tests/fixtures/app/figures.ts';
import { addEveryone, HEAD, refuse, SECRETARY, sign, UNIT_HEAD } from '#tests/fixtures/app/people.ts';
import { chainFault, readJournal, readTable } from '#tests/fixtures/app/records.ts';
import { makeReport, saveReport } from '#tests/fixtures/app/report.ts';
import { expectSaved, judge, openApp, startInspection, visitAddress } from '#tests/fixtures/app/steps.ts';
import { test } from '#tests/fixtures/app/watched-test.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { documents } from '#messages/vi/documents.ts';

const AUTHOR = 'Thư ký Đoàn giám sát';
const DIFFERENCE =
  'Chênh lệch 18 hồ sơ: số đã giải quyết là 475, còn số trước hạn và đúng hạn + đã giải quyết quá hạn là 457.';
const SAID = {
  explanation: 'Số 475 là gõ nhầm, số trong sổ là 457.',
  dissent: 'Gõ nhầm không phải là báo cáo sai.',
  proposal: 'Bổ sung máy quét cho bộ phận một cửa.',
} as const;
const REASON = 'Không thống nhất số hồ sơ quá hạn';
const WITNESS = 'Đại diện Mặt trận xã';

async function nameAuthor(page: Page): Promise<void> {
  await page.goto('/settings');
  await page.getByLabel(preparation.settings.author).fill(AUTHOR);
  await page.getByLabel(preparation.settings.author).blur();
  await expectSaved(page);
  await page.goto('/');
}

/** 475 resolved, yet 449 in time and 8 late: the difference becomes a finding. */
async function reportWrongFigures(page: Page): Promise<void> {
  await addSheet(page);
  await enterFigure(page, figuresTexts.from, '01/7/2025');
  await enterFigure(page, figuresTexts.to, '30/9/2025');
  await enterFigure(page, figuresTexts.names.resolved, '475');
  await enterFigure(page, figuresTexts.names.earlyAndOnTime, '449');
  await enterFigure(page, figuresTexts.names.overdue, '8');
  await expect(page.getByText(DIFFERENCE)).toBeVisible();
  await page.getByRole('button', { name: figuresTexts.recordFinding }).click();
  await expect(page.getByText(figuresTexts.alreadyRecorded, { exact: true })).toBeVisible();
  await expectSaved(page);
}

/** Received on 01/02/2024 and due before Tết; the calendar gives the delay for each day of return. */
async function recordDossier(page: Page, returned: string): Promise<void> {
  const { form } = dossiersTexts;
  await chooseOption(page, form.intake, form.intakes.inPerson);
  await enterDay(page, form.receivedOn, '01/02/2024');
  await enterDay(page, form.dueOn, '07/02/2024');
  await enterDay(page, form.returnedOn, returned);
}

/** Ten drawn; the one at hand is scanned and is late, the nine others are in time. */
async function examineDossiers(page: Page): Promise<string> {
  const { form } = dossiersTexts;
  const codes = sampleOf(await drawTen(page));
  const scanned = codes[6]!;
  await holdBeforeCamera(page, scanned);
  await page.getByRole('button', { name: dossiersTexts.scanAction }).click();
  await expectDossier(page, scanned);
  await recordDossier(page, '15/02/2024');
  await expect(page.getByTestId('dossier-facts')).toContainText(
    dossiersTexts.facts.late(1).toLocaleLowerCase(),
  );
  await chooseOption(page, form.letter, form.letters.no);
  for (const code of [...codes.slice(7), ...codes.slice(0, 6)]) {
    await page.getByRole('button', { name: form.nextUnseen }).click();
    await expectDossier(page, code);
    await recordDossier(page, '06/02/2024');
  }
  await page.getByRole('button', { name: form.nextUnseen }).click();
  await expect(page.getByText(form.allSeen)).toBeVisible();
  await expectSaved(page);
  const rows = await readTable<Dossier>(page, 'dossiers');
  expect(rows.filter(({ returnedOn }) => returnedOn === '2024-02-06')).toHaveLength(9);
  return scanned;
}

/** Two citizens, one after the other, each before an empty questionnaire; the second skips the third question. */
async function interviewTwo(page: Page): Promise<void> {
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: voicesTexts.link }).click();
  await page.getByRole('link', { name: voicesTexts.start }).click();
  for (const person of [0, 1]) {
    await page.getByRole('button', { name: voicesTexts.begin }).click();
    for (let question = 1; question <= 7; question++) {
      await expect(page.getByText(voicesTexts.question(question, 7))).toBeVisible();
      await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
      if (question === 1 && person === 0) await expectAccessible(page, 'a question');
      const skips = question === 3 && person === 1;
      if (!skips) await page.getByRole('group').getByRole('button').nth(person).click();
      const onwards = question === 7 ? voicesTexts.finish : skips ? voicesTexts.skip : voicesTexts.next;
      await page.getByRole('button', { name: onwards, exact: true }).click();
    }
    await expect(page.getByText(voicesTexts.handBack)).toBeVisible();
    if (person === 0) await page.getByRole('button', { name: voicesTexts.another }).click();
  }
  await page.getByRole('button', { name: voicesTexts.seeCounts }).click();
  await expect(page.getByText(voicesTexts.held({ all: 2, silent: 0, unfinished: 0 }))).toBeVisible();
  await page.getByText('Phỏng vấn người dân tại bộ phận một cửa').click();
  await expect(page.getByText(voicesTexts.answeredBy(1, 1))).toBeVisible();
  await expectAccessible(page, 'voices');
  const held = await readTable<Interview>(page, 'interviews');
  expect(held.map(({ finishedAt }) => finishedAt !== null)).toEqual([true, true]);
  expect(held.map(({ answers }) => answers['waiting']).sort()).toEqual(['15to30', 'under15']);
}

/** The unit explains and dissents beside the finding, and proposes. */
async function hearUnit(page: Page): Promise<void> {
  await addEveryone(page);
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: vi.visit.findings }).click();
  await page.getByRole('link', { name: voicesTexts.ofFinding }).click();
  for (const kind of ['explanation', 'dissent', 'proposal'] as const) {
    await page.getByRole('button', { name: voicesTexts.add[kind] }).first().click();
    await page.getByRole('button', { name: vi.app.save, exact: true }).click();
    await expect(page.getByText(voicesTexts.textFault)).toBeVisible();
    await page.getByLabel(voicesTexts.who, { exact: true }).selectOption({ index: 1 });
    await page.getByLabel(voicesTexts.text).fill(SAID[kind]);
    await page.getByRole('button', { name: vi.app.save, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText(SAID[kind])).toBeVisible();
  }
  const [finding] = await readTable<Finding>(page, 'findings');
  const statements = await readTable<Statement>(page, 'statements');
  expect(statements.map(({ kind, who, findingId }) => [kind, who.position, findingId])).toEqual([
    ['explanation', UNIT_HEAD, finding!.id],
    ['dissent', UNIT_HEAD, finding!.id],
    ['proposal', UNIT_HEAD, null],
  ]);
}

async function signAndRefuse(page: Page): Promise<Signature[]> {
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: peopleTexts.link }).click();
  await sign(page, HEAD);
  await sign(page, SECRETARY);
  await refuse(page, UNIT_HEAD, REASON, WITNESS);
  await expect(page.getByText(peopleTexts.unchanged.drawn)).toHaveCount(2);
  await expect(page.getByText(peopleTexts.unchanged.refused)).toHaveCount(1);
  await expectAccessible(page, 'people');
  await expectSaved(page);
  const signatures = await readTable<Signature>(page, 'signatures');
  expect(signatures.map(({ mark }) => mark.kind).sort()).toEqual(['drawn', 'drawn', 'refused']);
  const [first] = signatures.flatMap(({ mark }) => (mark.kind === 'drawn' ? [mark] : []));
  expect(first?.strokes.flat().length).toBeGreaterThan(5);
  return signatures;
}

async function close(page: Page): Promise<void> {
  await page.goto(visitAddress(page));
  await page.getByRole('link', { name: vi.visit.close }).click();
  await page.getByRole('button', { name: documents.close.actionAnyway }).click();
  // Closing a visit opens its minutes.
  await expect(page.getByRole('button', { name: documents.report.make })).toBeVisible();
}

/** After the closing the judgement is changed: under every signature stands who did it, and when. */
async function amend(page: Page, checklist: string): Promise<void> {
  await page.goto(checklist);
  await expect(page.getByText(vi.visit.readOnly)).toBeVisible();
  await page.goto(visitAddress(page));
  await page.getByRole('button', { name: vi.visit.reopen }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi.visit.reopen }).click();
  await expect(page.getByRole('link', { name: vi.visit.close })).toBeVisible();
  await page.goto(checklist);
  await judge(page, 'partlyMet');
  await expectSaved(page);
  const [change] = (await readJournal(page)).filter(({ set }) => set['judgement'] === 'partlyMet');
  const when = formatInstant(instantOf(change!));
  await page.goto(visitAddress(page, 'people'));
  const amendments = page.getByRole('article').filter({ hasText: /Đã sửa sau khi (từ chối )?ký/ });
  await expect(amendments).toHaveCount(3);
  for (const amendment of await amendments.all()) {
    await expect(amendment).toContainText(recordTexts.fields['judgement']!);
    await expect(amendment).toContainText(`${when} · ${AUTHOR}`);
  }
  await expectAccessible(page, 'amended after signing');
}

test('one visit without a network: figures, dossiers, citizens, replies, signatures, an amendment and the report', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await openApp(page);
  await context.setOffline(true);
  await nameAuthor(page);
  await startInspection(page);
  await judge(page, 'met');
  await expectSaved(page);
  const checklist = page.url();

  await reportWrongFigures(page);
  const late = await examineDossiers(page);
  await interviewTwo(page);
  await hearUnit(page);
  const signatures = await signAndRefuse(page);
  await close(page);
  await amend(page, checklist);
  await close(page);
  await page.goto(checklist);
  await page.goto(visitAddress(page, 'report'));
  await makeReport(page);
  const { text } = await saveReport(page);

  expect(text).toContain(`(1) ${DIFFERENCE}`);
  expect(text).toContain(`- Giải trình của đơn vị (${UNIT_HEAD}): ${SAID.explanation}`);
  expect(text).toContain(`- Đơn vị không đồng ý (${UNIT_HEAD}): ${SAID.dissent}`);
  expect(text).toContain(`- ${UNIT_HEAD}: ${SAID.proposal}`);
  expect(text).toContain(
    'Đoàn khảo sát đã xem xét 10 hồ sơ; danh sách, cách chọn và kết quả nêu tại Phụ lục II.',
  );
  expect(text).toContain(
    'Trong 10 hồ sơ đủ căn cứ tính thời hạn có 01 hồ sơ quá hạn (10,00%), lâu nhất 01 ngày làm việc.',
  );
  expect(text).toContain('chọn 10 hồ sơ trong 500 hồ sơ');
  expect(text).toContain(late);
  expect(text).toContain('phỏng vấn không ghi danh 02 người dân');
  for (const { mark, signedAt } of signatures) {
    if (mark.kind === 'refused') continue;
    expect(text).toContain(`: đã ký lúc ${formatInstantInWords(signedAt)}`);
  }
  expect(text).toContain(`- ${HEAD}: đã ký lúc`);
  expect(text).toContain(`- ${SECRETARY}: đã ký lúc`);
  expect(text).toMatch(
    new RegExp(`- ${UNIT_HEAD}: từ chối ký lúc [^;]+; lý do: ${REASON}; người chứng kiến: ${WITNESS}`),
  );
  expect(await chainFault(page)).toBeNull();
});
