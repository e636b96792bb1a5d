import type { Member } from '#lib/domain/mission.ts';
import { fold } from '#lib/domain/vietnamese-text.ts';
import { unended } from './sentences.ts';
import type { UnitReportWording } from './wording.ts';

/**
 * A member's name, or empty where the record has none. Published sources often give the office only, and the role
 * repeated in the place of a name would be signed with.
 */
export function nameOf({ name, role }: Member, roles: UnitReportWording['roles']): string {
  const person = unended(name);
  return fold(person) === fold(roles[role]) ? '' : person;
}
