import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followUpRecord } from '#tests/fixtures/follow-up-record.ts';
import { emptyRecord, fullRecord } from '#tests/fixtures/visit-record.ts';
import { readSampleRecord, sampleNames } from '../../../cli/sample-records.ts';
import { asIssued } from './as-issued.ts';
import type { Block, DocumentModel, Heading, Paragraph } from './document.ts';
import { buildConclusionNotice } from '#lib/documents/kinds/conclusion-notice/conclusion-notice.ts';
import { buildConsolidatedReport } from '#lib/documents/kinds/consolidated-report/consolidated-report.ts';
import { applyEdits } from './edits.ts';
import { buildFollowUpSheet } from '#lib/documents/kinds/follow-up-sheet/follow-up-sheet.ts';
import { buildMinutes } from '#lib/documents/kinds/minutes/minutes.ts';
import { letter, roman } from './numbering.ts';
import { keyed, leadIn, paragraphs, prompt } from '#lib/documents/wording/sentences.ts';
import { buildUnitReport } from '#lib/documents/kinds/unit-report/unit-report.ts';

const ISSUE = { number: '5', date: '2026-03-05' };
const model = (blocks: Block[]): DocumentModel => ({
  kind: 'unit-report',
  title: 'Báo cáo',
  author: 'Đoàn giám sát',
  created: '2026-03-05T02:00:00.000Z',
  blocks,
  annexes: [],
});
const heading = (level: Heading['level'], text: string): Heading => ({ type: 'heading', level, text });
const line = (text: string): Paragraph => ({ type: 'paragraph', runs: [{ text }] });
const closing: Paragraph = { ...leadIn('Trên đây là báo cáo./.'), key: 'closing' };
const textsOf = ({ blocks }: DocumentModel) =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
    return block.type === 'heading' || block.type === 'basis' ? [block.text] : [];
  });

test('prompts go, with the headings and lead-ins over nothing else; numbers close up', () => {
  const issued = asIssued(
    model([
      heading(1, 'I. TÌNH HÌNH'),
      leadIn('Thành phần:'),
      prompt('Ghi thành phần'),
      line('Chủ trì: Trưởng đoàn H’Ĕ.'),
      heading(1, 'II. ĐÁNH GIÁ'),
      heading(2, '1. Ưu điểm'),
      prompt('Ghi ưu điểm'),
      heading(2, '2. Tồn tại'),
      line('(1) Thiếu biên lai.'),
      heading(2, '3. Nguyên nhân'),
      heading(3, 'a) Khách quan'),
      prompt('Ghi nguyên nhân'),
      heading(3, 'b) Chủ quan'),
      line('Thiếu người.'),
      heading(1, 'III. KIẾN NGHỊ'),
      prompt('Ghi kiến nghị'),
      closing,
    ]),
  );
  expect(textsOf(issued)).toEqual([
    'I. TÌNH HÌNH',
    'Chủ trì: Trưởng đoàn H’Ĕ.',
    'II. ĐÁNH GIÁ',
    '1. Tồn tại',
    '(1) Thiếu biên lai.',
    '2. Nguyên nhân',
    'a) Chủ quan',
    'Thiếu người.',
    'Trên đây là báo cáo./.',
  ]);
});

test('a line that says something and asks for something keeps what it says', () => {
  const line: Paragraph = {
    type: 'paragraph',
    runs: [{ text: '- UBND xã Hra.' }, { text: ' ' }, { text: '[Ghi ngày]', prompt: true }],
  };
  expect(textsOf(asIssued(model([line])))).toEqual(['- UBND xã Hra.']);
});

