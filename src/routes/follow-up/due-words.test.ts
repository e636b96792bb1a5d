import { expect, test } from 'vitest';
import { DEFAULT_FOLLOW_UP_SETTINGS } from '#lib/domain/follow-up/settings.ts';
import { followUpState } from '#lib/domain/follow-up/state.ts';
import type { FollowUp } from '#lib/domain/follow-up/follow-up.ts';
import type { VisitForm } from '#lib/domain/visit/visit.ts';
import { followUp as texts } from '#messages/vi/follow-up.ts';
import { extended, statusOn } from '#tests/fixtures/follow-up-record.ts';
import { dueWords, placeWords } from './due-words.ts';

const at = (addressee: string, name: string, form: VisitForm = 'session') =>
  placeWords(
    { recommendation: { addressee }, unit: { name }, visit: { form }, mission: { kind: 'supervision' } },
    texts,
  );

test('the unit a recommendation comes from is named as its visit, not as another addressee', () => {
  expect(at('UBND tỉnh', 'Trung tâm A')).toBe('UBND tỉnh · từ buổi làm việc tại Trung tâm A');
  expect(at('UBND tỉnh', 'Trung tâm A', 'survey')).toBe('UBND tỉnh · từ khảo sát thực tế tại Trung tâm A');
  expect(at('UBND tỉnh', 'Trung tâm A')).not.toBe(at('UBND tỉnh', 'Trung tâm B'));
  expect(at('Trung tâm A', 'Trung tâm A')).toBe('Trung tâm A');
  expect(at(' ', 'Trung tâm A')).toBe(`${texts.noAddressee} · từ buổi làm việc tại Trung tâm A`);
});

test('what was done after its day is said to be late, by the day that held', () => {
  const words = (rows: FollowUp[]) =>
    dueWords(
      {
        source: 'named',
        state: followUpState({ dueDate: '2023-03-31' }, rows, DEFAULT_FOLLOW_UP_SETTINGS, '2023-06-01'),
      },
      texts,
    );
  expect(words([statusOn('r', '2023-03-31', 'done')])).toBe('hạn 31/3/2023');
  expect(words([statusOn('r', '2023-05-10', 'done')])).toBe('hạn 31/3/2023, hoàn thành chậm 40 ngày');
  const longer = extended('r', '2023-03-30', '2023-06-30');
  expect(words([longer])).toBe('gia hạn đến 30/6/2023, còn 29 ngày');
  expect(words([longer, statusOn('r', '2023-05-10', 'done')])).toBe('gia hạn đến 30/6/2023');
});
