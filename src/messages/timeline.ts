import { bilingual } from './bilingual.ts';
import { timeline as en } from './en/record/timeline.ts';
import { timeline as vi } from './vi/record/timeline.ts';

/** Texts of the timeline of a mission, and of what is missing of it. */
export const timelineTexts = bilingual(vi, en);
