import { PLACEHOLDER } from './sentence-schema.ts';

/**
 * A sentence with its placeholders filled, in one pass: braces in a filled-in text stay as they are.
 * One that ends with an open “…” takes no full stop after it.
 * @throws Error when a placeholder has no value: a broken builder, caught by its test.
 */
export function fill(template: string, values: Record<string, string | number>): string {
  const filled = template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
    return String(value);
  });
  return filled.replace(/…\.$/, '…');
}
