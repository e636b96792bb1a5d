import { PackageError } from './package-error.ts';

/** The longest line read, in characters: a change holds the texts of one row. */
export const LONGEST_LINE = 4_000_000;

/** JSON values as lines of UTF-8. */
export function linesOf(values: AsyncIterable<unknown> | Iterable<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator =
    Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : values[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** No row has such a field; as a name it would reach the prototype of whatever it is copied into. */
function refusePrototype(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new PackageError('inconsistent', 'a field that cannot be');
  return value;
}

/** Whether a JSON text may name such a field: in full, or with an escaped letter. Looking at every field takes longer. */
const MAY_NAME_PROTOTYPE = /__proto__|\\u/;

/**
 * A JSON text from a package.
 * @throws PackageError
 */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text, MAY_NAME_PROTOTYPE.test(text) ? refusePrototype : undefined) as unknown;
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('unreadable', 'no JSON', error);
  }
}

/**
 * The JSON values of lines of UTF-8, one at a time.
 * @throws PackageError for a line that is none, or longer than any change
 */
export async function* valuesOf(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Uint8Array<ArrayBuffer>) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new PackageError('unreadable', 'a file is no UTF-8', error);
    }
  };
  let rest = '';
  const reader = bytes.getReader();
  const read = () =>
    reader.read().catch((error: unknown) => {
      throw error instanceof PackageError
        ? error
        : new PackageError('unreadable', 'a file breaks off', error);
    });
  try {
    for (;;) {
      const { done, value } = await read();
      const lines = (rest + decode(value)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield parse(line);
      if (rest.length > LONGEST_LINE) throw new PackageError('tooLarge', 'a line');
      if (done) break;
    }
    if (rest !== '') throw new PackageError('unreadable', 'the last line is not ended');
  } finally {
    // Whoever stops early must not leave the file's bytes flowing.
    await reader.cancel().catch(() => undefined);
  }
}
