import { bilingual } from './bilingual.ts';
import { record as en } from './en/record.ts';
import { record as vi } from './vi/record.ts';

/** Texts of the record viewer. */
export const recordTexts = bilingual(vi, en);
