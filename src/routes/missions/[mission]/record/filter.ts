import type { TimelineFilter } from '#lib/storage/timeline/timeline.ts';

/** What a filter of the record may be set to. */
export type ChosenFilter = { [Part in keyof TimelineFilter]?: string };

const PARAMETERS = { visitId: 'visit', item: 'item', author: 'author', device: 'device' } as const;

/** The filter that an address names; an item is one of a visit. */
export function filterOf(parameters: URLSearchParams): ChosenFilter {
  const filter: ChosenFilter = {};
  for (const [part, name] of Object.entries(PARAMETERS) as [keyof typeof PARAMETERS, string][]) {
    const value = parameters.get(name);
    if (value !== null && (part !== 'item' || filter.visitId !== undefined)) filter[part] = value;
  }
  return filter;
}

/** The filter with one part set anew, or taken out; items are those of the visit chosen. */
export function narrowed(filter: ChosenFilter, part: keyof ChosenFilter, value: string | null): ChosenFilter {
  const others = Object.entries(filter).filter(
    ([name]) => name !== part && !(part === 'visitId' && name === 'item'),
  );
  return Object.fromEntries(value === null ? others : [...others, [part, value]]);
}
