import type { Block } from '../document.ts';
import type { PdfNode } from './leaves.ts';
import type { Ending, Setting } from './setting.ts';

/**
 * The nodes of a document's last part with its ending under them, which what stands before it is held by: a page with
 * nothing but a code would tell nobody what it belongs to. Tables and texts hold on to it by themselves.
 */
export function ended(
  nodes: PdfNode[],
  last: Block | undefined,
  { node, height }: Ending,
  setting: Setting,
): PdfNode[] {
  // It has taken its ending in already.
  if (last?.type === 'table') return nodes;
  // Nơi nhận alone would say no more than the code does.
  const most = last?.type === 'recipients' ? 2 : 1;
  const isKept = (held: readonly PdfNode[]) =>
    held.length > 0 &&
    held.every(({ unbreakable }) => unbreakable) &&
    held.reduce((sum, { atMost = 0 }) => sum + atMost, height) < setting.height;
  for (let count = most; count > 0; count -= 1) {
    const held = nodes.slice(-count);
    if (isKept(held)) return [...nodes.slice(0, -count), together([...held, node])];
  }
  return [...nodes, node];
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
