import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type * as TemplateKinds from './template-kinds.ts';

// Imported by URL at run time: Vite bundles its configuration into another folder, where the imports of document kinds by
// their ids would not resolve.
const templateKinds = new URL('./template-kinds.ts', import.meta.url).href;

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));

interface TemplateFile {
  /** Path under templates/, with forward slashes. */
  file: string;
  path: string;
  faults: string[];
}

/** Every template file that follows a schema, with what is wrong with it. */
export async function checkTemplates(root = templates): Promise<TemplateFile[]> {
  const { faultsOf, TEMPLATE_KINDS } = (await import(templateKinds)) as typeof TemplateKinds;
  return TEMPLATE_KINDS.flatMap(({ folder, file: only, schema }) => {
    if (folder === null || !existsSync(root + folder)) return [];
    return readdirSync(root + folder)
      .filter((name) => name.endsWith('.json') && (only === undefined || name === only))
      .sort()
      .map((name) => {
        const file = `${folder}/${name}`;
        return { file, path: root + file, faults: faultsOf(schema, readFileSync(root + file, 'utf8')) };
      });
  });
}

/** Fails the build when a template file does not follow its schema, naming the file and the place in it. */
export function validateTemplates(root = templates): Plugin {
  return {
    name: 'validate-templates',
    async buildStart() {
      const files = await checkTemplates(root);
      for (const { path } of files) this.addWatchFile(path);
      const faults = files.flatMap(({ file, faults }) =>
        faults.map((fault) => `templates/${file}: ${fault}`),
      );
      if (faults.length > 0) this.error(`Template files at fault:\n${faults.join('\n')}`);
    },
  };
}
