import { units as en } from './en/units.ts';
import { currentLanguage } from './texts.svelte.ts';
import { units as vi } from './vi/units.ts';

/** Texts of the units of a mission, which load with its edit screen: the checklist must not carry them. */
export const unitsTexts = () => (currentLanguage() === 'en' ? en : vi);
