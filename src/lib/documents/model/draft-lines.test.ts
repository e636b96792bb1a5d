import { expect, test } from 'vitest';
import { followUpRecord } from '#tests/fixtures/follow-up-record.ts';
import { emptyRecord, fullRecord } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { blankDossier } from '#lib/domain/dossiers/dossier.ts';
import { readSampleRecord } from '../../../cli/sample-records.ts';
import { buildConsolidatedReport } from '#lib/documents/kinds/consolidated-report/consolidated-report.ts';
import { buildConclusionNotice } from '#lib/documents/kinds/conclusion-notice/conclusion-notice.ts';
import type { Block, DocumentModel } from './document.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { draftLines, isEmptyIn, openIn, signersMissing, signsIn } from './draft-lines.ts';
import { buildMinutes } from '#lib/documents/kinds/minutes/minutes.ts';
import { buildFollowUpSheet } from '#lib/documents/kinds/follow-up-sheet/follow-up-sheet.ts';
import { loadBuilder } from '#lib/documents/kinds/kinds.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';

const ISSUE = { number: '5', date: '2026-03-05', draft: true };

/** Everything a reader of the pages sees, in the model's own strings. */
function printed({ blocks, annexes }: DocumentModel): string[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) => {
    if (block.type === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
    if (block.type === 'heading' || block.type === 'basis') return [block.text];
    if (block.type === 'letterhead') return [block.issuer, block.nation, block.motto, block.number];
    if (block.type === 'title') return [block.name, block.subject];
    if (block.type === 'table') return block.header.flat();
    if (block.type === 'photos') return block.photos.map(({ label }) => label);
    if (block.type === 'signature') return [...block.authority, block.name, ...block.recipients.lines];
    if (block.type === 'signatures') return block.rows.flat().map(({ name }) => name);
    return [];
  });
}

test.each(DocumentKindId.options)('%s: the text of a draft shows everything that prints', async (kind) => {
  const documentKind = await loadBuilder(kind);
  const record = recordOfEverything();
  if (documentKind.of === 'followUp') return;
  const model =
    documentKind.of === 'visit'
      ? documentKind.build(record, ISSUE)
      : documentKind.build({ mission: record.mission, visits: [record] }, ISSUE);
  const shown = draftLines(model)
    .map((line) => (line.type === 'table' ? [...line.header, ...line.rows].flat().join('\n') : line.text))
    .join('\n');
  for (const text of printed(model)) expect(shown).toContain(text);
});

test.each(DocumentKindId.options)('%s: no part of a whole is stated with a leading zero', async (kind) => {
  const documentKind = await loadBuilder(kind);
  const record = recordOfEverything();
  const model =
    documentKind.of === 'visit'
      ? documentKind.build(record, ISSUE)
      : documentKind.of === 'mission'
        ? documentKind.build({ mission: record.mission, visits: [record, emptyRecord()] }, ISSUE)
        : documentKind.build(followUpRecord(), ISSUE);
  const lines = draftLines(model, Infinity)
    .map((line) => (line.type === 'table' ? [...line.header, ...line.rows].flat().join('\n') : line.text))
    .join('\n')
    // Days are written with zeros, and so is the number of a document.
    .replace(/\d+\/\d+\/\d{4}|Số: \S+|số \d+\/[A-Z]\S+/gu, '');
  expect(lines.match(/(?<![\d.,])(?:0\d+\/\d+|\d+\/0\d+)(?!\d)/gu) ?? []).toEqual([]);
});

test('a lead-in stands over what it leads in: “Nội dung không đạt:” is not left out', () => {
  const lines = draftLines(buildUnitReport(fullRecord(), ISSUE));
  const at = lines.findIndex((line) => line.type === 'fixed' && line.text === 'Nội dung không đạt:');
  expect(at).toBeGreaterThan(0);
  expect(lines[at + 1]).toMatchObject({ type: 'text' });
});

test('what is not filled in is found, and no longer once somebody wrote it', () => {
  const lines = draftLines(buildUnitReport(emptyRecord(), ISSUE));
  const open = openIn(lines, {});
  expect(open.prompts).toContain('section/assessment/strengths');
  const at = '2026-03-05T02:00:00.000Z';
  const edits = { 'section/assessment/strengths': { text: 'Niêm yết đủ.', drafted: '', at } };
  expect(openIn(lines, edits).prompts).not.toContain('section/assessment/strengths');
  const blank = { 'section/assessment/strengths': { text: 'Địa điểm: …', drafted: '', at } };
  expect(openIn(lines, blank).blanks).toContain('section/assessment/strengths');
  const written = { 'section/assessment/strengths': { text: 'Ghế, quạt, nước uống…', drafted: '', at } };
  expect(openIn(lines, written).blanks).not.toContain('section/assessment/strengths');
});

