import { z } from '#lib/domain/basics/schema.ts';

/** Kinds of document the app writes, by the names of their templates. */
export const DocumentKindId = z.enum([
  'minutes',
  'unit-report',
  'conclusion-notice',
  'consolidated-report',
  'follow-up-sheet',
]);
export type DocumentKindId = z.infer<typeof DocumentKindId>;
