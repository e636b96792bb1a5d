import type { RowValidator } from './row-validators.ts';

type Row = Record<string, unknown>;

interface Issue {
  code?: string;
  path?: readonly PropertyKey[];
  keys?: readonly string[];
}

/** Fields that a schema does not know, each by its path; null where a row is wrong in another way too. */
function unknownFields(error: unknown): string[][] | null {
  const { issues } = error as { issues?: readonly Issue[] };
  if (!issues) return null;
  const fields: string[][] = [];
  for (const { code, path = [], keys = [] } of issues) {
    if (code !== 'unrecognized_keys') return null;
    fields.push(...keys.map((key) => [...path.map(String), key]));
  }
  return fields;
}

function without(row: Row, paths: readonly string[][]): Row {
  const copy = structuredClone(row);
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<unknown>((part, key) => (part as Row)[key], copy);
    Reflect.deleteProperty(parent as Row, path.at(-1) ?? '');
  }
  return copy;
}

/**
 * What this version of the app can hold of a row that a newer one wrote: all fields it knows.
 * @returns whether that is the whole row
 * @throws what the validator throws where a known field has a value that this version cannot hold
 */
export function knownPart(validate: RowValidator, row: Row): { row: Row; whole: boolean } {
  try {
    return { row: validate(row, undefined), whole: true };
  } catch (error) {
    const unknown = unknownFields(error);
    if (!unknown) throw error;
    return { row: validate(without(row, unknown), undefined), whole: false };
  }
}
