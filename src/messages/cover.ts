import { cover as en } from './en/cover.ts';
import { currentLanguage } from './texts.svelte.ts';
import { cover as vi } from './vi/cover.ts';

/** Texts of the cover of a visit, which load with it: the checklist must not carry them. */
export const coverTexts = () => (currentLanguage() === 'en' ? en : vi);
