import { bilingual } from './bilingual.ts';
import { units as en } from './en/units.ts';
import { units as vi } from './vi/units.ts';

/** Texts of the units of a mission. */
export const unitsTexts = bilingual(vi, en);
