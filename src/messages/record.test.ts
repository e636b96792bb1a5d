import { expect, test } from 'vitest';
import { EscalationStep, FollowUpStatus, type FollowUp } from '#lib/domain/follow-up/follow-up.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { record as en } from './en/record/record.ts';
import { record as vi } from './vi/record/record.ts';

const CODES = [
  ...DocumentKindId.options,
  ...FollowUpStatus.options,
  ...EscalationStep.options,
  ...(['status', 'step', 'explanation', 'extension', 'assignment'] satisfies FollowUp['kind'][]),
];

test.each([
  ['Vietnamese', vi],
  ['English', en],
])('the record tells documents and follow-up in words, not in codes: %s', (_, { codes }) => {
  for (const code of CODES) expect(codes[code] ?? code, code).not.toBe(code);
});
