/** A text longer than its place may hold was to be written; nothing was. Fields mark such a text before it comes here. */
export class TextTooLongError extends Error {
  override readonly name = 'TextTooLongError';

  constructor(cause: unknown) {
    super('a text is longer than may be stored', { cause });
  }
}
