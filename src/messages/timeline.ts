import { bilingual } from './bilingual.ts';
import { timeline as en } from './en/timeline.ts';
import { timeline as vi } from './vi/timeline.ts';

/** Texts of the timeline of a mission, and of what is missing of it. */
export const timelineTexts = bilingual(vi, en);
