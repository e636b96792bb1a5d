import type { Unit } from './unit-schema.ts';

export type * from './unit-schema.ts';

/** The people's committee answerable for a unit: “UBND xã Hra”. Falls back on the unit's name. */
export function peoplesCommitteeOf(unit: Unit): string {
  return unit.locality ? `UBND ${unit.locality}` : unit.name;
}

/** The provincial people's committee above a unit: “UBND tỉnh Gia Lai”. */
export function provincialCommitteeOf(unit: Unit): string {
  return unit.province ? `UBND ${unit.province}` : 'UBND tỉnh';
}
