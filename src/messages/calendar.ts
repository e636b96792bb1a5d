import { bilingual } from './bilingual.ts';
import { calendar as en } from './en/calendar.ts';
import { calendar as vi } from './vi/calendar.ts';

/** Texts of the screen of days off and make-up days. */
export const calendarTexts = bilingual(vi, en);
