import { bilingual } from './bilingual.ts';
import { cover as en } from './en/cover.ts';
import { cover as vi } from './vi/cover.ts';

/** Texts of the cover of a visit. */
export const coverTexts = bilingual(vi, en);
