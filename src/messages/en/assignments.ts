import type { assignments as vi } from '#messages/vi/assignments.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

export const assignments: typeof vi = {
  title: 'Assignment',
  what: 'Who looks after which unit and which area',
  intro: 'Members see their own part first. The assignment goes to other devices with the mission’s package.',
  noMembers: 'The delegation has no members yet. Add them, with their names, then assign.',
  toMembers: 'Add members',
  progress: 'Progress by member',
  of: (examined, applicable) => `${formatNumber(examined)} of ${formatNumber(applicable)} items examined`,
  notBegun: 'no visit yet',
  units: 'By unit',
  unitsHint: 'Looks after every area at that unit.',
  areas: (checklist) => `By area: ${checklist}`,
  areasHint: 'Looks after that area at every unit.',
  noAreas: 'This mission has no checklist yet whose areas could be assigned.',
  nobody: 'Nobody yet',
  mine: 'My part',
};
