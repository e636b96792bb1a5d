import { bilingual } from './bilingual.ts';
import { conflicts as en } from './en/conflicts.ts';
import { conflicts as vi } from './vi/conflicts.ts';

/** Texts of what devices wrote differently. */
export const conflictTexts = bilingual(vi, en);
