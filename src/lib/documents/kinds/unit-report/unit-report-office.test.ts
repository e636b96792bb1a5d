import { expect, test } from 'vitest';
import { fullRecord } from '#tests/fixtures/visit-record.ts';
import { signingBy } from '#lib/domain/mission/signing.ts';
import { buildUnitReport } from './unit-report.ts';
import { ISSUE, build, textOf, linesOf, find } from '#tests/fixtures/unit-report.ts';

test('the letterhead carries issuer, number with a leading zero, place and date', () => {
  const model = buildUnitReport(fullRecord(), { number: '5', date: '2026-02-06' });
  expect(find(model, 'letterhead')).toEqual({
    type: 'letterhead',
    superior: 'HỘI ĐỒNG NHÂN DÂN TỈNH GIA LAI',
    issuer: 'ĐOÀN GIÁM SÁT',
    number: 'Số: 05/BC-ĐGS',
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: 'Gia Lai, ngày 06 tháng 02 năm 2026',
  });
});

test('number and date not yet known are left to be written in', () => {
  const letterhead = find(build(), 'letterhead');
  expect(letterhead.number).toBe('Số: …/BC-ĐGS');
  expect(letterhead.placeAndDate).toBe('Gia Lai, ngày … tháng … năm …');
});

test('each act is a line of its own, the last ending with a full stop', () => {
  const lines = build()
    .blocks.filter((block) => block.type === 'basis')
    .map(textOf);
  expect(lines).toEqual([
    'Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 121/2025/QH15;',
    'Thực hiện Kế hoạch của Đoàn giám sát.',
  ]);
});

test('a survey and an inspection speak of themselves, not of supervision', () => {
  const { mission } = fullRecord();
  for (const [kind, act, delegation] of [
    ['survey', 'khảo sát', 'ĐOÀN KHẢO SÁT'],
    ['inspection', 'kiểm tra', 'ĐOÀN KIỂM TRA'],
  ] as const) {
    const model = build({ mission: { ...mission, kind } });
    expect(find(model, 'title').subject).toBe(`Kết quả ${act} tại Trung tâm Phục vụ hành chính công xã Hra`);
    expect(find(model, 'signature').authority).toEqual([`TM. ${delegation}`, 'TRƯỞNG ĐOÀN']);
  }
});

test('who the mission says signs stands in the signing block', () => {
  const { mission } = fullRecord();
  const signing = {
    authority: ['KT. Trưởng đoàn', 'Phó Trưởng đoàn'],
    position: '',
    name: 'Phó Trưởng đoàn',
  };
  const model = build({ mission: { ...mission, issuer: { ...mission.issuer, signing } } });
  expect(find(model, 'signature')).toMatchObject({
    authority: ['TM. ĐOÀN GIÁM SÁT', 'KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN'],
    name: 'Phó Trưởng đoàn',
  });
});

test('a deputy chosen for one document signs it by name, for the head and on behalf of the delegation', () => {
  const { mission } = fullRecord();
  const deputy = { name: 'Người thứ hai', role: 'deputyHead' as const, position: 'Phó Trưởng Ban Pháp chế' };
  const members = [
    { name: 'Người thứ nhất', role: 'head' as const, position: 'Trưởng Ban Pháp chế' },
    deputy,
  ];
  const signing = signingBy(deputy, { kind: mission.kind, members });
  const model = buildUnitReport({ ...fullRecord(), mission: { ...mission, members } }, { ...ISSUE, signing });
  expect(find(model, 'signature')).toMatchObject({
    authority: ['TM. ĐOÀN GIÁM SÁT', 'KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN'],
    position: 'PHÓ TRƯỞNG BAN PHÁP CHẾ',
    name: 'Người thứ hai',
  });
});

test('the role repeated in place of a name is not signed with', () => {
  const { mission } = fullRecord();
  const members = [{ name: 'Trưởng đoàn', role: 'head', position: 'Trưởng Ban Pháp chế' } as const];
  const model = build({ mission: { ...mission, members } });
  expect(find(model, 'signature')).toMatchObject({ position: 'TRƯỞNG BAN PHÁP CHẾ', name: '…' });
  expect(linesOf(model)).toContain('- Trưởng Ban Pháp chế - Trưởng đoàn.');
});

test('the closing sentence ends the text', () => {
  expect(linesOf(build()).at(-1)).toMatch(/\.\/\.$/);
});

test('what is on a unit goes to it, once, whether or not the mission names it', () => {
  const listed = (recipients: string[]) => {
    const { mission } = fullRecord();
    const issuer = { ...mission.issuer, recipients };
    const model = build({ mission: { ...mission, issuer }, recommendations: [] });
    return find(model, 'signature').recipients.lines;
  };
  const { unit } = fullRecord();
  expect(listed(['Thường trực HĐND tỉnh'])).toEqual([
    '- Thường trực HĐND tỉnh;',
    `- ${unit.name};`,
    '- Lưu: VT, ĐGS.',
  ]);
  expect(listed(['UBND xã Hra'])).toHaveLength(2);
  expect(listed([unit.name])).toHaveLength(2);
});
