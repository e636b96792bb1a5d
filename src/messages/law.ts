import { law as en } from './en/law.ts';
import { currentLanguage } from './texts.svelte.ts';
import { law as vi } from './vi/law.ts';

/** Texts of the choice among acts, which load with the forms that cite: the checklist must not carry them. */
export const lawTexts = () => (currentLanguage() === 'en' ? en : vi);
