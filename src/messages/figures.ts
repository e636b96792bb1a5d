import { figures as en } from './en/figures.ts';
import { currentLanguage } from './texts.svelte.ts';
import { figures as vi } from './vi/figures.ts';

/** Texts of the figures screens, which load with them: the checklist must not carry them. */
export const figuresTexts = () => (currentLanguage() === 'en' ? en : vi);
