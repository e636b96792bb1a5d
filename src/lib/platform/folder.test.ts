import { expect, test } from 'vitest';
import { allowFolder, chooseFolder, FolderError, saveInFolder, type Folder } from './folder.ts';

interface Disk {
  files: Map<string, Uint8Array>;
  /** Bytes it takes before it is full. */
  room: number;
  /** What the reader gets instead of what was written. */
  damage: (bytes: Uint8Array) => Uint8Array;
  canMove: boolean;
}

const named = (name: string) => Object.assign(new Error(name), { name });

/** A folder in memory that behaves as Chromium's does. */
function folderOn(disk: Disk): Folder {
  const { files } = disk;
  const handleOf = (name: string) => ({
    createWritable() {
      const parts: Uint8Array[] = [];
      return Promise.resolve(
        new WritableStream<Uint8Array>({
          write(part) {
            parts.push(part);
            if (parts.reduce((sum, { length }) => sum + length, 0) > disk.room)
              throw named('QuotaExceededError');
          },
          async close() {
            files.set(name, new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()));
          },
        }),
      );
    },
    getFile: () => Promise.resolve(new File([disk.damage(files.get(name)!) as BlobPart], name)),
    ...(disk.canMove && {
      move(to: string) {
        files.set(to, files.get(name)!);
        files.delete(name);
        return Promise.resolve();
      },
    }),
  });
  return {
    name: 'USB',
    getFileHandle(name: string, options?: { create: boolean }) {
      if (!files.has(name) && !options?.create) return Promise.reject(named('NotFoundError'));
      if (!files.has(name)) files.set(name, new Uint8Array());
      return Promise.resolve(handleOf(name));
    },
    removeEntry: (name: string) =>
      files.delete(name) ? Promise.resolve() : Promise.reject(named('NotFoundError')),
    keys: () => [...files.keys()].values(),
  } as unknown as Folder;
}

const disk = (more: Partial<Disk> = {}): Disk => ({
  files: new Map(),
  room: Infinity,
  damage: (bytes) => bytes,
  canMove: true,
  ...more,
});
const file = new File(['nội dung'], 'sao-luu.giamsat');
const code = (saving: Promise<unknown>) =>
  saving.then(
    () => 'saved',
    (error: unknown) => (error instanceof FolderError ? error.code : error),
  );

test.each([true, false])(
  'a file is saved whole, beside an earlier one of its name (renames: %s)',
  async (canMove) => {
    const place = disk({ canMove });
    expect(await saveInFolder(folderOn(place), file)).toBe('sao-luu.giamsat');
    expect(await saveInFolder(folderOn(place), file)).toBe('sao-luu (2).giamsat');
    expect([...place.files.keys()].sort()).toEqual(['sao-luu (2).giamsat', 'sao-luu.giamsat']);
    for (const bytes of place.files.values()) expect(new TextDecoder().decode(bytes)).toBe('nội dung');
  },
);

test('what a browser that was ended in the midst of it left is taken away, nothing else', async () => {
  const place = disk();
  place.files.set('cu.giamsat.chua-xong', Uint8Array.of(1)).set('cu.giamsat', Uint8Array.of(2));
  await saveInFolder(folderOn(place), file);
  expect([...place.files.keys()].sort()).toEqual(['cu.giamsat', 'sao-luu.giamsat']);
});

test('a full disk and a copy that reads back otherwise are told apart, and leave nothing behind', async () => {
  for (const canMove of [true, false]) {
    const full = disk({ canMove, room: 3 });
    expect(await code(saveInFolder(folderOn(full), file))).toBe('full');
    const bad = disk({ canMove, damage: (bytes) => bytes.map((byte, at) => (at === 4 ? byte ^ 1 : byte)) });
    expect(await code(saveInFolder(folderOn(bad), file))).toBe('differs');
    expect([...full.files.keys(), ...bad.files.keys()]).toEqual([]);
  }
});

test('a folder that is gone, or not allowed any longer, has its own name', async () => {
  const gone = { keys: () => [].values(), getFileHandle: () => Promise.reject(named('NotFoundError')) };
  const closed = { ...gone, getFileHandle: () => Promise.reject(named('NotAllowedError')) };
  const removing = { removeEntry: () => Promise.reject(named('NotFoundError')) };
  expect(await code(saveInFolder({ ...gone, ...removing } as unknown as Folder, file))).toBe('gone');
  expect(await code(saveInFolder({ ...closed, ...removing } as unknown as Folder, file))).toBe('refused');
});

test('leave is asked for again only where it lapsed', async () => {
  let asks = 0;
  const folder = (before: PermissionState, after: PermissionState) =>
    ({
      queryPermission: () => Promise.resolve(before),
      requestPermission: () => Promise.resolve(((asks += 1), after)),
    }) as unknown as Folder;
  await allowFolder(folder('granted', 'denied'));
  expect(asks).toBe(0);
  await allowFolder(folder('prompt', 'granted'));
  expect(asks).toBe(1);
  expect(await code(allowFolder(folder('prompt', 'denied')))).toBe('refused');
});

test('who gives up choosing a folder has chosen none', async () => {
  const picking = globalThis as { showDirectoryPicker?: () => Promise<Folder> };
  picking.showDirectoryPicker = () => Promise.reject(named('AbortError'));
  expect(await chooseFolder()).toBeUndefined();
  picking.showDirectoryPicker = () => Promise.reject(named('SecurityError'));
  expect(await code(chooseFolder())).toBe('refused');
  delete picking.showDirectoryPicker;
});
