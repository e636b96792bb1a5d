import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenAt, type BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { Block, DocumentModel, Paragraph, Signer } from './document.ts';
import { draftedTexts, draftLines, rewordedUnder } from './draft-lines.ts';
import { ADDED_LATER, applyEdits, firstSignedAt, textIn } from './edits.ts';

const now = '2026-03-05T02:00:00.000Z';

function model(blocks: Block[], annex: Block[] = []): DocumentModel {
  return {
    kind: 'unit-report',
    title: 'Báo cáo',
    author: 'Đoàn giám sát',
    created: now,
    blocks,
    annexes: annex.length > 0 ? [{ landscape: false, blocks: annex }] : [],
  };
}
const paragraph = (key: string, text: string, lead = ''): Paragraph => ({
  type: 'paragraph',
  key,
  runs: [...(lead ? [{ text: lead, bold: true }] : []), { text }],
});
const edit = (text: string, drafted = ''): BlockEdits[string] => ({ text, drafted, at: now });

describe('what people wrote', () => {
  const drafted = model(
    [
      { type: 'basis', key: 'basis/1', text: 'Căn cứ Kế hoạch của Đoàn.' },
      { type: 'heading', level: 2, text: '1. Tồn tại, hạn chế' },
      paragraph('finding/1', 'Thiếu biên lai.', 'Phát hiện 1. '),
      { type: 'paragraph', runs: [{ text: 'Dòng không sửa được.' }] },
    ],
    [paragraph('annex/1', 'Ảnh chụp tại chỗ.')],
  );

  test('stands in place of the draft, in the annexes too', () => {
    const { blocks, annexes } = applyEdits(drafted, {
      'basis/1': edit('Căn cứ Kế hoạch số … của Đoàn.'),
      'annex/1': edit('Ảnh do đoàn chụp.'),
    });
    expect(blocks[0]).toEqual({ type: 'basis', key: 'basis/1', text: 'Căn cứ Kế hoạch số … của Đoàn.' });
    expect(blocks.slice(1)).toEqual(drafted.blocks.slice(1));
    expect(annexes[0]?.blocks).toEqual([paragraph('annex/1', 'Ảnh do đoàn chụp.')]);
  });

  test('keeps a bold lead-in that was not touched, and loses one that was', () => {
    const [edited] = applyEdits(drafted, {
      'finding/1': edit('Phát hiện 1. Chưa có biên lai.'),
    }).blocks.slice(2);
    expect(edited).toEqual(paragraph('finding/1', 'Chưa có biên lai.', 'Phát hiện 1. '));
    const [lost] = applyEdits(drafted, { 'finding/1': edit('Một là, chưa có biên lai.') }).blocks.slice(2);
    expect(lost).toEqual(paragraph('finding/1', 'Một là, chưa có biên lai.'));
  });

  test('makes a paragraph of every line, of which the first is the drafted one', () => {
    const { blocks } = applyEdits(drafted, { 'finding/1': edit('Dòng một.\n\n  Dòng hai.\r\nDòng ba.') });
    expect(blocks.slice(2, 5)).toEqual([
      paragraph('finding/1', 'Dòng một.'),
      { type: 'paragraph', runs: [{ text: 'Dòng hai.' }] },
      { type: 'paragraph', runs: [{ text: 'Dòng ba.' }] },
    ]);
  });

  test('leaves a paragraph out when nothing is left of it', () => {
    expect(
      draftedTexts(draftLines(applyEdits(drafted, { 'finding/1': edit(' \n ') }))).has('finding/1'),
    ).toBe(false);
  });

  test('prints nowhere when the draft has no such paragraph, and changes nothing when taken back', () => {
    expect(applyEdits(drafted, { gone: edit('Chữ cũ.'), 'finding/1': null })).toEqual(drafted);
  });
});

test('a prompt left standing in an edited line stays a prompt, the words around it are written', () => {
  const prompt = { text: '[Ghi thời hạn]', italic: true, prompt: true } as const;
  const line: Paragraph = { type: 'paragraph', key: 'r', runs: [{ text: '- Niêm yết. ' }, prompt] };
  const runs = (text: string) => {
    const [first] = applyEdits(model([line]), { r: edit(text) }).blocks;
    return first?.type === 'paragraph' ? first.runs : [];
  };
  expect(runs('- Niêm yết đủ. [Ghi thời hạn]')).toEqual([{ text: '- Niêm yết đủ. ' }, prompt]);
  expect(runs('- Niêm yết. Xong trước tháng 5.')).toEqual([
    { text: '- Niêm yết. ' },
    { text: 'Xong trước tháng 5.' },
  ]);
});

