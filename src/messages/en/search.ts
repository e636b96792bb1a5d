import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { count } from './plural.ts';
import type { search as vi } from '#messages/vi/search.ts';

export const search: typeof vi = {
  title: 'Search',
  link: 'Search the notebook',
  label: 'Search everything recorded',
  hint: 'Diacritics may be left out: “tam dan” finds Tam Dân. Units, visits, notes, findings, recommendations, statements, dossier codes and documents are found.',
  reading: 'Reading what is on the device…',
  nothing: (query) => `Nothing holds “${query}”. Try fewer words.`,
  found: (results) => `${count(results, 'result', 'results')} found`,
  shown: (shown) => `Only the nearest ${formatNumber(shown)} are shown. Type more to narrow them down.`,
  failed: 'The search did not work. What was recorded is safe. Please try again.',
  archived: 'Archived',
  kind: {
    missions: 'Missions',
    units: 'Units',
    visits: 'Visits',
    findings: 'Findings',
    recommendations: 'Recommendations',
    followUps: 'Follow-up',
    answers: 'Notes while checking',
    statements: 'Opinions, explanations',
    dossiers: 'Dossiers',
    documents: 'Documents',
  },
};
