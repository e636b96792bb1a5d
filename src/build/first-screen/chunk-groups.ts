/** What the bundler knows about a module. */
export interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Where the checklist begins: the router, and the app with the checklist's nodes in it. */
const OPENING = [/@sveltejs\/kit\/src\/runtime\/client\/entry\.js$/, /\/client-optimized\/app\.js$/];
/** Where writing begins, which the first screen does not wait for. */
const WRITING = [/\/src\/lib\/storage\/write\/transact\.ts$/];

/** Decides whether a chain of static imports leads to a module from one of the entry modules. */
function neededBy(beginnings: readonly RegExp[]): (id: string, graph: ModuleGraph) => boolean {
  const isOpening = new Map<string, boolean>();
  return (id, graph) => {
    const seen = new Set([id]);
    // Iterating a set includes what is added to it meanwhile.
    for (const at of seen) {
      if (isOpening.get(at) ?? beginnings.some((beginning) => beginning.test(at))) {
        isOpening.set(id, true);
        return true;
      }
      if (!isOpening.has(at))
        for (const importer of graph.getModuleInfo(at)?.importers ?? []) seen.add(importer);
    }
    for (const at of seen) isOpening.set(at, false);
    return false;
  };
}

/** The checklist's packages that get a file of their own each; what else it needs is in the last. */
const OPENING_FILES = [
  ['dexie', /\/node_modules\/dexie\//],
  ['svelte', /\/node_modules\/(svelte|@sveltejs|clsx|esm-env)\//],
  ['checklist', /(?:)/],
] as const;

/** The files that must result: a missing one means that an entry module was renamed. */
export const CHUNKS = [...OPENING_FILES.map(([file]) => file), 'writing'];

/** The files in which modules are gathered; what is left goes with the one screen that uses it. */
export function chunkGroups() {
  const opens = neededBy(OPENING);
  const writes = neededBy(WRITING);
  return [
    ...OPENING_FILES.map(([file, test]) => ({
      name: (id: string, graph: ModuleGraph) => (test.test(id) && opens(id, graph) ? file : null),
    })),
    { name: (id: string, graph: ModuleGraph) => (writes(id, graph) ? 'writing' : null) },
    { name: 'shared', test: /node_modules\/(?!pdfjs-dist|pdfmake)|\/src\//, minShareCount: 5 },
  ];
}
