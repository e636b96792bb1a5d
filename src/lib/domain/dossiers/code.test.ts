import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certainCode, cleanCode, fits, patternOf, scannedInView, scannedOf, slippedCodes } from './code.ts';

const none = patternOf([]);
const unit = patternOf(['H25.14-260101-0001', 'H25.14-260101-0007']);
const PAYMENT =
  '00020101021238570010A00000072701270006970436011310123456789010208QRIBFTTA53037045802VN63044D8C';
const CITIZEN = '049012345678|201234567|Người dân A|01011990|Nam|Thôn 1, xã Tam Dân|01012022';

test('a code with a digit too few or too many among its like is pointed out', () => {
  const list = ['H25.14-260101-0001', 'H25.14-260101-0007', 'H25.14-260102-0011', 'H25.14-260102-0012'];
  expect(slippedCodes(list)).toEqual([]);
  expect(slippedCodes([...list, 'H25.14-260102-001'])).toEqual(['H25.14-260102-001']);
  expect(slippedCodes([...list, 'H25.14-26010-0013'])).toEqual(['H25.14-26010-0013']);
  expect(slippedCodes([...list, 'H25.14-260102-00130'])).toEqual(['H25.14-260102-00130']);
  // Codes of another kind, and numbers that grow, are nobody's slip.
  expect(slippedCodes([...list, 'K03-9', 'H25.14.2-260102-0013'])).toEqual([]);
  expect(slippedCodes(Array.from({ length: 120 }, (_, index) => `HS-${index + 1}`))).toEqual([]);
  expect(slippedCodes([])).toEqual([]);
});

test('a code is kept as it stands on the paper: nothing invisible, one kind of hyphen', () => {
  expect(cleanCode('\ufeffH25.14\u2011260101\u20130001\u0000\u200b ')).toBe('H25.14-260101-0001');
  expect(cleanCode('Ｈ２５.14\u2212260101-0001\u001d')).toBe('H25.14-260101-0001');
  expect(cleanCode('HS\t0042')).toBe('HS 0042');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const code = cleanCode(text);
      expect(cleanCode(code)).toBe(code);
      expect(code).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}\u2010-\u2015]/u);
    }),
  );
});

describe('what a scanner reads', () => {
  test('is a code with an address or a text around it', () => {
    expect(scannedOf('H25.14.31-250901-0012', none)).toEqual([
      { kind: 'unit', code: 'H25.14.31-250901-0012' },
    ]);
    expect(scannedOf('https://example.gov.vn/tra-cuu?mahoso=000.00.15.H21-250901-0001&x=1', none)).toEqual([
      { kind: 'unit', code: '000.00.15.H21-250901-0001' },
    ]);
    expect(scannedOf('Mã hồ sơ: H21.7-260105-12345\nNgày hẹn: 20/01/2026', none)).toEqual([
      { kind: 'unit', code: 'H21.7-260105-12345' },
    ]);
    expect(scannedOf('https://x.vn/?ma=H25.14%2D260101%2D0003', unit)).toEqual([
      { kind: 'unit', code: 'H25.14-260101-0003' },
    ]);
  });

  test('is another short text, to be asked about, or none at all', () => {
    expect(scannedOf('  HS-0042\r\nabc', none)).toEqual([{ kind: 'other', code: 'HS-0042' }]);
    expect(scannedOf('HS-0042', patternOf(['HS-0001']))).toEqual([{ kind: 'unit', code: 'HS-0042' }]);
    for (const text of ['x1'.repeat(60), '', 'abc', '\u200b']) expect(scannedOf(text, none)).toEqual([]);
  });

  test.each([
    [PAYMENT, 'payment'],
    [CITIZEN, 'person'],
    ['049012345678', 'person'],
    ['https://zalo.me/0905123456', 'link'],
    ['https://qr.zalo.me/w/abc1', 'link'],
    ['zalo.me/0905123456', 'link'],
    ['WIFI:S:UBND;T:WPA;P:12345678;;', 'link'],
    ['tel:0905123456', 'link'],
  ])('%s is never a dossier', (text, kind) => {
    for (const pattern of [none, unit]) expect(scannedOf(text, pattern)).toEqual([{ kind, code: '' }]);
  });

  test('with its last digit missing, or one too many, is not taken for one of the unit', () => {
    for (const code of [
      'H25.14-260101-000',
      'H25.14-260101-00012',
      'H25.14-26010-0001',
      'H30.02-260101-0001',
    ]) {
      expect(fits(unit, code)).toBe(false);
      expect(certainCode(scannedInView([code], unit))).toBeUndefined();
    }
    // Nor is a number longer than any code cut to one.
    expect(scannedOf('H25.14-260101-00012345', none)).toEqual([
      { kind: 'other', code: 'H25.14-260101-00012345' },
    ]);
  });

  test('of several in view: the dossier of this unit goes before all others', () => {
    const codes = scannedInView(
      [PAYMENT, 'https://zalo.me/1', 'H30.02-260101-0001', 'H25.14-260101-0003'],
      unit,
    );
    expect(codes[0]).toEqual({ kind: 'unit', code: 'H25.14-260101-0003' });
    expect(
      certainCode(scannedInView([PAYMENT, CITIZEN, 'H25.14-260101-0003', 'H25.14-260101-0003'], unit)),
    ).toBe('H25.14-260101-0003');
    expect(certainCode(scannedInView(['H25.14-260101-0003', 'H25.14-260101-0004'], unit))).toBeUndefined();
  });

  test('of the unit is found in whatever order and company it is seen', () => {
    const other = fc.constantFrom(
      PAYMENT,
      CITIZEN,
      'https://zalo.me/1',
      '8934563138165',
      'Xin chào 5',
      'HS-1',
    );
    fc.assert(
      fc.property(
        fc.array(other),
        fc.array(other),
        fc.integer({ min: 1000, max: 9999 }),
        (before, after, number) => {
          const code = `H25.14-260102-${number}`;
          expect(certainCode(scannedInView([...before, `\u200b${code}\u0000`, ...after], unit))).toBe(code);
          expect(certainCode(scannedInView([...before, code.slice(0, -1), ...after], unit))).toBeUndefined();
        },
      ),
    );
  });
});