test('who signed before a paragraph was written over has that said under the name, who signed after has not', () => {
  const drawn = { strokes: [] };
  const signer = (signedAt?: string, drawing: Signer['drawing'] = drawn): Signer => ({
    authority: ['CHỦ TỌA'],
    position: '',
    drawing,
    name: 'Trưởng đoàn',
    notes: ['Đã ký.'],
    ...(signedAt ? { signedAt } : {}),
  });
  const rows = [[signer('2026-03-05T01:00:00.000Z'), signer('2026-03-05T03:00:00.000Z')], [signer()]];
  const signed = model([paragraph('p', 'Bố trí 2/4 quầy.'), { type: 'signatures', rows }]);
  const notes = (edits: BlockEdits) => {
    const block = applyEdits(signed, edits).blocks.at(-1);
    return block?.type === 'signatures' ? block.rows.flat().map((signer) => signer.notes.slice(1)) : [];
  };
  const note = 'Lời văn của 01 đoạn có sửa đổi sau khi ký, lần cuối lúc 09 giờ 00 ngày 05/3/2026.';
  expect(notes({ p: edit('Không bố trí quầy nào.') })).toEqual([[note], [], []]);
  const refusal = { type: 'signatures' as const, rows: [[signer('2026-03-05T01:00:00.000Z', null)]] };
  const [block] = applyEdits(model([paragraph('p', 'Bố trí 2/4 quầy.'), refusal]), {
    p: edit('Không bố trí quầy nào.'),
  }).blocks.slice(-1);
  expect(block?.type === 'signatures' && block.rows.flat().map(({ notes: all }) => all.at(-1))).toEqual([
    note.replace('sau khi ký', 'sau khi từ chối ký'),
  ]);
  // An edit that says what was drafted, or one of a paragraph that is gone, changes nothing that prints.
  expect(notes({ p: edit('Bố trí 2/4 quầy.'), gone: edit('Khác.') })).toEqual([[], [], []]);
  // The list of what was added later, and the texts as people edit them, say so too.
  const listed = model([paragraph(ADDED_LATER, 'Phần ghi thêm: số biên bản.'), ...signed.blocks]);
  const edits = { p: edit('Không bố trí quầy nào.') };
  const addition =
    'Phần ghi thêm sau khi ký còn có lời văn đã sửa của 01 đoạn, sửa sau khi Trưởng đoàn đã ký.';
  const [, after] = applyEdits(listed, edits).blocks;
  expect(after?.type === 'paragraph' && textIn(after)).toBe(addition);
  const lines = draftLines(listed);
  const at = writtenAt(draftedTexts(lines), edits);
  expect(lines.flatMap((line) => rewordedUnder(line, lines, at))).toEqual([addition, note]);
  expect(firstSignedAt(signed)).toBe('2026-03-05T01:00:00.000Z');
  expect(firstSignedAt(model([]))).toBeNull();
});

test('each signer is held to the text of his own hour: what was written between two signatures is told apart', () => {
  const hour = (at: number) => `2026-03-05T0${at}:00:00.000Z`;
  const signer = (name: string, signedAt: string, drawing: Signer['drawing']): Signer => ({
    authority: ['ĐẠI DIỆN ĐƠN VỊ'],
    position: '',
    drawing,
    name,
    notes: [],
    signedAt,
  });
  const rows = [[signer('Bà B', hour(3), null), signer('Ông A', hour(1), { strokes: [] })]];
  const listed = model([
    paragraph('p', 'Một.'),
    paragraph('q', 'Hai.'),
    paragraph('r', 'Ba.'),
    paragraph(ADDED_LATER, 'Phần ghi thêm: số biên bản.'),
    { type: 'signatures', rows },
  ]);
  const written = (text: string, at: string) => ({ text, drafted: 'x', at });
  const edits = { p: written('Trước.', hour(0)), q: written('Giữa.', hour(2)), r: written('Sau.', hour(4)) };
  const { blocks } = applyEdits(listed, edits);
  expect(blocks.slice(4, -1).map((block) => block.type === 'paragraph' && textIn(block))).toEqual([
    'Phần ghi thêm sau khi ký còn có lời văn đã sửa của 01 đoạn, sửa sau khi Ông A đã ký.',
    'Phần ghi thêm sau khi ký còn có lời văn đã sửa của 01 đoạn, sửa sau khi Ông A đã ký, Bà B đã từ chối ký.',
  ]);
  const last = blocks.at(-1);
  expect(last?.type === 'signatures' && last.rows.flat().map(({ notes }) => notes)).toEqual([
    ['Lời văn của 01 đoạn có sửa đổi sau khi từ chối ký, lần cuối lúc 11 giờ 00 ngày 05/3/2026.'],
    ['Lời văn của 02 đoạn có sửa đổi sau khi ký, lần cuối lúc 11 giờ 00 ngày 05/3/2026.'],
  ]);
});

test('every line that was written prints, and nothing but it', () => {
  const words = fc.stringMatching(/^[a-zđư]{1,6}( [a-zđư]{1,6}){0,3}$/);
  const texts = fc.array(words, { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, words, fc.option(texts)), { minLength: 1, maxLength: 6 }),
      (rows) => {
        const drafted = model(rows.map(([lead, text], index) => paragraph(String(index), text, `${lead} `)));
        const edits = Object.fromEntries(
          rows.map(([, , lines], index) => [String(index), lines && edit(lines.join('\n'))]),
        );
        const printed = applyEdits(drafted, edits).blocks.map((block) =>
          block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '',
        );
        expect(printed).toEqual(rows.flatMap(([lead, text, lines]) => lines ?? [`${lead} ${text}`]));
        // Applied twice is applied once: the edited paragraph keeps its key.
        const once = applyEdits(drafted, edits);
        if (rows.every(([, , lines]) => (lines?.length ?? 1) < 2))
          expect(applyEdits(once, edits)).toEqual(once);
      },
    ),
  );
});
