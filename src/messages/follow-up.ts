import { bilingual } from './bilingual.ts';
import { followUp as en } from './en/follow-up.ts';
import { followUp as vi } from './vi/follow-up.ts';

/** Texts of the follow-up of recommendations. */
export const followUpTexts = bilingual(vi, en);
