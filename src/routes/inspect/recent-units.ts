import type { Unit } from '#lib/domain/mission/unit.ts';
import type { MissionOverview } from '#lib/storage/rows/missions.ts';

const SHOWN = 6;

/** The last units of this device's own missions, each place once; former units and samples are not visited again. */
export function recentUnits(missions: readonly MissionOverview[]): Unit[] {
  const places = new Map<string, Unit>();
  for (const { mission, units } of missions) {
    if (mission.sample) continue;
    for (const unit of units) {
      const place = `${unit.name}/${unit.province}`;
      if (!unit.historical && !places.has(place)) places.set(place, unit);
    }
  }
  return [...places.values()].slice(0, SHOWN);
}
