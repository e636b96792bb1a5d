import { bilingual } from './bilingual.ts';
import { verify as en } from './en/record/verify.ts';
import { verify as vi } from './vi/record/verify.ts';

/** Texts of the screen that verifies documents. */
export const verifyTexts = bilingual(vi, en);
