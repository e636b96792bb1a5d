import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { hashChange } from '#lib/journal/chain.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { sealedText, type Seal } from '#lib/journal/seal.ts';
import type { LogPart, Manifest } from './manifest.ts';
import { PackageError } from './package-error.ts';
import type { KnownKeys } from './judged-seals.ts';
import { openPackage, verifyPackage } from './read-package.ts';
import { writePackage, type PackageContents } from './write-package.ts';

const DEVICE = '018f3b1c-0000-7000-8000-000000000001';
const NOBODY: KnownKeys = { keyOf: () => undefined };
const AT = '2026-03-02T01:00:00Z';

function chain(count: number, log = 'm', device = DEVICE): Change[] {
  let prev = GENESIS;
  return Array.from({ length: count }, (_, place) => {
    const rest = {
      device,
      log,
      seq: place + 1,
      time: `${String(place).padStart(15, '0')}-000000`,
      wall: place,
      author: 'Thư ký',
      table: 'answers',
      row: `v/A${place}`,
      set: { note: `Ghi chú ${place}: niêm yết “đầy đủ”\u2028` },
      context: {},
      prev,
    };
    const change = { ...rest, hash: hashChange(rest) };
    prev = change.hash;
    return change;
  });
}

const hex = (bytes: ArrayBuffer) => bytesToHex(new Uint8Array(bytes));
const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
const publicKey = hex(await crypto.subtle.exportKey('raw', keys.publicKey));

async function sealOf(change: Change, pair = keys): Promise<Seal> {
  const { log, device, seq, hash } = change;
  const text = new TextEncoder().encode(sealedText({ log, device, seq, hash }));
  return {
    id: '018f3b1c-0000-7000-8000-00000000000a',
    ...{ log, device, seq, hash },
    at: AT,
    reason: 'exported',
    visitId: null,
    publicKey: hex(await crypto.subtle.exportKey('raw', pair.publicKey)),
    signature: hex(await crypto.subtle.sign('Ed25519', pair.privateKey, text)),
  };
}

const partOf = (changes: readonly Change[]): LogPart => ({
  log: changes[0]?.log ?? '',
  device: changes[0]?.device ?? '',
  first: changes[0]?.seq ?? 1,
  last: changes.at(-1)?.seq ?? 1,
  prev: changes[0]?.prev ?? GENESIS,
  hash: changes.at(-1)?.hash ?? GENESIS,
});

async function contentsOf(
  changes: readonly Change[],
  seals: readonly Seal[],
  photos: readonly Uint8Array[] = [],
): Promise<PackageContents> {
  const bytes = new Map(photos.map((photo) => [bytesToHex(sha256(photo)), photo]));
  const manifest: Manifest = {
    format: 'giamsat',
    version: 1,
    tables: 1,
    createdAt: AT,
    device: DEVICE,
    author: 'Thư ký',
    missions: [{ id: 'm', title: 'Giám sát một cửa' }],
    logs: [partOf(changes)],
    seals: seals.length,
    attachments: [...bytes].map(([name, { length }]) => ({ sha256: name, size: length })),
  };
  return Promise.resolve({
    manifest,
    changes: () => changes,
    seals,
    attachment: (name) => Promise.resolve(bytes.get(name) ?? new Uint8Array()),
  });
}

async function fileOf(contents: PackageContents): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const target = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(new Uint8Array(chunk));
    },
  });
  await writePackage(contents, target);
  return new Blob(chunks);
}

/** Everything a package holds, read the way an import reads it. */
async function readAll(file: Blob, known = NOBODY) {
  const opened = await openPackage(file);
  await verifyPackage(opened, known);
  const changes: Change[] = [];
  for (const part of opened.manifest.logs)
    for await (const change of opened.changes(part)) changes.push(change);
  const attachments = await Promise.all(
    opened.manifest.attachments.map(async ({ sha256: name }) => hex((await opened.attachment(name)).buffer)),
  );
  return { manifest: opened.manifest, changes, seals: await opened.seals(), attachments };
}

async function codeOf(file: Blob, known = NOBODY): Promise<string> {
  try {
    await readAll(file, known);
    return 'accepted';
  } catch (error) {
    if (error instanceof PackageError) return error.code;
    throw error;
  }
}

const photo = Uint8Array.from({ length: 70_000 }, (_, place) => place % 251);
const changes = chain(30);
const seal = await sealOf(changes[29] as Change);

