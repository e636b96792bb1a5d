import { bilingual } from './bilingual.ts';
import { doubts as en } from './en/doubts.ts';
import { doubts as vi } from './vi/doubts.ts';

/** Texts about numbers that differ, fetched where there are such numbers. */
export const doubtsTexts = bilingual(vi, en);
