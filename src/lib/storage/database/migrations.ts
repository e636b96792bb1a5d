import type { Transaction } from 'dexie';

interface Migration {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Schema versions, oldest first. A released version never changes; a new one is added below it. */
export const migrations: Migration[] = [
  {
    version: 1,
    stores: {
      missions: 'id',
      units: 'id, missionId',
      visits: 'id, missionId, unitId',
      checklists: 'id',
      answers: 'id, visitId',
      findings: 'id, visitId, missionId',
      recommendations: 'id, visitId, missionId',
      photos: 'id, visitId, sha256',
      changes: '++order, &[device+seq], mission, [table+row]',
      heads: 'device',
      seals: 'id, visitId',
      blobs: 'sha256',
      renditions: 'sha256',
      captures: 'id, visitId',
      settings: 'key',
    },
  },
  {
    version: 2,
    stores: {
      figures: 'id, visitId',
      draws: 'id, visitId',
      dossiers: 'id, visitId',
      interviews: 'id, visitId',
      statements: 'id, visitId',
      attendees: 'id, visitId',
      signatures: 'id, visitId',
      arrivals: 'id, visitId',
    },
  },
  {
    version: 3,
    stores: {
      documents: 'id, missionId, visitId',
      followUps: 'id, missionId, visitId, recommendationId',
      seals: 'id, visitId, documentId',
    },
  },
];
