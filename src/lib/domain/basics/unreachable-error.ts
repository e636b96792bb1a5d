/** Thrown where a union was believed exhausted; a bug, never shown as an expected failure. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
  constructor(value: never) {
    super(`Unexpected case: ${JSON.stringify(value)}`);
  }
}
