import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { count } from './plural.ts';
import { unitsOf } from './units-of.ts';
import type { units as vi } from '#messages/vi/units.ts';

export const units: typeof vi = {
  title: (kind, units) => `${unitsOf[kind]} (${formatNumber(units)})`,
  hint: 'Taking a unit off is saved at once and can be undone. Units are added on the page of the mission.',
  none: 'There are no units yet. Add them on the page of the mission.',
  visits: (visits) => (visits === 0 ? 'no visit yet' : count(visits, 'visit', 'visits')),
  remove: 'Take off',
  removeUnit: (name) => `Take off ${name}`,
  removed: (name) => `${name} was taken off the mission.`,
  kept: 'This unit stays',
  keptWhy: (name) =>
    `Something was recorded at ${name}, so it cannot be taken off the mission: what was recorded is evidence, and the consolidated report rests on it. Nothing was changed.`,
  holds: (answers, findings, photos) =>
    [
      count(answers, 'answer', 'answers'),
      count(findings, 'finding', 'findings'),
      count(photos, 'photo', 'photos'),
    ].join(', '),
};
