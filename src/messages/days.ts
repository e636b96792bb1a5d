import { days as en } from './en/days.ts';
import { currentLanguage } from './texts.svelte.ts';
import { days as vi } from './vi/days.ts';

/** Texts on odd days, which load with the fields that ask for a day. */
export const daysTexts = () => (currentLanguage() === 'en' ? en : vi);
