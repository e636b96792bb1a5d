/**
 * Which built file a module goes into. Many small files cost a cheap phone more than their bytes: each is a lookup in
 * the offline store. So all the checklist needs before its first item stands is three files, with nothing in them that
 * it does not need, and of the rest what many screens share is another. Three, because a browser parses each file of
 * modules anew at every opening, but several at the same time.
 */

/** What is asked of the bundler about a module. */
export interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Where the checklist begins: the router, what stands around every page, the visit's layout, the screen. */
const BEGINNINGS = [
  /@sveltejs\/kit\/src\/runtime\/client\/entry\.js$/,
  /\/client-optimized\/app\.js$/,
  /\/src\/routes\/\+(layout|error)\.(svelte|ts)$/,
  /\/src\/routes\/missions\/\[mission\]\/visits\/\[visit\]\/(\+layout|checklist\/\+page)\.(svelte|ts)$/,
];

/** Whether a module runs before the checklist stands: a chain of imports leads to it, none of them put off. */
function isNeeded(id: string, graph: ModuleGraph, known: Map<string, boolean>): boolean {
  const seen = new Set([id]);
  // A set lists what is added to it while it is gone through.
  for (const at of seen) {
    if (known.get(at) ?? BEGINNINGS.some((beginning) => beginning.test(at))) {
      known.set(id, true);
      return true;
    }
    if (!known.has(at)) for (const importer of graph.getModuleInfo(at)?.importers ?? []) seen.add(importer);
  }
  for (const at of seen) known.set(at, false);
  return false;
}

/** The checklist's packages that make up a file of their own each; what else it needs is in the last. */
const OPENING = [
  ['dexie', /\/node_modules\/dexie\//],
  ['svelte', /\/node_modules\/(svelte|@sveltejs|clsx|esm-env)\//],
  ['checklist', /(?:)/],
] as const;

/** The files in which modules are gathered; what is left goes with the one screen that uses it. */
export function chunkGroups() {
  const known = new Map<string, boolean>();
  return [
    ...OPENING.map(([file, test]) => ({
      name: (id: string, graph: ModuleGraph) => (test.test(id) && isNeeded(id, graph, known) ? file : null),
    })),
    { name: 'desk', test: /node_modules\/(?!pdfjs-dist|pdfmake)|\/src\//, minShareCount: 5 },
  ];
}

/**
 * What goes on top of a built file: the checklist's have all their functions compiled while they are parsed, beside
 * the page, and not one by one when the page first calls them.
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export function compileHint({ name }: { name: string }): string {
  return OPENING.some(([file]) => file === name) ? '//# allFunctionsCalledOnLoad' : '';
}
