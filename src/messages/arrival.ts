import { bilingual } from './bilingual.ts';
import { arrival as en } from './en/arrival.ts';
import { arrival as vi } from './vi/arrival.ts';

/** Texts of the arrival screen. */
export const arrivalTexts = bilingual(vi, en);
