interface Part {
  title: string;
  lines: readonly string[];
}

type Holder = () => Part;

const holders = new Set<Holder>();

/**
 * Names what a screen holds in memory, should it have to be rescued as a file: the answers of a whole checklist, of
 * which one item is shown. @returns call when the screen goes
 */
export function holding(holder: Holder): () => void {
  holders.add(holder);
  return () => {
    holders.delete(holder);
  };
}

/** What screens hold besides what they show. */
export function heldParts(): Part[] {
  return [...holders].map((holder) => holder());
}
