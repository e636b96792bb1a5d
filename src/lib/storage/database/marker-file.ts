/**
 * A file for the marker in the origin's private file system. Chromium brings localStorage to the disk five seconds late;
 * what is written here has left the page once the write ends, and outlasts the loss of IndexedDB on a full disk.
 */
const NAME = 'so-giam-sat.heads.json';

/** How long a file system may take to answer, ms: on a full disk it may never do. */
const PATIENCE = 2_000;

/** Null where the browser has no such file system, or none that a page can write to. */
async function openFile(options: FileSystemGetFileOptions): Promise<FileSystemFileHandle | null> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  const folder = await storage?.getDirectory?.();
  if (!folder) return null;
  const file = await folder.getFileHandle(NAME, options);
  return 'createWritable' in file ? file : null;
}

function withinPatience<Result>(work: Promise<Result>, otherwise: Result): Promise<Result> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), PATIENCE);
    const end = (result: Result) => {
      clearTimeout(timer);
      resolve(result);
    };
    // A precaution only: a file system that fails must stop neither reading nor writing.
    work.then(end, () => end(otherwise));
  });
}

/** What the file says; null where there is none. */
export function readMarkerFile(): Promise<string | null> {
  const read = async () => {
    const file = await openFile({ create: false });
    return file ? (await file.getFile()).text() : null;
  };
  return withinPatience(read(), null);
}

/** The write under way; the next one waits for it. */
let running: Promise<void> = Promise.resolve();
/** A write that has not begun: it will bring what stands when it begins. */
let waiting: Promise<void> | undefined;

async function replace(content: () => string): Promise<void> {
  const file = await openFile({ create: true });
  if (!file) return;
  const writable = await file.createWritable();
  await writable.write(content());
  await writable.close();
}

/**
 * Replaces the file. Resolves when the new one is there, or cannot be.
 * @param content what stands when the write begins
 */
export function writeMarkerFile(content: () => string): Promise<void> {
  waiting ??= running.then(() => {
    waiting = undefined;
    running = withinPatience(replace(content), undefined);
    return running;
  });
  return waiting;
}
