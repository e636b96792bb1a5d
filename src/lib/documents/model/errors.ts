const LONGEST_MESSAGE = 300;

/** A person, or an abort signal, stopped the making of a document. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

/** Some content of the document is missing on its pages; the file must not be issued. */
export class DocumentIncompleteError extends Error {
  override name = 'DocumentIncompleteError';
  /** What is missing or misplaced, each cut to a readable length. */
  readonly losses: string[];
  constructor(losses: readonly string[]) {
    const shown = losses.slice(0, 20).map((loss) => truncate(loss, 120));
    super(truncate(`${losses.length} losses: ${shown.join(' | ')}`, LONGEST_MESSAGE));
    this.losses = shown;
  }
}

/** The document has no table to write into a spreadsheet. */
export class NoTableError extends Error {
  override name = 'NoTableError';
}

/** The engine of a format failed. Its message is cut: it may quote a whole file. */
export class DocumentFailedError extends Error {
  override name = 'DocumentFailedError';
  constructor(message: string) {
    super(truncate(message, LONGEST_MESSAGE));
  }
}

function truncate(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Any failure as one of the named errors, so that callers meet no others. */
export function namedError(
  error: unknown,
): CancelledError | DocumentIncompleteError | DocumentFailedError | NoTableError {
  if (
    error instanceof CancelledError ||
    error instanceof DocumentIncompleteError ||
    error instanceof NoTableError ||
    error instanceof DocumentFailedError
  ) {
    return error;
  }
  return new DocumentFailedError(error instanceof Error ? error.message : String(error));
}
