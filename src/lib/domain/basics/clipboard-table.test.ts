import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOfHtml } from './clipboard-table.ts';
import { readPastedFigures } from '#lib/domain/figures/paste/paste.ts';

test('a table of Word keeps its rows although a cell has paragraphs', () => {
  const html =
    '<html><head><style>td{x:1}</style></head><body><!--StartFragment--><table border=1><tr><td><p>Tiếp nhận</p><p>trong kỳ</p></td><td>1.062</td></tr>' +
    '<tr><td>&#272;&atilde; giải quyết</td><td>1&nbsp;050</td></tr></table><!--EndFragment--></body></html>';
  expect(tableOfHtml(html)).toBe('Tiếp nhận trong kỳ\t1.062\nĐã giải quyết\t1\u00a0050');
  expect(readPastedFigures(tableOfHtml(html) ?? '').values).toEqual({ received: 1062, resolved: 1050 });
});

test('a cell over several columns or rows leaves the others empty', () => {
  const html =
    '<table><tr><th rowspan=2>Tiếp nhận<th colspan="2">Đã giải quyết</tr><tr><th>Đúng hạn<th>Quá hạn</tr><tr><td>500<td>440<td>8</table>';
  expect(tableOfHtml(html)).toBe('Tiếp nhận\tĐã giải quyết\t\n\tĐúng hạn\tQuá hạn\n500\t440\t8');
  expect(readPastedFigures(tableOfHtml(html) ?? '').values).toEqual({
    received: 500,
    onTime: 440,
    overdue: 8,
  });
});

test('where more than one table was copied, or none, the plain text is used', () => {
  expect(tableOfHtml('<p>Tiếp nhận 509</p>')).toBeNull();
  expect(tableOfHtml('<p>Số liệu</p><table><tr><td>1</td></tr></table>')).toBeNull();
  expect(tableOfHtml('<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>')).toBeNull();
});

test('no markup whatever raises an error', () => {
  const piece = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td rowspan=3>',
    '<td colspan="2">',
    '</td>',
    '</tr>',
    '</table>',
    '&#x110000;',
    '&ETH;',
    '12',
    '<',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      tableOfHtml(pieces.join(''));
    }),
  );
});
