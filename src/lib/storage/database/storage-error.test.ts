import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { Database } from './database.ts';
import { StorageError, toStorageError } from './storage-error.ts';

test('a full device is named however deep the browser wraps it', () => {
  const inner = new DOMException('full', 'QuotaExceededError');
  const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner });
  expect(toStorageError(inner)).toMatchObject({ code: 'full' });
  expect(toStorageError(wrapped)).toMatchObject({ code: 'full' });
});

test('a lost connection and an unexplained abort have different codes', () => {
  expect(toStorageError(new DOMException('lost', 'InvalidStateError'))).toMatchObject({ code: 'lost' });
  expect(toStorageError(new DOMException('?', 'AbortError'))).toMatchObject({ code: 'unknown' });
});

test('a bug passes through unchanged', () => {
  const bug = new TypeError('x is undefined');
  expect(toStorageError(bug)).toBe(bug);
});

test('old code refuses to touch tables that a newer version of the app has brought', async () => {
  const newer = new Dexie('newer-tables');
  newer.version(999).stores({ missions: 'id' });
  await newer.open();
  newer.close();
  const old = new Database('newer-tables');
  const failed = toStorageError(await old.open().catch((error: unknown) => error));
  expect(failed).toBeInstanceOf(StorageError);
  expect(failed).toMatchObject({ code: 'newer' });
  await expect(old.missions.count()).rejects.toThrow();
});
