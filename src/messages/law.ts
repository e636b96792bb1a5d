import { bilingual } from './bilingual.ts';
import { law as en } from './en/law.ts';
import { law as vi } from './vi/law.ts';

/** Texts of the choice among acts. */
export const lawTexts = bilingual(vi, en);
