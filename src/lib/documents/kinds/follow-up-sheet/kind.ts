import type { KindOf } from '#lib/documents/kinds/kinds.ts';
import { buildFollowUpSheet } from './follow-up-sheet.ts';
import { FollowUpSheetWording } from './wording.ts';

export const kind: KindOf<'follow-up-sheet'> = { build: buildFollowUpSheet, wording: FollowUpSheetWording };
