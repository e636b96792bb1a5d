import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { loadChecklists } from '#lib/library/library.ts';
import { listImportedChecklists } from '#lib/storage/rows/checklists.ts';
import { addFile } from './add-file.ts';

const [builtIn] = await loadChecklists();
if (!builtIn) throw new Error('No built-in checklist');
const own = { ...builtIn, id: 'cua-dia-phuong', title: 'Bộ của địa phương' };
const fileOf = (content: unknown) => new File([JSON.stringify(content)], 'bo.json');
const keptIds = async () => (await listImportedChecklists()).map(({ id }) => id);

test('a bad file is refused with its faults and changes nothing', async () => {
  const outcome = await addFile(fileOf({ ...own, title: '' }), 'vi');
  expect(outcome).toMatchObject({ kind: 'refused', fileName: 'bo.json' });
  expect(outcome.kind === 'refused' && outcome.faults.length).toBe(1);
  expect(await keptIds()).toEqual([]);
});

test('a checklist that poses as a built-in one is refused', async () => {
  const posing = { ...own, id: builtIn.id, version: builtIn.version };
  expect(await addFile(fileOf(posing), 'vi')).toMatchObject({ kind: 'builtIn' });
  expect(await keptIds()).toEqual([]);
});

test('a good file is added once; other content under its version is refused, a higher version is not', async () => {
  expect(await addFile(fileOf(own), 'vi')).toMatchObject({ kind: 'added' });
  expect(await addFile(fileOf(own), 'vi')).toMatchObject({ kind: 'added' });
  expect(await addFile(fileOf({ ...own, title: 'Khác' }), 'vi')).toMatchObject({ kind: 'versionTaken' });
  expect(await addFile(fileOf({ ...own, title: 'Khác', version: 99 }), 'vi')).toMatchObject({
    kind: 'added',
  });
  const imported = await listImportedChecklists();
  expect(imported.map(({ checklist }) => [checklist.version, checklist.title])).toEqual([
    [own.version, own.title],
    [99, 'Khác'],
  ]);
  expect(imported.map(({ checklist }) => itemsOf(checklist).length)).toEqual([
    itemsOf(builtIn).length,
    itemsOf(builtIn).length,
  ]);
});

test('a file beyond the size limit is refused without being read whole', async () => {
  const huge = new File([new Uint8Array(6 * 1024 * 1024).fill(0x20)], 'lon.json');
  expect(await addFile(huge, 'vi')).toMatchObject({
    kind: 'refused',
    faults: [{ where: expect.any(String) as string }],
  });
});
