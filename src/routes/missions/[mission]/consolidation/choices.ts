import { UnitKind } from '#lib/domain/mission/unit-schema.ts';
import type { ConsolidationRequest } from '#lib/storage/reads/consolidation.ts';

/** What is chosen on the screen; it stands in the address, so that a way back leads to the same sight. */
export interface ConsolidationChoices {
  /** Other missions looked at together with this one. */
  together: string[];
  /** Earlier mission to compare with. */
  since: string | null;
  province: string | null;
  kind: UnitKind | null;
  area: string | null;
  /** Area whose criteria are laid open in the matrix. */
  open: string | null;
}

/** Reads the choices from an address; what makes no sense there is left out. */
export function readChoices(address: URLSearchParams): ConsolidationChoices {
  return {
    together: address.getAll('with'),
    since: address.get('since'),
    province: address.get('province'),
    kind: UnitKind.options.find((kind) => kind === address.get('kind')) ?? null,
    area: address.get('area'),
    open: address.get('open'),
  };
}

/** The query part of an address: empty, or beginning with “?”. */
export function writeChoices({ together, ...single }: ConsolidationChoices): string {
  const address = new URLSearchParams(together.map((id) => ['with', id]));
  for (const [name, value] of Object.entries(single)) if (value !== null) address.set(name, value);
  const query = address.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether less is looked at than the whole mission, of which the report tells. */
export function isNarrowed({ province, kind, area }: ConsolidationChoices): boolean {
  return province !== null || kind !== null || area !== null;
}

/** What to consolidate for these choices. */
export function requestFor(
  missionId: string,
  { together, since, province, kind, area }: ConsolidationChoices,
): ConsolidationRequest {
  return {
    missions: [missionId, ...together.filter((id) => id !== missionId)],
    earlier: since,
    filter: {
      ...(province === null ? {} : { provinces: [province] }),
      ...(kind === null ? {} : { unitKinds: [kind] }),
      ...(area === null ? {} : { areas: [area] }),
    },
  };
}
