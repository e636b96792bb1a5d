import { dossiers as en } from './en/dossiers.ts';
import { currentLanguage } from './texts.svelte.ts';
import { dossiers as vi } from './vi/dossiers.ts';

/** Texts of the dossier screens, which load with them: the checklist must not carry them. */
export const dossiersTexts = () => (currentLanguage() === 'en' ? en : vi);
