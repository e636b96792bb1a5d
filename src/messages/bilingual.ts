import { currentLanguage } from './texts.svelte.ts';

/**
 * Texts of one screen in the chosen language, which load with it: the checklist must not carry those of every other.
 * Read in a template they follow a change of language.
 */
export function bilingual<Texts>(vi: Texts, en: Texts): () => Texts {
  return () => (currentLanguage() === 'en' ? en : vi);
}
