import { bilingual } from './bilingual.ts';
import { figures as en } from './en/figures.ts';
import { figures as vi } from './vi/figures.ts';

/** Texts of the figures screens. */
export const figuresTexts = bilingual(vi, en);
