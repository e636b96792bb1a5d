import type { ActFact } from '#lib/domain/checklist/checklist-schema.ts';
import { count } from './plural.ts';
import type { law as vi } from '#messages/vi/law.ts';

const facts: Record<ActFact, string> = { date: 'the day of issue', validity: 'the time in force' };

export const law: typeof vi = {
  choose: 'Choose an act',
  title: 'Choose a legal basis',
  search: 'Find an act',
  searchHint: 'Type a number, a symbol or a name, with or without diacritics.',
  found: (acts) => count(acts, 'act', 'acts'),
  none: 'There is no such act. Close this and type the legal basis into the field.',
  inForce: (from) => `In force from ${from}`,
  inForceUntil: (from, to) => `In force from ${from} to ${to}`,
  notYet: (day, from) => `Not in force on ${day}: from ${from}`,
  noMore: (day, to) => `No longer in force on ${day}: until ${to}`,
  checked: (where) => `Compared with: ${where}`,
  unchecked: 'Nobody has compared it with the official text. Check it before use.',
  partlyChecked: (unseen, where) =>
    `Not compared: ${unseen.map((fact) => facts[fact]).join(' and ')} (source: ${where}). Check it before use.`,
  chosen: 'Chosen',
};
