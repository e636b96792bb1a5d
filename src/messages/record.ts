import { record as en } from './en/record.ts';
import { currentLanguage } from './texts.svelte.ts';
import { record as vi } from './vi/record.ts';

/** Texts of the record viewer, which load with them: the checklist must not carry them. */
export const recordTexts = () => (currentLanguage() === 'en' ? en : vi);
