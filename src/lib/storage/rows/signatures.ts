import { isAmended, type Amendment, type Signature } from '#lib/domain/visit/signature.ts';
import { instantOf } from '#lib/journal/clock.ts';
import { commit, creation } from '#lib/storage/write/commit.ts';
import { database, type StoredChange } from '#lib/storage/database/database.ts';
import { readChangesSince, readContentHashes } from '#lib/storage/record/record.ts';

/** Amendments shown under one signature; the record viewer has them all. */
const SHOWN_AMENDMENTS = 5;

/** A signature, and whether the record was changed after it. */
export interface SignatureState {
  signature: Signature;
  /** Whether the record differs from what was signed. */
  amended: boolean;
  /** The newest changes since, of an amended record. */
  amendments: StoredChange[];
}

/**
 * The signatures and refusals under a visit, oldest first, each compared with the record as it is now.
 * @param limit of the amendments read for each
 */
export async function readSignatures(
  visitId: string,
  limit: number = SHOWN_AMENDMENTS,
): Promise<SignatureState[]> {
  const visit = await database.visits.get(visitId);
  const rows = await database.signatures.where({ visitId }).toArray();
  const signatures = rows
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => (a.signedAt < b.signedAt ? -1 : 1));
  const hashes = signatures.length > 0 ? await readContentHashes(visitId) : undefined;
  if (!visit || !hashes) return [];
  return Promise.all(
    signatures.map(async (signature) => {
      const amended = isAmended(signature, hashes);
      const since = { table: 'signatures', id: signature.id } as const;
      return {
        signature,
        amended,
        amendments: amended ? await readChangesSince(visit, since, limit) : [],
      };
    }),
  );
}

const distinct = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean);

/**
 * The signatures under a visit that no longer fit its record, with what was written since and the time of the last change
 * by the device's clock.
 */
export async function readAmendments(visitId: string): Promise<Amendment[]> {
  const states = await readSignatures(visitId, Number.MAX_SAFE_INTEGER);
  return states
    .filter(({ amended }) => amended)
    .map(({ signature, amendments }) => {
      const [latest] = amendments;
      return {
        signatureId: signature.id,
        lastAt: latest ? instantOf(latest) : null,
        since: {
          writes: amendments.length,
          tables: distinct(amendments.map(({ table }) => table)),
          authors: distinct(amendments.map(({ author }) => author)),
        },
      };
    });
}

/**
 * Stores a signature, or its refusal, for the record as it is now. An earlier one of the same person is replaced, but
 * stays in the journal.
 * @throws StorageError
 */
export async function recordSignature(
  signature: Omit<Signature, 'contentHash' | 'coversMission' | 'deleted'>,
): Promise<void> {
  const { visitId, attendeeId } = signature;
  const hashes = await readContentHashes(visitId);
  if (!hashes) throw new Error('A signature needs a visit on this device');
  const earlier = (await database.signatures.where({ visitId }).toArray()).filter(
    (row) => row.attendeeId === attendeeId && !row.deleted,
  );
  await commit([
    ...earlier.map(({ id }) => ({
      table: 'signatures' as const,
      row: id,
      set: { deleted: true },
    })),
    creation('signatures', {
      ...signature,
      contentHash: hashes.withMission,
      coversMission: true,
      deleted: false,
    }),
  ]);
}

/** Removes a signature, or restores it. */
export async function setSignatureDeleted(signature: Signature, deleted: boolean): Promise<void> {
  await commit([{ table: 'signatures', row: signature.id, set: { deleted } }]);
}
