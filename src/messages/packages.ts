import { bilingual } from './bilingual.ts';
import { packages as en } from './en/packages.ts';
import { packages as vi } from './vi/packages.ts';

/** Texts of backup, hand-over and conflicts. */
export const packageTexts = bilingual(vi, en);
