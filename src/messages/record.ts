import { bilingual } from './bilingual.ts';
import { record as en } from './en/record/record.ts';
import { record as vi } from './vi/record/record.ts';

/** Texts of the record viewer. */
export const recordTexts = bilingual(vi, en);
