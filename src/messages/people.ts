import { people as en } from './en/people.ts';
import { currentLanguage } from './texts.svelte.ts';
import { people as vi } from './vi/people.ts';

/** Texts of the screen of attendees and signatures, which load with them: the checklist must not carry them. */
export const peopleTexts = () => (currentLanguage() === 'en' ? en : vi);
