import { bilingual } from './bilingual.ts';
import { consolidation as en } from './en/consolidation.ts';
import { consolidation as vi } from './vi/consolidation.ts';

/** Texts of the council desk. */
export const consolidationTexts = bilingual(vi, en);
