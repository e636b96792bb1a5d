/**
 * The log of what belongs to no mission: checklists of one's own, corrected days off. Not empty and not null, since it is
 * part of keys.
 */
export const NO_MISSION = 'none';

/** One device's changes to one mission, or to what belongs to none: what `seq`, `prev` and `context` count within. */
export interface LogOfDevice {
  /** Id of the mission, or {@link NO_MISSION}. */
  log: string;
  device: string;
}

/** A log of a device as one text, to look it up by. */
export function logKey({ log, device }: LogOfDevice): string {
  return `${log} ${device}`;
}

/** A place in a log and what stands there; everything before it follows from the hash. */
export interface LogPlace extends LogOfDevice {
  seq: number;
  hash: string;
}
