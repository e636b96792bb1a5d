import { Id, Instant, Sha256, z } from '#lib/domain/basics/schema.ts';

/** The version of the format that this app writes, and the newest that it reads. */
export const PACKAGE_VERSION = 1;

/**
 * The first file in a package, `manifest.json`. A package (`.giamsat`) is a zip file of:
 *
 * - `manifest.json`: this;
 * - `changes/<n>.jsonl`: the changes of the n-th log, counted from 0, one a line, in order of their sequence numbers;
 * - `seals.jsonl`: seals, one a line; each change is covered by one of them, here or known before;
 * - `attachments/<sha256>`: bytes that the changes name, not compressed.
 */
export const Manifest = z.strictObject({
  format: z.literal('giamsat'),
  version: z.literal(PACKAGE_VERSION),
  /** The highest version of the tables that any of its changes was written with: it may set fields that others do not know. */
  tables: z.int().check(z.minimum(1)),
  /** By the clock of the device that made it. */
  createdAt: Instant,
  /** Who made it. */
  device: z.uuid(),
  author: z.string().check(z.maxLength(200)),
  missions: z.array(z.strictObject({ id: Id, title: z.string().check(z.maxLength(10_000)) })),
  logs: z.array(
    z.strictObject({
      /** The mission, or the name of the log of what belongs to none. */
      log: Id,
      device: z.uuid(),
      /** The sequence numbers of the first and the last change here. */
      first: z.int().check(z.minimum(1)),
      last: z.int().check(z.minimum(1)),
      /** The hash of the change before the first, and of the last. */
      prev: Sha256,
      hash: Sha256,
    }),
  ),
  seals: z.int().check(z.minimum(0)),
  attachments: z.array(z.strictObject({ sha256: Sha256, size: z.int().check(z.minimum(0)) })),
});
export type Manifest = z.infer<typeof Manifest>;
export type LogPart = Manifest['logs'][number];

export const MANIFEST = 'manifest.json';
export const SEALS = 'seals.jsonl';
export const changesOf = (place: number) => `changes/${place}.jsonl`;
export const attachmentOf = (sha256: string) => `attachments/${sha256}`;

/** Every file of a package with this manifest. */
export function filesOf({ logs, attachments }: Manifest): string[] {
  return [
    MANIFEST,
    ...logs.map((_, place) => changesOf(place)),
    SEALS,
    ...attachments.map(({ sha256 }) => attachmentOf(sha256)),
  ];
}
