import type { Answer, AnswerValue } from './answer.ts';

/** Fields of an answer taken along by one write. */
export interface Sent {
  /** Their values, as they were painted when the write began. */
  value: AnswerValue;
  done: () => void;
  /** They wait for the next write again. */
  failed: () => void;
}

const PREFIX = 'values.';

function fieldsOf({ values = {}, ...fields }: AnswerValue): string[] {
  return [...Object.keys(fields), ...Object.keys(values).map((id) => `${PREFIX}${id}`)];
}

/** The fields of one answer that are painted and not yet on the disk. */
export class UnsavedFields {
  /** By field: the write it is under way with; null while it waits for one. */
  readonly #fields = new Map<string, object | null>();
  /** Notes this tab wrote: the database telling of them is no news. */
  readonly #notes = new Set<string>();

  /** Fields were changed on the screen. */
  add(value: AnswerValue): void {
    for (const field of fieldsOf(value)) this.#fields.set(field, null);
    if (value.note !== undefined) this.#notes.add(value.note);
  }

  has(field: string): boolean {
    return this.#fields.has(field);
  }

  /** Whether fields wait for a write. */
  get waiting(): boolean {
    return [...this.#fields.values()].includes(null);
  }

  /** Whether this tab wrote such a note itself. */
  knows(note: string): boolean {
    return note === '' || [...this.#notes].some((own) => own.normalize('NFC').trim() === note.trim());
  }

  /** The fields that wait, as painted now; null when none does. */
  take(painted: Answer): Sent | null {
    const fields = [...this.#fields].flatMap(([field, write]) => (write === null ? field : []));
    if (fields.length === 0) return null;
    const write = {};
    for (const field of fields) this.#fields.set(field, write);
    const settle = (then: (field: string) => void) => () => {
      // A field changed meanwhile waits for its own write.
      for (const field of fields) if (this.#fields.get(field) === write) then(field);
    };
    return {
      value: partOf(painted, fields),
      done: settle((field) => this.#fields.delete(field)),
      failed: settle((field) => this.#fields.set(field, null)),
    };
  }

  /** What the database has, with the unsaved fields as they are painted. */
  over(stored: Answer, painted: Answer): Answer {
    const own = partOf(painted, [...this.#fields.keys()]);
    return { ...stored, ...own, values: { ...stored.values, ...own.values } };
  }
}

function partOf(answer: Answer, fields: readonly string[]): AnswerValue {
  const ids = fields.flatMap((field) => (field.startsWith(PREFIX) ? field.slice(PREFIX.length) : []));
  return {
    ...(fields.includes('judgement') ? { judgement: answer.judgement } : {}),
    ...(fields.includes('note') ? { note: answer.note } : {}),
    ...(ids.length > 0
      ? { values: Object.fromEntries(ids.map((id) => [id, answer.values[id] ?? null])) }
      : {}),
  };
}
