import { vi, type Messages } from './vi/app.ts';

export type Language = 'vi' | 'en';

const KEY = 'so-giam-sat.language';

let current = $state.raw<Messages>(vi);
let language = $state<Language>('vi');

/** The texts of the chosen language; reading them in a template follows a change of language. */
export function t(): Messages {
  return current;
}

export function currentLanguage(): Language {
  return language;
}

/** Shows a language from now on, also after a restart. Only that language's texts are loaded. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  current = chosen === 'en' ? (await import('./en/app.ts')).en : vi;
  language = chosen;
  document.documentElement.lang = chosen;
  localStorage.setItem(KEY, chosen);
}

/** The language chosen earlier on this device; Vietnamese unless English was chosen. */
export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(KEY) === 'en') await chooseLanguage('en');
}
