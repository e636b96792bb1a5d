import { documents as en } from './en/documents.ts';
import { currentLanguage } from './texts.svelte.ts';
import { documents as vi } from './vi/documents.ts';

/** Texts of the documents screens, which load with them: the checklist must not carry them. */
export const documentsTexts = () => (currentLanguage() === 'en' ? en : vi);
