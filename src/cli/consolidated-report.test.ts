import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readBody } from '#tests/fixtures/pdf-layout.ts';
import { isQuestion } from '#lib/domain/visit/finding.ts';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

const folder = mkdtempSync(join(tmpdir(), 'consolidated-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process of its own, on a machine that may have others to run. */
const SLOW = { timeout: 60_000 };

/** The report on a shipped sample as the command writes it. */
async function reportOn(sample: string, part: string): Promise<Buffer> {
  const out = join(folder, part);
  const script = join(import.meta.dirname, 'report.ts');
  const named = ['--sample', sample, '--kind', 'consolidated-report'];
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...named, '--out', out]);
  const file = join(out, `${sample}-consolidated-report.pdf`);
  expect(stdout.trim()).toBe(file);
  return readFileSync(file);
}

/** On one line, without page numbers, and without a table of contents before the first section. */
function sectionsOf(pdf: Buffer): { all: string; sections: string[] } {
  const all = readBody(pdf);
  const placeOf = (heading: string) => all.lastIndexOf(heading);
  const end = placeOf('Nơi nhận:');
  // Where nothing is recommended there is no section of recommendations.
  const recommended = placeOf('IV. KIẾN NGHỊ');
  const starts = [
    ...['I. PHẠM VI', 'II. TÌNH HÌNH', 'III. ĐÁNH GIÁ'].map(placeOf),
    recommended < 0 ? end : recommended,
    end,
  ];
  expect(starts.every((start) => start >= 0)).toBe(true);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  return { all, sections: starts.slice(0, 4).map((start, index) => all.slice(start, starts[index + 1])) };
}

const plain = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.;:,]+$/, '');

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

function readSample(name: string): SampleMission {
  const file = join(import.meta.dirname, '../../templates/sample', `${name}.json`);
  return SampleMission.parse(JSON.parse(readFileSync(file, 'utf8')));
}

describe.each(['phu-ninh', 'duc-co', 'ea-kar', 'hra', 'pleiku'])('the consolidated report on %s', (name) => {
  const sample = readSample(name);

  test('prints every figure, finding and recommendation, each in its section', SLOW, async () => {
    const { all, sections } = sectionsOf(await reportOn(name, 'first'));
    const [scope = '', results = '', assessment = '', recommendations = ''] = sections;
    for (const { name: unit } of sample.units) expect(scope).toContain(plain(unit));
    for (const { values } of sample.figures) {
      for (const value of Object.values(values)) {
        if (value !== null) expect(results).toMatch(new RegExp(`(^|[ (])${formatNumber(value)}[ .,;)]`));
      }
    }
    const questions = sample.findings.filter(isQuestion);
    for (const { condition } of questions) expect(times(all, `: ${plain(condition)}.`)).toBe(1);
    const judging = sample.findings.filter((finding) => !isQuestion(finding));
    for (const condition of new Set(judging.map((finding) => plain(finding.condition)))) {
      expect([condition, times(assessment, `- ${condition} (`), times(all, `- ${condition} (`)]).toEqual([
        condition,
        1,
        1,
      ]);
    }
    for (const content of new Set(
      sample.recommendations.map((recommendation) => plain(recommendation.content)),
    )) {
      expect([content, times(recommendations, content), times(all, content)]).toEqual([content, 1, 1]);
    }
  });
});

test(
  'five communes of Phú Ninh: received adds up, of different periods; what one lacks has no total',
  SLOW,
  async () => {
    const pdf = await reportOn('phu-ninh', 'first');
    const { sections } = sectionsOf(pdf);
    const results = sections[1] ?? '';
    expect(results).toContain(
      'Tiếp nhận: 42.885 = 1.062 + 15.973 + 15.015 + 5.398 + 5.437 (5/5 đơn vị có số liệu).',
    );
    expect(results).toContain('Số liệu của các đơn vị không cùng một thời kỳ');
    expect(results).toContain('đến 31/12/2022: 01 đơn vị');
    // A unit with figures of two periods is one unit still.
    const [, periods = ''] = /không cùng một thời kỳ \((.*?)\); tổng số/u.exec(results) ?? [];
    const counted = [...periods.matchAll(/: (\d+) đơn vị/gu)].map(([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(results).toContain('Trực tuyến: 181 hồ sơ (4/5 đơn vị; UBND xã Tam Thái chưa có số liệu).');
    // 58/1.062 + 106/5.380 + 17/15.015 + 0/5.437: numerator and denominator of one unit are of one period.
    expect(results).toContain('181/26.894 0,67% 4/5');
    expect(results).toContain(
      'Tỷ lệ trực tuyến trên số tiếp nhận: mẫu số 26.894 không phải là tổng tiếp nhận 42.885 nêu trên',
    );
    expect(results).toContain('5.380 (UBND xã Tam Đàn, từ 01/01/2022 đến 31/12/2022)');
    expect(results).toContain('15.831/16.077 98,47% 2/5');
    expect(results).toMatch(/Tổng cộng \(\*\*\*\) 42\.885 … … …/);
    const again = await reportOn('phu-ninh', 'second');
    expect(Buffer.compare(pdf, again)).toBe(0);
  },
);

test('what Pleiku says of “hiện nay” is not put down to the year its row is headed by', SLOW, async () => {
  const { sections } = sectionsOf(await reportOn('pleiku', 'first'));
  const results = sections[1] ?? '';
  expect(results).toContain('314 (1) 79 (1) 5 (1)');
  expect(results).toContain('(1) UBND thành phố Pleiku: số liệu đơn vị ghi “hiện nay”.');
  expect(results).not.toMatch(/\(0,03%\)/);
});
