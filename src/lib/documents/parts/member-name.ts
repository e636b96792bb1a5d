import type { Member } from '#lib/domain/mission/mission.ts';
import { fold } from '#lib/domain/basics/vietnamese-text.ts';
import { unended } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/**
 * A member's name, or empty where the record has none. Published sources often give the office only, and the role
 * repeated in the place of a name would be signed with.
 */
export function nameOf({ name, role }: Member): string {
  const person = unended(name);
  return fold(person) === fold(OFFICE.roles[role]) ? '' : person;
}
