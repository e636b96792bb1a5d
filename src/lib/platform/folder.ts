/** A folder of the device that the person chose to save files in. */
export type Folder = FileSystemDirectoryHandle;

/** Why a file could not be saved in a folder. The text to show is looked up by `code` in the messages. */
export class FolderError extends Error {
  override name = 'FolderError';
  /**
   * `refused`: the person or the browser does not allow it, any longer. `gone`: the folder is not there, as of a drive that
   * was taken out. `full`: no space left. `differs`: what was read back is not what was written.
   */
  readonly code: 'refused' | 'gone' | 'full' | 'differs' | 'failed';
  constructor(code: FolderError['code'], cause?: unknown) {
    super(`Folder: ${code}`, { cause });
    this.code = code;
  }
}

const CODES: Readonly<Record<string, FolderError['code']>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NoModificationAllowedError: 'refused',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

function toFolderError(error: unknown): FolderError {
  return error instanceof FolderError ? error : new FolderError(CODES[nameOf(error)] ?? 'failed', error);
}

// In Chromium alone, and so not in TypeScript's own types.
const WRITING = { mode: 'readwrite' } as const;
type Permission = (descriptor: typeof WRITING) => Promise<PermissionState>;
interface Picking {
  showDirectoryPicker?: (options: typeof WRITING & { id: string }) => Promise<Folder>;
}
interface Asking {
  queryPermission?: Permission;
  requestPermission?: Permission;
}
interface Moving {
  move?: (name: string) => Promise<void>;
}

/** Whether this browser lets the person choose a folder. */
export function canChooseFolder(): boolean {
  return typeof (globalThis as Picking).showDirectoryPicker === 'function';
}

/**
 * Asks for a folder; call in the person's tap.
 * @returns undefined when none was chosen
 * @throws FolderError
 */
export async function chooseFolder(): Promise<Folder | undefined> {
  try {
    return await (globalThis as Picking).showDirectoryPicker?.({ ...WRITING, id: 'backup' });
  } catch (error) {
    if (nameOf(error) === 'AbortError') return undefined;
    throw toFolderError(error);
  }
}

/**
 * Asks again for leave to write into a folder where it lapsed; call in the person's tap, before anything that takes time.
 * @throws FolderError `refused`
 */
export async function allowFolder(folder: Folder): Promise<void> {
  const asking: Folder & Asking = folder;
  try {
    if ((await asking.queryPermission?.(WRITING)) === 'granted') return;
    if ((await asking.requestPermission?.(WRITING)) === 'granted') return;
  } catch (error) {
    throw toFolderError(error);
  }
  throw new FolderError('refused');
}

/** What a file is called until it was read back. Only what ends like this is ever taken away. */
const UNFINISHED = '.chua-xong';
/** Bytes compared at once. */
const PART = 4 * 1024 * 1024;

async function sameBytes(file: Blob, other: Blob): Promise<boolean> {
  if (file.size !== other.size) return false;
  for (let at = 0; at < file.size; at += PART) {
    const [one, two] = await Promise.all(
      [file, other].map(async (each) => new Uint8Array(await each.slice(at, at + PART).arrayBuffer())),
    );
    if (!one?.every((byte, place) => byte === two?.[place])) return false;
  }
  return true;
}

/** Writes a file under a name and reads it back. @throws FolderError `differs`; errors of the browser */
async function writeAs(folder: Folder, name: string, file: Blob): Promise<FileSystemFileHandle> {
  const handle = await folder.getFileHandle(name, { create: true });
  const target = await handle.createWritable();
  await file.stream().pipeTo(target);
  if (!(await sameBytes(file, await handle.getFile()))) throw new FolderError('differs');
  return handle;
}

async function exists(folder: Folder, name: string): Promise<boolean> {
  return folder.getFileHandle(name).then(
    () => true,
    (error: unknown) => {
      if (nameOf(error) === 'NotFoundError') return false;
      throw error;
    },
  );
}

/** The name, or the first of `name (2)`, `name (3)` … that no file has: an earlier copy is never written over. */
async function freeName(folder: Folder, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name.slice(0, dot)} (${String(count)})${name.slice(dot)}`;
    if (!(await exists(folder, free))) return free;
  }
}

/** Takes away what earlier attempts left when the browser was ended in them. */
async function dropUnfinished(folder: Folder): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (name.endsWith(UNFINISHED)) names.push(name);
  // Another tab may be writing it now, or it is gone already.
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}

/**
 * Saves a file in a folder: under a name for what is unfinished, then, once what was read back is the same to the byte,
 * under its own. Nothing of it is left where that fails.
 * @returns the name it has there
 * @throws FolderError
 */
export async function saveInFolder(folder: Folder, file: File): Promise<string> {
  const written: string[] = [];
  try {
    await dropUnfinished(folder);
    const name = await freeName(folder, file.name);
    const unfinished = `${name}${UNFINISHED}`;
    written.push(unfinished, name);
    const handle: FileSystemFileHandle & Moving = await writeAs(folder, unfinished, file);
    const moved = await handle.move?.(name).then(
      () => true,
      () => false,
    );
    if (moved !== true) {
      // Not every browser that can write into a folder can rename in it.
      await writeAs(folder, name, file);
      await folder.removeEntry(unfinished).catch(() => undefined);
    }
    const saved = await (await folder.getFileHandle(name)).getFile();
    if (saved.size !== file.size) throw new FolderError('differs');
    return name;
  } catch (error) {
    for (const name of written) await folder.removeEntry(name).catch(() => undefined);
    throw toFolderError(error);
  }
}
