const LONGEST_MESSAGE = 300;

/** A person, or an abort signal, stopped the making of a document. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

/** Something of the document did not reach its pages; the file must not be issued. */
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

/** The PDF engine failed. Its message is cut: it may quote a whole file. */
export class PdfFailedError extends Error {
  override name = 'PdfFailedError';
  constructor(message: string) {
    super(truncate(message, LONGEST_MESSAGE));
  }
}

function truncate(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Any failure as one of the named errors, so that callers meet no others. */
export function namedError(error: unknown): CancelledError | DocumentIncompleteError | PdfFailedError {
  if (
    error instanceof CancelledError ||
    error instanceof DocumentIncompleteError ||
    error instanceof PdfFailedError
  ) {
    return error;
  }
  return new PdfFailedError(error instanceof Error ? error.message : String(error));
}
