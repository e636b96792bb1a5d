import { voices as en } from './en/voices.ts';
import { currentLanguage } from './texts.svelte.ts';
import { voices as vi } from './vi/voices.ts';

/** Texts of the screens of opinions and interviews, which load with them: the checklist must not carry them. */
export const voicesTexts = () => (currentLanguage() === 'en' ? en : vi);
