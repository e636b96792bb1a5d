import { bilingual } from './bilingual.ts';
import { keptText as en } from './en/kept-text.ts';
import { keptText as vi } from './vi/kept-text.ts';

/** Texts of editors whose unsaved text is kept. */
export const keptTexts = bilingual(vi, en);
