import { archive as en } from './en/archive.ts';
import { currentLanguage } from './texts.svelte.ts';
import { archive as vi } from './vi/archive.ts';

/** Texts of the archive, which load with the screens that lead there: the checklist must not carry them. */
export const archiveTexts = () => (currentLanguage() === 'en' ? en : vi);
