// Writes templates/schema/*.schema.json, by which editors check and complete template files.
// Run after a change of the zod schemas: npx node src/build/schemas.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { z } from '#lib/domain/basics/schema.ts';
import { TEMPLATE_KINDS } from './template-kinds.ts';

const folder = fileURLToPath(new URL('../../templates/schema/', import.meta.url));

/** The schema files as they must be on disk: path and formatted content. */
export async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const options = await prettier.resolveConfig(folder + 'any.json');
  return Promise.all(
    TEMPLATE_KINDS.map(async ({ name, title, schema }) => {
      const path = `${folder}${name}.schema.json`;
      // Draft 7 is what the common editors know best; `input` describes a file before defaults are filled in.
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      const content = await prettier.format(JSON.stringify({ title, ...json }), {
        ...options,
        filepath: path,
      });
      return { path, content };
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const { path, content } of await schemaFiles()) writeFileSync(path, content);
}
