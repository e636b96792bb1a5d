import { consolidation as en } from './en/consolidation.ts';
import { currentLanguage } from './texts.svelte.ts';
import { consolidation as vi } from './vi/consolidation.ts';

/** Texts of the council desk, which load with it: the checklist must not carry them. */
export const consolidationTexts = () => (currentLanguage() === 'en' ? en : vi);
