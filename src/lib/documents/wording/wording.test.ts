import { expect, test } from 'vitest';
import office from '#templates/documents/office.json' with { type: 'json' };
import parts from '#templates/documents/parts.json' with { type: 'json' };
import template from '#templates/documents/unit-report.json' with { type: 'json' };
import { OfficeWording } from './office.ts';
import { PartsWording } from './parts.ts';
import { UnitReportWording } from '#lib/documents/kinds/unit-report/wording.ts';
import { fill } from './sentences.ts';

test('the wording that documents share and that of the unit report follow their schemas', () => {
  expect(OfficeWording.parse(office)).toEqual(office);
  expect(PartsWording.parse(parts)).toEqual(parts);
  expect(UnitReportWording.parse(template)).toEqual(template);
});

test('a placeholder nobody fills is refused', () => {
  const broken = { ...template, closing: 'Trên đây là báo cáo của {ministry}./.' };
  expect(UnitReportWording.safeParse(broken).success).toBe(false);
});

test('a section named twice is refused', () => {
  const broken = { ...template, order: ['results', 'results'] };
  expect(UnitReportWording.safeParse(broken).success).toBe(false);
});

test('braces a person typed stay as they are', () => {
  expect(fill('- {content}', { content: 'ghi “{content}” và $& $1' })).toBe('- ghi “{content}” và $& $1');
});

test('a placeholder without a value is a fault of the program', () => {
  expect(() => fill('{name}', {})).toThrow('{name}');
});