describe('a package', () => {
  it('gives back what was put in', async () => {
    const contents = await contentsOf(changes, [seal], [photo]);
    const read = await readAll(await fileOf(contents));
    expect(read).toEqual({
      manifest: contents.manifest,
      changes,
      seals: [seal],
      attachments: [bytesToHex(photo)],
    });
  });

  it('of the same contents is the same bytes', async () => {
    const contents = await contentsOf(changes, [seal], [photo]);
    const [first, second] = await Promise.all([fileOf(contents), fileOf(contents)]);
    expect(new Uint8Array(await first.arrayBuffer())).toEqual(new Uint8Array(await second.arrayBuffer()));
  });

  it('may begin where the receiver already is', async () => {
    const later = changes.slice(20);
    expect((await readAll(await fileOf(await contentsOf(later, [seal])))).changes).toEqual(later);
  });

  it('keeps what a newer version added to a change', async () => {
    const { hash: _hash, ...rest } = { ...(changes[0] as Change), fromTomorrow: { any: 1 } };
    const newer = { ...rest, hash: hashChange(rest) };
    const file = await fileOf(await contentsOf([newer], [await sealOf(newer)]));
    expect((await readAll(file)).changes).toEqual([newer]);
  });

  it('is refused when changes come after the last seal', async () => {
    const early = await sealOf(changes[10] as Change);
    expect(await codeOf(await fileOf(await contentsOf(changes, [early])))).toBe('inconsistent');
  });

  it('is refused when a device that is known signs with another key, or no more', async () => {
    const other = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const known = { keyOf: () => publicKey };
    const foreign = await sealOf(changes[29] as Change, other);
    expect(await codeOf(await fileOf(await contentsOf(changes, [foreign])), known)).toBe('forged');
    const unsigned = { ...seal, publicKey: null, signature: null };
    expect(await codeOf(await fileOf(await contentsOf(changes, [unsigned])), known)).toBe('forged');
    expect(await codeOf(await fileOf(await contentsOf(changes, [unsigned])))).toBe('accepted');
  });

  it('is refused when a seal was made for another text', async () => {
    const moved = { ...seal, reason: 'exported', signature: (await sealOf(changes[3] as Change)).signature };
    expect(await codeOf(await fileOf(await contentsOf(changes, [moved])))).toBe('forged');
  });

  it('is refused when a change was altered and the chain not made anew', async () => {
    const altered = changes.with(5, { ...(changes[5] as Change), set: { note: 'khác' } });
    expect(await codeOf(await fileOf(await contentsOf(altered, [seal])))).toBe('inconsistent');
  });

  it('of a newer format says so', async () => {
    const contents = await contentsOf(changes, [seal]);
    const manifest = { ...contents.manifest, version: 2, more: true } as unknown as Manifest;
    expect(await codeOf(await fileOf({ ...contents, manifest }))).toBe('newer');
  });

  it('is refused when an attachment is not what its name says', async () => {
    const contents = await contentsOf(changes, [seal], [photo]);
    const attachment = () => Promise.resolve(photo.with(9, 0));
    expect(await codeOf(await fileOf({ ...contents, attachment }))).toBe('inconsistent');
  });

  it('that claims a huge attachment is refused before it is read', async () => {
    const contents = await contentsOf(changes, [seal], [photo]);
    const manifest = structuredClone(contents.manifest);
    for (const entry of manifest.attachments) entry.size = 9_000_000_000;
    expect(await codeOf(await fileOf({ ...contents, manifest }))).toBe('inconsistent');
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const contents = await contentsOf(changes, [seal], [photo]);
    const target = new WritableStream<Uint8Array>();
    const written = writePackage(contents, target, {
      signal: controller.signal,
      onprogress: () => {
        controller.abort();
      },
    });
    await expect(written).rejects.toThrow(/abort/i);
  });

  it.each(['', 'PK', 'không phải tệp', '{"format":"giamsat"}'])('is not “%s”', async (text) => {
    expect(await codeOf(new Blob([text]))).toBe('unreadable');
  });
});

const RUNS = 10_000;

describe('a damaged package', () => {
  it(`is refused, or says the same as before (${RUNS} mutations)`, { timeout: 240_000 }, async () => {
    const small = changes.slice(0, 4);
    const file = await fileOf(
      await contentsOf(small, [await sealOf(small[3] as Change)], [photo.slice(0, 300)]),
    );
    const original = new Uint8Array(await file.arrayBuffer());
    const whole = JSON.stringify(await readAll(file));
    const outcomes = new Map<string, number>();
    const mutation = fc.oneof(
      fc.record({ what: fc.constant('flip' as const), at: fc.nat(original.length - 1), bit: fc.nat(7) }),
      fc.record({ what: fc.constant('set' as const), at: fc.nat(original.length - 1), bit: fc.nat(255) }),
      fc.record({ what: fc.constant('cut' as const), at: fc.nat(original.length - 1), bit: fc.constant(0) }),
      fc.record({ what: fc.constant('drop' as const), at: fc.nat(original.length - 1), bit: fc.nat(40) }),
      fc.record({ what: fc.constant('twice' as const), at: fc.nat(original.length - 1), bit: fc.nat(200) }),
    );
    await fc.assert(
      fc.asyncProperty(mutation, async ({ what, at, bit }) => {
        const bytes = { flip: 1, set: 1, cut: 0, drop: bit, twice: 0 }[what];
        const put = {
          flip: [(original[at] ?? 0) ^ (1 << bit)],
          set: [bit],
          cut: [],
          drop: [],
          twice: [...original.slice(at - bit, at)],
        }[what];
        const rest = what === 'cut' ? new Uint8Array() : original.slice(at + bytes);
        const mutated = new Blob([original.slice(0, at), Uint8Array.from(put), rest]);
        try {
          const read = JSON.stringify(await readAll(mutated));
          expect(read).toBe(whole);
          outcomes.set('same', (outcomes.get('same') ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof PackageError)) throw error;
          outcomes.set(error.code, (outcomes.get(error.code) ?? 0) + 1);
        }
      }),
      { numRuns: RUNS },
    );
    process.stdout.write(`mutated packages: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(RUNS);
  });
});
