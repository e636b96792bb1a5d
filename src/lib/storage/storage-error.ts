/** Why something could not be kept. The text to show is found by `code` in the messages. */
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
  SchemaNewerError: 'newer',
  BlockedError: 'blocked',
  DatabaseClosedError: 'lost',
  InvalidStateError: 'lost',
  // iOS loses the connection to storage in the background and reports it as unknown.
  UnknownError: 'lost',
};

function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Object && names.length < 8;) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    at = 'inner' in at && at.inner ? at.inner : 'cause' in at ? at.cause : null;
  }
  return names;
}

/** The named error behind whatever the database threw; a bug (a refused row) passes through unchanged. */
export function toStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error;
  for (const name of namesOf(error)) {
    const code = CODES[name];
    if (code) return new StorageError(code, error);
  }
  return namesOf(error).some((name) => name === 'AbortError') ? new StorageError('unknown', error) : error;
}
