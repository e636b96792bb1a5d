import { BlobReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from '#lib/domain/basics/schema.ts';
import { hashChange } from '#lib/journal/chain.ts';
import { Change } from '#lib/journal/change-schema.ts';
import { Seal } from '#lib/journal/seal.ts';
import { parse, valuesOf } from './lines.ts';
import {
  attachmentOf,
  changesOf,
  filesOf,
  Manifest,
  MANIFEST,
  PACKAGE_VERSION,
  SEALS,
  type LogPart,
} from './manifest.ts';
import { judgedSeals, type KnownKeys } from './judged-seals.ts';
import { PackageError } from './package-error.ts';

/** The most that a manifest may hold, in bytes. */
const LARGEST_MANIFEST = 16_000_000;
/** The most that one attachment may hold, in bytes. */
const LARGEST_ATTACHMENT = 500_000_000;
/** The most that the changes of one log may hold, in bytes. */
const LARGEST_LOG = 2_000_000_000;

const OF_NEWER_FORMAT = z.object({
  format: z.literal('giamsat'),
  version: z.int().check(z.gt(PACKAGE_VERSION)),
});

/** A change as this version knows it, and whatever a newer one added. */
const ReceivedChange = z.looseObject(Change.shape);

/** A package that was opened; nothing of it is trusted before `verify`. */
export interface Package {
  manifest: Manifest;
  /** The changes of one log in their order. @throws PackageError at the first that is not what the chain says */
  changes: (part: LogPart) => AsyncGenerator<Change>;
  seals: () => Promise<Seal[]>;
  /** @throws PackageError when the bytes are not those that the name says */
  attachment: (sha256: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes of a file in the zip, no more than the zip itself says. */
function bytesOf(entry: FileEntry, limit: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (entry.uncompressedSize > limit) throw new PackageError('tooLarge', entry.filename);
  let size = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new PackageError('unreadable', `${entry.filename} goes on`);
      controller.enqueue(chunk);
    },
    flush() {
      if (size < entry.uncompressedSize) throw new PackageError('unreadable', `${entry.filename} is cut`);
    },
  });
  entry
    .getData(counted.writable, { checkSignature: true, useWebWorkers: false })
    .catch(async (error: unknown) => {
      // The reader sees it; a stream that has failed already cannot be failed again.
      await counted.writable
        .abort(error instanceof PackageError ? error : new PackageError('unreadable', entry.filename, error))
        .catch(() => undefined);
    });
  return counted.readable;
}

async function wholeOf(entry: FileEntry, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = bytesOf(entry, limit);
  try {
    return new Uint8Array(await new Response(bytes).arrayBuffer());
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('unreadable', entry.filename, error);
  }
}

async function entriesOf(file: Blob): Promise<Map<string, FileEntry>> {
  const zip = new ZipReader(new BlobReader(file), { strictness: 'strict', useWebWorkers: false });
  try {
    const entries = await zip.getEntries();
    return new Map(
      entries.map((entry) => {
        if (entry.directory || entry.encrypted) throw new PackageError('unreadable', entry.filename);
        return [entry.filename, entry];
      }),
    );
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('unreadable', 'no zip file', error);
  }
}

async function manifestOf(entry: FileEntry | undefined): Promise<Manifest> {
  if (!entry) throw new PackageError('unreadable', 'no manifest');
  let value: unknown;
  try {
    value = parse(new TextDecoder('utf-8', { fatal: true }).decode(await wholeOf(entry, LARGEST_MANIFEST)));
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('unreadable', MANIFEST, error);
  }
  if (OF_NEWER_FORMAT.safeParse(value).success) throw new PackageError('newer', 'format');
  const read = Manifest.safeParse(value);
  if (!read.success) throw new PackageError('unreadable', MANIFEST, read.error);
  return read.data;
}

function requireDistinct(keys: readonly string[], what: string): void {
  if (new Set(keys).size < keys.length) throw new PackageError('inconsistent', `${what} twice`);
}

/**
 * Opens a package and reads its manifest.
 * @throws PackageError when it is none, damaged, of a newer format, or its files are not those of the manifest
 */
