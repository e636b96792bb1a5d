import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import { Signing } from '#lib/domain/mission/mission.ts';
import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import { Questionnaire } from '#lib/domain/visit/interview.ts';
import type { MissionRecord, VisitRecord } from '#lib/domain/record/visit-record.ts';
import { Day, Sha256, text, z } from '#lib/domain/basics/schema.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import { HolidayYear, openCalendar } from '#lib/domain/basics/working-days.ts';
import { DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { asIssued } from '#lib/documents/model/as-issued.ts';
import { applyEdits } from '#lib/documents/model/edits.ts';
import { loadBuilder, type DocumentBuilder } from '#lib/documents/kinds/kinds.ts';

const Source = {
  format: z.literal('so-giam-sat/document-record'),
  version: z.literal(1),
  /** Version of the app that wrote it: another one may lay the same document out differently. */
  app: text(30),
  kind: DocumentKindId,
  issue: z.strictObject({
    number: z.nullable(text(30)),
    date: z.nullable(Day),
    draft: z.optional(z.boolean()),
    replaces: z.optional(
      z.strictObject({ number: z.nullable(text(30)), symbol: text(40), date: z.nullable(Day) }),
    ),
    signing: z.optional(Signing),
  }),
  edits: BlockEdits,
  /** The calendar late days were counted with. */
  holidays: z.array(HolidayYear),
  /** The questionnaires of the interviews. */
  questionnaires: z.array(Questionnaire),
  /** The hash of the picture that prints for a photo, by the hash of the original: SHA-256 both. */
  images: z.record(Sha256, Sha256),
  /** The record of the visit, of the mission, or of its follow-up, as the kind is of. */
  record: z.record(z.string(), z.unknown()),
};

/** All data that one document was made of, stored beside its file, with a hash over all of it. */
const SealedSource = z.strictObject({ ...Source, sha256: Sha256 });
export type DocumentSource = Omit<z.infer<typeof SealedSource>, 'sha256'>;

/** What a document is made of, but for the photos. */
export type RecordParts = Pick<
  DocumentSource,
  'app' | 'kind' | 'issue' | 'edits' | 'holidays' | 'questionnaires'
> & { record: VisitRecord | MissionRecord | FollowUpRecord };

/** A file is no record of a document, or it or a photo in it is not what it was when it was written. */
export class DocumentRecordError extends Error {
  override name = 'DocumentRecordError';
  readonly code: 'unreadable' | 'changed' | 'photoMissing' | 'photoChanged';
  constructor(code: DocumentRecordError['code'], cause?: unknown) {
    super(`Document record: ${code}`, { cause });
    this.code = code;
  }
}

function hashOf(source: DocumentSource): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(source) ?? '')));
}

/** The record of a document: canonical JSON with its own hash. */
export function writeDocumentRecord(parts: RecordParts & Pick<DocumentSource, 'images'>): string {
  // Through JSON: what is hashed is what is read back.
  const source = JSON.parse(
    JSON.stringify({ format: 'so-giam-sat/document-record', version: 1, ...parts }),
  ) as DocumentSource;
  return `${canonicalize({ ...source, sha256: hashOf(source) }) ?? ''}\n`;
}

/**
 * Reads the record of a document.
 * @throws DocumentRecordError when it is none, or a field of it was changed since it was written
 */
export function readDocumentRecord(json: string): DocumentSource {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new DocumentRecordError('unreadable', error);
  }
  if (typeof value !== 'object' || value === null || !('sha256' in value)) {
    throw new DocumentRecordError('unreadable');
  }
  // The hash is checked first, over the data as read: parsing may trim or drop what was changed.
  const { sha256: stated, ...rest } = value;
  if (stated !== hashOf(rest as DocumentSource)) throw new DocumentRecordError('changed');
  const parsed = SealedSource.safeParse(value);
  if (!parsed.success) throw new DocumentRecordError('unreadable');
  const { sha256: _, ...source } = parsed.data;
  return source;
}

/**
 * The document a record gives today.
 * @throws DocumentRecordError when what the kind is of is not in the record
 */
export async function documentFrom(
  source: Omit<RecordParts, 'app' | 'record'> & { record: object },
): Promise<DocumentModel> {
  const builder = await loadBuilder(source.kind);
  try {
    const edited = applyEdits(drafted(source, builder), source.edits);
    return source.issue.draft ? edited : asIssued(edited);
  } catch (error) {
    throw new DocumentRecordError('unreadable', error);
  }
}

type Draftable = Pick<RecordParts, 'issue' | 'holidays' | 'questionnaires'> & { record: object };

function drafted(
  { issue, holidays, questionnaires, record }: Draftable,
  builder: DocumentBuilder,
): DocumentModel {
  const means = { calendar: openCalendar(holidays), questionnaires };
  switch (builder.of) {
    case 'visit':
      return builder.build(record as VisitRecord, issue, means);
    case 'mission':
      return builder.build(record as MissionRecord, issue, means);
    case 'followUp':
      return builder.build(record as FollowUpRecord, issue);
    default:
      throw new UnreachableError(builder);
  }
}