test.each([
  ['visit/conclusion', buildConclusionNotice(emptyRecord(), ISSUE)],
  ['section/summary/none', buildFollowUpSheet({ ...followUpRecord(), visits: [], followUps: [] }, ISSUE)],
  ['section/results', buildUnitReport(emptyRecord(), ISSUE)],
])('a document that tells of nothing is empty until somebody writes %s', (key, model) => {
  const at = '2026-03-05T02:00:00.000Z';
  const lines = draftLines(model);
  expect(isEmptyIn(lines, {})).toBe(true);
  expect(isEmptyIn(lines, { opening: { text: 'Đoàn giám sát thông báo:', drafted: '', at } })).toBe(true);
  expect(isEmptyIn(lines, { [key]: { text: 'Niêm yết đủ.', drafted: '', at } })).toBe(false);
});

test('a document with findings, recommendations or cases to follow is not empty', () => {
  const models = [
    buildConclusionNotice(fullRecord(), ISSUE),
    buildUnitReport(fullRecord(), ISSUE),
    buildFollowUpSheet(followUpRecord(), ISSUE),
  ];
  for (const model of models) expect(isEmptyIn(draftLines(model), {})).toBe(false);
});

test('cells left open in a table are counted, also in rows that are not shown', () => {
  const row = (at: number) => [String(at), at % 2 === 0 ? '…' : 'Đạt', '1 …'];
  const rows = Array.from({ length: 30 }, (_, at) => row(at));
  const table: Block = {
    type: 'table',
    widths: [1, 1, 1],
    alignments: ['left', 'left', 'left'],
    header: [['TT', 'Kết quả', 'Số']],
    rows,
  };
  const model = buildUnitReport(fullRecord(), ISSUE);
  const before = openIn(draftLines(model), {}).blanks.length;
  const after = openIn(draftLines({ ...model, blocks: [...model.blocks, table] }), {}).blanks.length;
  expect(after - before).toBe(45);
});

test('what a letterhead leaves open is stated by name and not among the blanks', () => {
  const { mission, ...rest } = fullRecord();
  const issuer = { ...mission.issuer, name: 'ĐOÀN KHẢO SÁT' };
  const openOf = (change: Partial<typeof issuer>) =>
    openIn(
      draftLines(
        buildUnitReport({ ...rest, mission: { ...mission, issuer: { ...issuer, ...change } } }, ISSUE),
      ),
      {},
    );
  const whole = openOf({});
  expect(whole.letterhead).toEqual([]);
  const bare = openOf({ superior: ' ', symbol: '', placeName: '' });
  expect(bare.letterhead).toEqual(['superior', 'symbol', 'place']);
  expect(openOf({ superior: '' }).blanks).toEqual(whole.blanks);
});

test('dossiers nobody examined are no blanks; one examined in part is', () => {
  const record = { ...recordOfEverything(), draws: [] };
  const unseen = Array.from({ length: 4 }, (_, at) =>
    blankDossier({
      id: `d${at}`,
      missionId: record.mission.id,
      visitId: record.visit.id,
      drawId: null,
      code: `H25.14-260101-000${at}`,
      position: at,
    }),
  );
  const blanksWith = (dossiers: typeof unseen) =>
    openIn(draftLines(buildMinutes({ ...record, dossiers }, ISSUE)), {}).blanks.length;
  const none = blanksWith([]);
  expect(blanksWith(unseen)).toBe(none);
  expect(blanksWith([{ ...unseen[0]!, intake: 'online' }, ...unseen.slice(1)])).toBeGreaterThan(none);
});

test('who signs without a name is counted', () => {
  expect(signersMissing(buildUnitReport(fullRecord(), ISSUE))).toBe(0);
  const { mission, ...rest } = fullRecord();
  expect(signersMissing(buildUnitReport({ ...rest, mission: { ...mission, members: [] } }, ISSUE))).toBe(1);
});

test('the sign for what nobody reported is no blank, nor is the legend that explains it', async () => {
  const model = buildConsolidatedReport(await readSampleRecord('phu-ninh'), ISSUE);
  const lines = draftLines(model);
  const said = lines.flatMap((line) => ('text' in line ? [line.text] : []));
  expect(said.some((text) => text.includes('dấu “…” là chưa có số liệu'))).toBe(true);
  expect(lines.some((line) => line.type === 'table' && line.rows.flat().includes('…'))).toBe(true);
  expect(openIn(lines, {}).blanks).toEqual([]);
});

test('signs that do not print are named, of the draft and of what was written over it', () => {
  const record = recordOfEverything();
  const findings = record.findings.map((each) => ({ ...each, condition: `${each.condition} 😀 ✓` }));
  const model = buildMinutes({ ...record, findings }, { number: '5', date: '2026-02-06' }, {});
  const lines = draftLines(model);
  expect(signsIn(lines, {})).toEqual(['😀', '✓']);
  expect(signsIn(draftLines(buildMinutes(record, { number: '5', date: '2026-02-06' }, {})), {})).toEqual([]);
});
