import { bilingual } from './bilingual.ts';
import { voices as en } from './en/voices.ts';
import { voices as vi } from './vi/voices.ts';

/** Texts of the screens of opinions and interviews. */
export const voicesTexts = bilingual(vi, en);
