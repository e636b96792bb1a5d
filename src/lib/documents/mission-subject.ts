import type { Mission } from '#lib/domain/mission.ts';
import { unended } from './sentences.ts';
import { OFFICE } from './shared-wording.ts';

/** “giám sát việc thực hiện …”: the mission's title, which mostly names its act already. */
export function missionSubject({ kind, title }: Pick<Mission, 'kind' | 'title'>): string {
  const { act } = OFFICE.words[kind];
  const named = unended(title);
  if (!named.toLocaleLowerCase('vi').startsWith(act)) return `${act} ${named}`;
  return named.charAt(0).toLocaleLowerCase('vi') + named.slice(1);
}
