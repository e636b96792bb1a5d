import { bytesToHex } from '@noble/hashes/utils.js';
import { holdingInstead, type DocumentDraft, issuedMatch } from '#lib/domain/drafts/document-draft.ts';
import type { Progress } from '#lib/documents/jobs/phases.ts';
import { makeFile } from '#lib/documents/jobs/make-file.ts';
import { compareFile, statedHashes } from '#lib/documents/pdf/verify/compare-file.ts';
import { listAllDocuments } from '#lib/storage/rows/documents.ts';
import { readMission, type MissionOverview } from '#lib/storage/rows/missions.ts';
import { packOnce } from '#lib/tasks/drafting/draft.ts';
import { printImages } from '#lib/storage/photos/renditions.ts';

/** How a file relates to this device: one of its documents, a file that only claims to be one, or unknown. */
export type DeviceProof =
  | { verdict: 'issued' | 'alteredIssued' | 'draft' | 'alteredDraft'; known: KnownDocument }
  | { verdict: 'unstated' | 'unknown' };

/** A document of this device; its mission may have been removed since. */
export interface KnownDocument {
  document: DocumentDraft;
  overview: MissionOverview | undefined;
  /** The issued document that replaced it. */
  instead: DocumentDraft | undefined;
}

export interface ProofOptions {
  signal: AbortSignal;
  /** Called before each draft is compared. */
  ondraft: (done: number, all: number) => void;
  /** Called while a draft is rendered. */
  onprogress: (progress: Progress) => void;
}

/**
 * Looks for a PDF among the documents of this device: issued ones by their bytes, drafts by rendering them again.
 * @throws CancelledError or the signal's reason when aborted; as `makeFile` does
 */
export async function proveOnDevice(
  pdf: Uint8Array<ArrayBuffer>,
  options: ProofOptions,
): Promise<DeviceProof> {
  const documents = await listAllDocuments();
  const sha256 = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', pdf)));
  const contentHashes = statedHashes(pdf);
  const match = issuedMatch(documents, { sha256, contentHashes });
  if (match) {
    return {
      verdict: match.isSame ? 'issued' : 'alteredIssued',
      known: await describe(match.document, documents),
    };
  }
  if (contentHashes.length === 0) return { verdict: 'unstated' };
  const drafts = documents.filter(({ issued }) => issued === null);
  const { signal, ondraft } = options;
  for (const [index, draft] of drafts.entries()) {
    signal.throwIfAborted();
    ondraft(index + 1, drafts.length);
    const verdict = await againstDraft(pdf, { draft, contentHashes, options });
    if (verdict) return { verdict, known: await describe(draft, documents) };
  }
  // Two hashes in one file, and neither known: somebody overwrote one of them.
  return { verdict: contentHashes.length > 1 ? 'unstated' : 'unknown' };
}

async function describe(
  document: DocumentDraft,
  documents: readonly DocumentDraft[],
): Promise<KnownDocument> {
  const instead = holdingInstead(document, documents);
  return { document, overview: await readMission(document.missionId), instead };
}

interface Against {
  draft: DocumentDraft;
  contentHashes: readonly string[];
  options: ProofOptions;
}

async function againstDraft(
  pdf: Uint8Array,
  { draft, contentHashes, options: { signal, onprogress } }: Against,
): Promise<'draft' | 'alteredDraft' | undefined> {
  const packed = await packOnce(draft, signal);
  if (!packed || !contentHashes.includes(packed.document.contentHash)) return undefined;
  const { document, photos } = packed;
  const images = await printImages(photos, { signal, ondone: () => undefined });
  const rendered = await makeFile('pdf', document, { images, signal, onprogress });
  return compareFile(pdf, rendered, document.contentHash) === 'same' ? 'draft' : 'alteredDraft';
}
