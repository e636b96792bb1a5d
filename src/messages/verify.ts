import { verify as en } from './en/verify.ts';
import { currentLanguage } from './texts.svelte.ts';
import { verify as vi } from './vi/verify.ts';

/** Texts of the screen that verifies documents, which load with it. */
export const verifyTexts = () => (currentLanguage() === 'en' ? en : vi);