test('nothing that was said is lost, nothing that asks is left, headings count from one', () => {
  const section = fc.array(
    fc.record({ level: fc.constantFrom(2, 3), asks: fc.boolean(), says: fc.boolean() }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
      let place = 0;
      const blocks = sections.flatMap((parts, index): Block[] => {
        const counts = { 2: 0, 3: 0 };
        return [
          heading(1, `${roman(index + 1)}. PHẦN`),
          ...parts.flatMap(({ level, asks, says }): Block[] => {
            if (level === 2) counts[3] = 0;
            counts[level] += 1;
            const number = level === 2 ? `${counts[2]}.` : `${letter(counts[3])})`;
            place += 1;
            return [
              heading(level, `${number} Mục`),
              ...(asks ? [prompt(`Ghi ${place}`)] : []),
              ...(says ? [line(`Nói ${place}`)] : []),
            ];
          }),
        ];
      });
      const texts = textsOf(asIssued(model(blocks)));
      const words = textsOf(model(blocks)).filter((text) => text.startsWith('Nói'));
      expect(texts.filter((text) => text.startsWith('Nói'))).toEqual(words);
      expect(texts.some((text) => text.includes('[Ghi'))).toBe(false);
      const numbers = texts.filter((text) => text.endsWith('PHẦN')).map((text) => text.split('.')[0]);
      expect(numbers).toEqual(numbers.map((_, index) => roman(index + 1)));
    }),
  );
});

test.each([
  ['notice', buildConclusionNotice(emptyRecord(), ISSUE)],
  ['sheet', buildFollowUpSheet({ ...followUpRecord(), visits: [], followUps: [] }, ISSUE)],
])(
  'a %s that tells nothing is issued without “như sau:”, “Trên đây là” and who carries it out',
  (_, empty) => {
    expect(textsOf(empty).join()).toContain('[Ghi ');
    expect(textsOf(asIssued(empty))).toEqual([]);
    expect(asIssued(empty).blocks.map(({ type }) => type)).toEqual(['letterhead', 'title', 'signature']);
    const key = empty.kind === 'conclusion-notice' ? 'visit/conclusion' : 'section/summary/none';
    const written = applyEdits(empty, { [key]: { text: 'Đã khắc phục.', drafted: '', at: '' } });
    expect(textsOf(asIssued(written)).join()).toMatch(/như sau:.*Đã khắc phục\..*Trên đây là/u);
  },
);

test('keys stay, so that the next edit finds its place', () => {
  const blocks = keyed('a', [...paragraphs('Một.'), prompt('Ghi hai'), ...paragraphs('Ba.')]);
  expect(asIssued(model(blocks)).blocks.map((block) => ('key' in block ? block.key : ''))).toEqual([
    'a',
    'a/3',
  ]);
});

/** Sentences that only say that nothing was said. */
const ABOUT_NOTHING =
  /Đoàn chưa|Biên bản chưa|chưa ghi ngày|\b00 (?:ưu điểm|tồn tại)|: \.|\[|Thời hạn hoàn thành: …|^- …$/u;

test.each(['empty', 'full', ...(await sampleNames())])(
  '%s: no sentence about nothing is issued',
  async (name) => {
    const own = { empty: emptyRecord(), full: fullRecord() }[name];
    const { mission, visits } = own ? { mission: own.mission, visits: [own] } : await readSampleRecord(name);
    const models = [
      buildConsolidatedReport({ mission, visits }, ISSUE),
      ...visits.flatMap((visit) => [
        buildMinutes(visit, ISSUE),
        buildUnitReport(visit, ISSUE),
        buildConclusionNotice(visit, ISSUE),
      ]),
    ];
    for (const document of models) {
      const issued = asIssued(document);
      for (const text of textsOf(issued)) expect(text).not.toMatch(ABOUT_NOTHING);
      const { blocks } = issued;
      for (const [index, block] of blocks.entries()) {
        if (block.type !== 'heading') continue;
        const next = blocks[index + 1];
        expect(next?.type === 'heading' ? next.level > block.level : next?.type !== 'signature').toBe(true);
      }
    }
  },
);

test('a body above the issuer that nobody named is left out of the paper, and stays asked for in the draft', () => {
  const record = fullRecord();
  const issuer = { ...record.mission.issuer, superior: '' };
  const drafted = buildUnitReport({ ...record, mission: { ...record.mission, issuer } }, ISSUE);
  const superiorOf = ({ blocks }: DocumentModel) =>
    blocks.flatMap((block) => (block.type === 'letterhead' ? [block.superior] : []));
  expect(superiorOf(drafted)).toEqual(['…']);
  expect(superiorOf(asIssued(drafted))).toEqual(['']);
});
