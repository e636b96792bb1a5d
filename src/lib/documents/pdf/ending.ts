import type { Block } from '#lib/documents/model/document.ts';
import type { PdfNode } from './leaves.ts';
import type { Ending, Setting } from './setting.ts';

/**
 * The nodes of a document's last part with its ending under them, which what stands before it is held by: a page with
 * nothing but a code would tell nobody what it belongs to. Tables and texts hold on to it by themselves.
 */
export function ended(
  nodes: PdfNode[],
  last: Block | undefined,
  { node, atMost: most }: Ending,
  setting: Setting,
): PdfNode[] {
  // They have taken their ending in already.
  if (last?.type === 'table' || last?.type === 'signature') return nodes;
  const isKept = (held: readonly PdfNode[], under: number) =>
    held.every(({ unbreakable }) => unbreakable) &&
    held.reduce((sum, { atMost = 0 }) => sum + atMost, under) < setting.height;
  if (last?.type === 'recipients') {
    // Nơi nhận alone would say no more than the code does.
    const held = nodes.slice(-2);
    return held.length > 1 && isKept(held, 0) ? [...nodes.slice(0, -2), together(held)] : nodes;
  }
  const held = nodes.slice(-1);
  return held.length > 0 && isKept(held, most)
    ? [...nodes.slice(0, -1), together([...held, node])]
    : [...nodes, node];
}

/** As one node that no page divides; what is said of the first is said of all. */
function together([first = {}, ...others]: PdfNode[]): PdfNode {
  const { margin, pageBreak, ...rest } = first;
  return {
    stack: [rest, ...others],
    unbreakable: true,
    ...(margin ? { margin } : {}),
    ...(pageBreak ? { pageBreak } : {}),
  };
}
