/** The module with the router's list of addresses and their pages, as the framework writes it before a build. */
export const ROUTER_LIST = /\/client-optimized\/app\.js$/;
const ON_DEMAND = /\(\) => import\('(\.\/nodes\/\d+)'\)/g;

/** The layout of every page, and the checklist page, which most people open first. */
const OPENING =
  /\/src\/routes\/(\+(layout|error)|missions\/\[mission\]\/visits\/\[visit\]\/(\+layout|checklist\/\+page))\.(svelte|ts)"/;

/**
 * The router's list with the checklist's nodes in the app itself. Asked for one by one they would each be a file of one
 * line, and on a phone a round of lookups between the running of the app and its first screen.
 * @param read gives the source of a node
 * @throws Error when the framework writes its list in another form
 */
export function withOpeningNodes(list: string, read: (node: string) => string): string {
  const imports: string[] = [];
  const bound = list.replaceAll(ON_DEMAND, (onDemand, node: string) => {
    if (!OPENING.test(read(node))) return onDemand;
    const name = `opening${imports.length}`;
    imports.push(`import * as ${name} from '${node}';`);
    return `() => Promise.resolve(${name})`;
  });
  if (imports.length === 0) throw new Error('The router’s list is in another form than expected');
  return [...imports, bound].join('\n');
}
