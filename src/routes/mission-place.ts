import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import type { Unit } from '#lib/domain/mission/unit-schema.ts';

type Place = Pick<Unit, 'locality' | 'district' | 'province'>;

/** The name all of some units share; empty where they share none. */
function shared(names: readonly string[]): string {
  const [first = ''] = names;
  return names.every((name) => sameText(name) === sameText(first)) ? first.trim() : '';
}

/**
 * The place that all units of a mission are in, as narrow as they share it: “huyện Phú Ninh, tỉnh Quảng Nam”; empty where
 * they share none. Titles of missions are long and alike; the place is what one of them is known by.
 */
export function commonPlace(units: readonly Place[]): string {
  const province = shared(units.map((unit) => unit.province));
  // A district's own offices have no district above them, but are in it.
  const district = shared(units.map((unit) => unit.district.trim() || unit.locality));
  return [district, province].filter(Boolean).join(', ');
}
