import { bilingual } from './bilingual.ts';
import { dossiers as en } from './en/dossiers.ts';
import { dossiers as vi } from './vi/dossiers.ts';

/** Texts of the dossier screens. */
export const dossiersTexts = bilingual(vi, en);
