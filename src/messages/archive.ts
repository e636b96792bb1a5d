import { bilingual } from './bilingual.ts';
import { archive as en } from './en/archive.ts';
import { archive as vi } from './vi/archive.ts';

/** Texts of the archive. */
export const archiveTexts = bilingual(vi, en);
