import { expect, test } from 'vitest';
import template from '#templates/documents/unit-report.json' with { type: 'json' };
import { fill, UnitReportWording } from './wording.ts';

test('the wording of the unit report follows its schema', () => {
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
