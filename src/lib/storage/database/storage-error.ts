/** Why something could not be stored. The text to show is looked up by `code` in the messages. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly code: 'full' | 'lost' | 'newer' | 'blocked' | 'unknown';
  constructor(code: StorageError['code'], cause?: unknown) {
    super(`Storage: ${code}`, { cause });
    this.code = code;
  }
}

const CODES: Record<string, StorageError['code']> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  BlockedError: 'blocked',
  DatabaseClosedError: 'lost',
  InvalidStateError: 'lost',
  // iOS loses the connection to storage in the background and reports it as unknown.
  UnknownError: 'lost',
};

/** An error and those wrapped in it: Dexie keeps the browser's own as `inner`. */
function layersOf(error: unknown): object[] {
  const layers: object[] = [];
  for (let at: unknown = error; at instanceof Object && layers.length < 8;) {
    layers.push(at);
    at = 'inner' in at && at.inner ? at.inner : 'cause' in at ? at.cause : null;
  }
  return layers;
}

/** The named error behind whatever the database threw; a bug (a refused row) passes through unchanged. */
export function toStorageError(error: unknown): unknown {
  const layers = layersOf(error);
  const storageError = layers.find((layer) => layer instanceof StorageError);
  if (storageError) return storageError;
  const names = layers.map((layer) => ('name' in layer ? String(layer.name) : ''));
  // The innermost name says most: a full device may come wrapped as an aborted transaction.
  const code = names
    .reverse()
    .map((name) => CODES[name])
    .find((each) => each !== undefined);
  if (code) return new StorageError(code, error);
  return names.includes('AbortError') ? new StorageError('unknown', error) : error;
}
