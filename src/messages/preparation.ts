import { bilingual } from './bilingual.ts';
import { preparation as en } from './en/preparation.ts';
import { preparation as vi } from './vi/preparation.ts';

/** Texts of the screens where work is prepared: missions, units, checklists, settings. */
export const preparationTexts = bilingual(vi, en);
