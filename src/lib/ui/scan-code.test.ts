import { expect, test } from 'vitest';
import { codeFromScan } from './scan-code.ts';

test('the code of a receipt is found within an address or a text around it', () => {
  expect(codeFromScan('H25.14.31-250901-0012')).toBe('H25.14.31-250901-0012');
  expect(codeFromScan('https://example.gov.vn/tra-cuu?mahoso=000.00.15.H21-250901-0001&x=1')).toBe(
    '000.00.15.H21-250901-0001',
  );
  expect(codeFromScan('Mã hồ sơ: H21.7-260105-12345\nNgày hẹn: 20/01/2026')).toBe('H21.7-260105-12345');
});

test('any other short text is taken as it stands; what cannot be a code is none', () => {
  expect(codeFromScan('  HS-0042\r\nabc')).toBe('HS-0042');
  expect(codeFromScan('x'.repeat(101))).toBe('');
  expect(codeFromScan('')).toBe('');
});
