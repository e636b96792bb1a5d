import { bilingual } from './bilingual.ts';
import { people as en } from './en/people.ts';
import { people as vi } from './vi/people.ts';

/** Texts of the screen of attendees and signatures. */
export const peopleTexts = bilingual(vi, en);
