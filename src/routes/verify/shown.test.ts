import { expect, test } from 'vitest';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { verify as texts } from '#messages/vi/record/verify.ts';
import { shownOnDevice } from './shown.ts';

test('a file of what was replaced is never shown as what holds', () => {
  const document = blankDocument({
    id: 'first',
    missionId: 'mission',
    visitId: null,
    kind: 'unit-report',
    createdAt: '2026-03-05T02:00:00.000Z',
    number: '05',
    date: '2026-03-05',
  });
  const instead = { ...document, id: 'next', number: '14', date: '2026-03-09' };
  const shown = (known: { instead: typeof instead | undefined }) =>
    shownOnDevice({ verdict: 'issued', known: { document, overview: undefined, ...known } }, false);
  expect(shown({ instead: undefined })).toMatchObject({ tone: 'good', title: texts.device.issued.title });
  const replaced = texts.replaced(texts.cited('14', '09/3/2026'));
  expect(shown({ instead })).toMatchObject({ tone: 'open', ...replaced });
  expect(replaced.what).toContain('đã được thay thế bởi văn bản số 14 ngày 09/3/2026');
});
