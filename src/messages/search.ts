import { search as en } from './en/search.ts';
import { currentLanguage } from './texts.svelte.ts';
import { search as vi } from './vi/search.ts';

/** Texts of the search screen, which load with it: the checklist must not carry them. */
export const searchTexts = () => (currentLanguage() === 'en' ? en : vi);
