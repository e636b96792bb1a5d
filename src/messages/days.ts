import { bilingual } from './bilingual.ts';
import { days as en } from './en/days.ts';
import { days as vi } from './vi/days.ts';

/** Texts on odd days. */
export const daysTexts = bilingual(vi, en);
