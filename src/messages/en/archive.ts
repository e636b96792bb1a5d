import { count } from './plural.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { archive as vi } from '#messages/vi/archive.ts';

export const archive: typeof vi = {
  title: 'Archive',
  link: (missions) => `Archive (${formatNumber(missions)})`,
  intro:
    'Finished missions, for reading only. They are still found, their documents can be saved and their recommendations followed up. To change one, open it and tap “Reopen”.',
  none: 'No mission is archived yet.',
  noneHint: 'When all its visits are closed, open a mission and tap “Archive”.',
  allArchived: 'No mission is under way. Finished ones are in the archive.',
  archivedAt: (when, author) => (author === '' ? `Archived at ${when}` : `Archived by ${author} at ${when}`),
  readOnly: 'This mission is archived; reading only.',
  followedUp: 'Its recommendations are followed up as before.',
  toMission: 'Go to the mission',
  reopen: 'Reopen',
  reopened: 'The mission is open again.',
  action: 'Archive',
  confirm: 'Archive',
  ask: 'The mission leaves the list on the first screen and can only be read. Nothing is removed: it is still found, its recommendations are still followed up, and it can be reopened at any time.',
  unvisited: (units) => `${count(units, 'unit has', 'units have')} had no visit.`,
  drafts: (documents) =>
    `${count(documents, 'document is', 'documents are')} still a draft. In the archive drafts cannot be edited or issued.`,
  toDrafts: 'See the documents',
  done: 'The mission is archived.',
  open: (visits) =>
    `It cannot be archived yet: ${count(visits, 'visit is', 'visits are')} not closed. Close them first.`,
};
