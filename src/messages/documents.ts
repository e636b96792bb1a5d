import { bilingual } from './bilingual.ts';
import { documents as en } from './en/documents.ts';
import { documents as vi } from './vi/documents.ts';

/** Texts of the documents screens. */
export const documentsTexts = bilingual(vi, en);
