import { expect, test } from 'vitest';
import { TextTooLongError } from './refusals.ts';
import { rowValidator } from './row-validators.ts';

const visit = { id: 'v', missionId: 'm', place: 'x'.repeat(501) };

test('a text over the limit of its place is named, any other fault is not', async () => {
  const validate = await rowValidator('visits');
  expect(() => validate(visit, undefined)).toThrow(TextTooLongError);
  expect(() => validate({ ...visit, place: 'Trụ sở' }, undefined)).not.toThrow(TextTooLongError);
  expect(() => validate({ ...visit, place: 'Trụ sở' }, undefined)).toThrow();
});

test('a document held against what was issued names a text over the limit as well', async () => {
  const validate = await rowValidator('documents');
  expect(() => validate({ number: '1'.repeat(31) }, undefined)).toThrow(TextTooLongError);
});
