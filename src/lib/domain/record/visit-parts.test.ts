import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecord } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { blankDocument } from '#lib/domain/drafts/document-draft.ts';
import { blankDossier } from '#lib/domain/dossiers/dossier.ts';
import { visitParts } from './visit-parts.ts';

const still = { contentHashes: null, changedSince: new Set<string>() };
const minutes = blankDocument({
  id: 'd1',
  missionId: 'mission',
  visitId: 'visit',
  kind: 'minutes',
  createdAt: '2026-02-05T04:00:00Z',
  number: '',
  date: null,
});

test('a visit that has just begun has nothing in any part, and everything still to be answered', () => {
  const parts = visitParts({ ...emptyRecord(), ...still, documents: [] });
  expect(parts).toMatchObject({
    arrival: null,
    photos: 0,
    dossiers: { examined: 0, all: 0 },
    findings: 0,
    recommendations: 0,
    figureSheets: 0,
    statements: 0,
    interviews: 0,
    attendees: 0,
    signatures: { signed: 0, refused: 0, due: 0, amended: 0 },
    documents: [],
  });
  expect(parts.missing.unanswered.length).toBeGreaterThan(0);
});

test('a refusal settles a signature; an interview left in the middle is not held', () => {
  const record = recordOfEverything();
  const [first] = record.interviews;
  if (!first) throw new Error('The record has interviews');
  const parts = visitParts({
    ...record,
    ...still,
    interviews: [...record.interviews, { ...first, id: 'left', finishedAt: null }],
    documents: [minutes],
  });
  expect(parts).toMatchObject({
    arrival: { note: '12 người chờ, 3 quầy mở' },
    photos: 2,
    findings: 2,
    recommendations: 2,
    figureSheets: 1,
    statements: 4,
    interviews: 2,
    attendees: 3,
    signatures: { signed: 1, refused: 1, due: 2, amended: 0 },
    documents: [{ kind: 'minutes', issued: false, changed: false }],
  });
});

test('a drawn dossier counts among all, and among the examined only once something was read off it', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (seen) => {
      const dossiers = seen.map((examined, index) => ({
        ...blankDossier({
          id: `d${index}`,
          missionId: 'mission',
          visitId: 'visit',
          drawId: 'draw',
          code: `H${index}`,
          position: index,
        }),
        ...(examined ? { receivedOn: '2026-01-05' } : {}),
      }));
      const parts = visitParts({ ...emptyRecord(), ...still, dossiers, documents: [] });
      expect(parts.dossiers).toEqual({ examined: seen.filter(Boolean).length, all: seen.length });
    }),
  );
});

test('a change after signing or issuing names the signatures and documents it leaves behind', () => {
  const record = recordOfEverything();
  const [contentHash = ''] = record.signatures.map((signature) => signature.contentHash);
  const parts = (hash: string) =>
    visitParts({
      ...record,
      contentHashes: { ofVisit: hash, withMission: '' },
      changedSince: new Set(['d1']),
      documents: [minutes],
    });
  expect(parts(contentHash).documents).toEqual([{ kind: 'minutes', issued: false, changed: true }]);
  expect(parts('f'.repeat(64)).signatures.amended).toBe(2);
  const same = record.signatures.map((signature) => ({ ...signature, contentHash }));
  const contentHashes = { ofVisit: contentHash, withMission: '' };
  const unchanged = { ...record, signatures: same, contentHashes, changedSince: new Set<string>() };
  expect(visitParts({ ...unchanged, documents: [] }).signatures.amended).toBe(0);
});
