import { z } from '#lib/domain/schema.ts';

export const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** A sentence of a template that may use the named placeholders and no others. */
export function sentence(...names: string[]) {
  const known = new Set(names);
  return z.string().check(
    z.minLength(1),
    z.normalize('NFC'),
    z.refine((text) => [...text.matchAll(PLACEHOLDER)].every(([, name]) => known.has(name ?? '')), {
      error: 'unknown-placeholder',
    }),
  );
}

/** Words of a template without placeholders. */
export const words = sentence();
