import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { count } from './plural.ts';
import type { cover as vi } from '#messages/vi/cover.ts';

export const cover: typeof vi = {
  parts: 'Other parts of the visit',
  none: 'none yet',
  arrival: (when) => `arrived at ${when}`,
  photos: (photos) => count(photos, 'photo', 'photos'),
  dossiers: (examined, all) => `${formatNumber(examined)}/${formatNumber(all)} dossiers examined`,
  findings: (findings) => count(findings, 'finding', 'findings'),
  recommendations: (recommendations) => count(recommendations, 'recommendation', 'recommendations'),
  figures: (sheets) => count(sheets, 'figure sheet', 'figure sheets'),
  statements: (statements) => count(statements, 'statement', 'statements'),
  interviews: (people) => count(people, 'citizen interviewed', 'citizens interviewed'),
  attendees: (people) => count(people, 'attendee', 'attendees'),
  signatures: ({ signed, refused, due }) =>
    due === 0
      ? 'nobody is due to sign yet'
      : `${formatNumber(signed)}/${formatNumber(due)} signed${refused > 0 ? `, ${formatNumber(refused)} refused` : ''}`,
  amended: (signatures) => `changed after ${count(signatures, 'person', 'people')} signed`,
  document: (kind, issued, changed) =>
    `${kind} (${issued ? 'issued' : 'draft'}${changed ? ', the data have changed since' : ''})`,
  complete: 'nothing missing',
  lastWritten: (when) => `last written at ${when}`,
};
