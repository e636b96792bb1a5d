import type { KindOf } from '#lib/documents/kinds/kinds.ts';
import { buildConclusionNotice } from './conclusion-notice.ts';
import { ConclusionNoticeWording } from './wording.ts';

export const kind: KindOf<'conclusion-notice'> = {
  build: buildConclusionNotice,
  wording: ConclusionNoticeWording,
};
