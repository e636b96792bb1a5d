import { expect, test } from 'vitest';
import { TextTooLongError } from './text-too-long-error.ts';
import { rowJudge } from './row-validators.ts';

const visit = { id: 'v', missionId: 'm', place: 'x'.repeat(501) };

test('a text over the limit of its place is named, any other fault is not', async () => {
  const judge = await rowJudge('visits');
  expect(() => judge(visit, undefined)).toThrow(TextTooLongError);
  expect(() => judge({ ...visit, place: 'Trụ sở' }, undefined)).not.toThrow(TextTooLongError);
  expect(() => judge({ ...visit, place: 'Trụ sở' }, undefined)).toThrow();
});

test('a document judged against what was issued names a text over the limit as well', async () => {
  const judge = await rowJudge('documents');
  expect(() => judge({ number: '1'.repeat(31) }, undefined)).toThrow(TextTooLongError);
});
