import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyAnswer, recordAnswer, type Answer, type AnswerValue } from './answer.ts';
import { UnsavedFields, type Sent } from './unsaved-fields.ts';

const blank = emptyAnswer({ id: 'v1', missionId: 'm1' }, 'A1');
const now = '2026-03-05T02:00:00.000Z';

test('a note that failed and was written anew is tried again with the new words', () => {
  const unsaved = new UnsavedFields();
  let painted = recordAnswer(blank, { note: 'BẢN CŨ' }, now);
  unsaved.add({ note: 'BẢN CŨ' });
  unsaved.take(painted)?.failed();
  painted = recordAnswer(painted, { note: 'BẢN MỚI' }, now);
  unsaved.add({ note: 'BẢN MỚI' });
  const sent = unsaved.take(painted);
  expect(sent?.value).toEqual({ note: 'BẢN MỚI' });
  sent?.done();
  expect(unsaved.take(painted)).toBeNull();
});

test('what the database holds replaces everything but what is unsaved', () => {
  const unsaved = new UnsavedFields();
  const painted = recordAnswer(blank, { note: 'của tôi', values: { seen: 3 } }, now);
  unsaved.add({ note: 'của tôi' });
  const stored: Answer = {
    ...blank,
    judgement: 'met',
    note: 'của thẻ kia',
    values: { seen: 9, way: 'paper' },
  };
  expect(unsaved.over(stored, painted)).toMatchObject({
    judgement: 'met',
    note: 'của tôi',
    values: { seen: 9, way: 'paper' },
  });
});

test('whatever fails in whatever order, the disk ends with what is painted', () => {
  const change: fc.Arbitrary<AnswerValue> = fc.oneof(
    fc.record({ note: fc.string({ maxLength: 3 }) }),
    fc.record({ judgement: fc.constantFrom('met' as const, 'notMet' as const, null) }),
    fc.record({ values: fc.record({ seen: fc.nat(9) }) }),
  );
  const step = fc.oneof(fc.record({ change }), fc.record({ end: fc.nat(5), works: fc.boolean() }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const unsaved = new UnsavedFields();
      let painted = blank;
      let disk = blank;
      const underWay: Sent[] = [];
      const begin = () => {
        const sent = unsaved.take(painted);
        if (sent) underWay.push(sent);
      };
      // Transactions of one database end in the order in which they were begun.
      const end = (works: boolean) => {
        const sent = underWay.shift();
        if (!sent) return;
        if (works) {
          disk = recordAnswer(disk, sent.value, now);
          sent.done();
          if (unsaved.waiting) begin();
        } else sent.failed();
      };
      for (const each of steps) {
        if ('change' in each) {
          painted = recordAnswer(painted, each.change, now);
          unsaved.add(each.change);
          begin();
        } else end(each.works);
      }
      while (underWay.length > 0 || unsaved.waiting) {
        if (underWay.length === 0) begin();
        end(true);
      }
      expect(disk.note).toBe(painted.note);
      expect(disk.judgement).toBe(painted.judgement);
      expect(disk.values).toEqual(painted.values);
    }),
  );
});
