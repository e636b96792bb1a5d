import { bilingual } from './bilingual.ts';
import { assignments as en } from './en/assignments.ts';
import { assignments as vi } from './vi/assignments.ts';

/** Texts of the screen on which the parts of a mission are assigned to members. */
export const assignmentTexts = bilingual(vi, en);