export async function openPackage(file: Blob): Promise<Package> {
  const entries = await entriesOf(file);
  const manifest = await manifestOf(entries.get(MANIFEST));
  const files = filesOf(manifest);
  requireDistinct(files, 'a file');
  requireDistinct(
    manifest.logs.map(({ log, device }) => `${device} ${log}`),
    'a log',
  );
  if (entries.size !== files.length || !files.every((name) => entries.has(name)))
    throw new PackageError('inconsistent', 'files');
  const entryOf = (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new PackageError('inconsistent', `no ${name}`);
    return entry;
  };
  return {
    manifest,
    changes: (part) =>
      checkedChanges(part, bytesOf(entryOf(changesOf(manifest.logs.indexOf(part))), LARGEST_LOG)),
    seals: async () => {
      const seals: Seal[] = [];
      for await (const value of valuesOf(bytesOf(entryOf(SEALS), LARGEST_MANIFEST))) {
        const read = Seal.safeParse(value);
        if (!read.success) throw new PackageError('unreadable', SEALS, read.error);
        seals.push(read.data);
      }
      if (seals.length !== manifest.seals) throw new PackageError('inconsistent', 'number of seals');
      requireDistinct(
        seals.map(({ id }) => id),
        'a seal',
      );
      return seals;
    },
    attachment: async (sha256) => {
      const declared = manifest.attachments.find((attachment) => attachment.sha256 === sha256);
      const bytes = await wholeOf(entryOf(attachmentOf(sha256)), LARGEST_ATTACHMENT);
      if (bytes.length !== declared?.size || bytesToHex(hasher(bytes)) !== sha256)
        throw new PackageError('inconsistent', `attachment ${sha256}`);
      return bytes;
    },
  };
}

async function* checkedChanges(
  part: LogPart,
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Change> {
  let { prev } = part;
  let seq = part.first;
  for await (const value of valuesOf(bytes)) {
    const read = ReceivedChange.safeParse(value);
    if (!read.success) throw new PackageError('unreadable', `change ${seq}`, read.error);
    // As it came: what a newer version added belongs to what was hashed.
    const change = value as Change;
    const { hash, ...rest } = change;
    const follows = change.log === part.log && change.device === part.device && change.seq === seq;
    if (!follows || change.prev !== prev || hashChange(rest) !== hash)
      throw new PackageError('inconsistent', `change ${seq}`);
    yield change;
    prev = hash;
    seq += 1;
  }
  if (seq !== part.last + 1 || prev !== part.hash) throw new PackageError('inconsistent', 'the end of a log');
}

/** Is given what a package holds as it is verified; none of it is trusted before the whole package is. */
export interface PackageReader {
  change?: (change: Change) => void;
  attachment?: (sha256: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/**
 * Reads the whole package once: every change follows its chain and is covered by a seal, every seal is genuine and by
 * the key its device is known by, every attachment is what its name says.
 * @returns its seals
 * @throws PackageError at the first fault; what `reader` throws
 */
export async function verifyPackage(
  { manifest, changes, seals, attachment }: Package,
  known: KnownKeys,
  {
    signal,
    onprogress,
    reader = {},
  }: { signal?: AbortSignal; onprogress?: (share: number) => void; reader?: PackageReader } = {},
): Promise<Seal[]> {
  const all = await seals();
  for await (const { seal, fault } of judgedSeals(all, known))
    if (fault !== null) throw new PackageError('forged', `seal ${seal.id}: ${fault}`);
  const total = manifest.logs.length + manifest.attachments.length;
  let done = 0;
  const count = () => {
    signal?.throwIfAborted();
    done += 1;
    onprogress?.(done / total);
  };
  for (const part of manifest.logs) {
    const own = new Map(
      all.flatMap((seal) =>
        seal.log === part.log && seal.device === part.device ? [[seal.seq, seal.hash] as const] : [],
      ),
    );
    let sealed = false;
    for await (const change of changes(part)) {
      signal?.throwIfAborted();
      const { seq, hash } = change;
      reader.change?.(change);
      const covered = own.get(seq);
      if (covered !== undefined && covered !== hash)
        throw new PackageError('forged', `seal of change ${seq}`);
      sealed = covered !== undefined;
    }
    if (!sealed) throw new PackageError('inconsistent', 'changes without a seal');
    count();
  }
  for (const { sha256 } of manifest.attachments) {
    const bytes = await attachment(sha256);
    await reader.attachment?.(sha256, bytes);
    count();
  }
  return all;
}
