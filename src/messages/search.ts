import { bilingual } from './bilingual.ts';
import { search as en } from './en/search.ts';
import { search as vi } from './vi/search.ts';

/** Texts of the search screen. */
export const searchTexts = bilingual(vi, en);
