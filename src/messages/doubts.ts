import { doubts as en } from './en/doubts.ts';
import { currentLanguage } from './texts.svelte.ts';
import { doubts as vi } from './vi/doubts.ts';

/** Texts about numbers that differ, fetched where there are such numbers. */
export const doubtsTexts = () => (currentLanguage() === 'en' ? en : vi);
