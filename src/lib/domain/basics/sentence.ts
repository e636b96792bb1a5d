import { z } from './schema.ts';

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** A sentence of a template that may use the named placeholders and no others. */
export function sentence(...names: string[]) {
  const placeholders = new Set(names);
  return z.string().check(
    z.minLength(1),
    z.normalize('NFC'),
    z.refine((text) => [...text.matchAll(PLACEHOLDER)].every(([, name]) => placeholders.has(name ?? '')), {
      error: 'unknown-placeholder',
    }),
  );
}

/** Words of a template without placeholders. */
export const words = sentence();

/**
 * A sentence with its placeholders filled, in one pass: braces in a filled-in text stay as they are.
 * @throws Error when a placeholder has no value: a broken caller, caught by its test.
 */
export function fillIn(template: string, values: Record<string, string | number>): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
    return String(value);
  });
}
