import { followUp as en } from './en/follow-up.ts';
import { currentLanguage } from './texts.svelte.ts';
import { followUp as vi } from './vi/follow-up.ts';

/** Texts of the follow-up of recommendations, which load with its screens: the checklist must not carry them. */
export const followUpTexts = () => (currentLanguage() === 'en' ? en : vi);
