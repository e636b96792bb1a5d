import { arrival as en } from './en/arrival.ts';
import { currentLanguage } from './texts.svelte.ts';
import { arrival as vi } from './vi/arrival.ts';

/** Texts of the arrival screen, which load with them: the checklist must not carry them. */
export const arrivalTexts = () => (currentLanguage() === 'en' ? en : vi);
