import type { Mission } from '#lib/domain/mission/mission.ts';
import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import { unended } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/wording.ts';

/**
 * “giám sát việc thực hiện …”: the mission's title, which mostly names its act already. Since its results are told, what
 * was looked into is no result once more: of “Kiểm tra kết quả thực hiện …” it becomes “kiểm tra việc thực hiện …”.
 */
export function missionSubject({ kind, title }: Pick<Mission, 'kind' | 'title'>): string {
  const { act } = OFFICE.words[kind];
  const { common, results, carryingOut } = OFFICE.subjects;
  const named = nfc(unended(title));
  if (named.toLocaleLowerCase('vi') === act) return act;
  const begins = (text: string, words: string) => text.toLocaleLowerCase('vi').startsWith(`${words} `);
  const what = begins(named, act) ? named.slice(act.length + 1).trimStart() : named;
  if (begins(what, results)) return fill(carryingOut, { act, what: what.slice(results.length + 1) });
  const isCommon = common.some((words) => begins(what, words));
  return `${act} ${isCommon ? what.charAt(0).toLocaleLowerCase('vi') + what.slice(1) : what}`;
}
