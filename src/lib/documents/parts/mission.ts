import type { Mission, Member } from '#lib/domain/mission/mission.ts';
import { nfc, fold } from '#lib/domain/basics/vietnamese-text.ts';
import { unended, asking, paragraphs, ended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { Paragraph, Basis } from '#lib/documents/model/document.ts';

/**
 * “giám sát việc thực hiện …”: the mission's title, which mostly names its act already. Since its results are stated, what
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

/** What a mission is on, after what its delegation does: “tình hình hoạt động…” of “Khảo sát tình hình hoạt động…”. */
export function missionTopic({ kind, title }: Pick<Mission, 'kind' | 'title'>): string {
  const { act } = OFFICE.words[kind];
  const named = nfc(unended(title));
  const topic = named.slice(act.length + 1).trimStart();
  return topic && named.toLocaleLowerCase('vi').startsWith(`${act} `) ? topic : named;
}

/** The time examined: “từ 01/01/2021” where only its first day is known, the other asked for; nothing for neither. */
export function missionPeriod({ period: { from, to } }: Pick<Mission, 'period'>): Paragraph[] {
  const texts = OFFICE.period;
  if (from === null && to === null) return [];
  const days = [
    ...(from === null ? [] : [fill(texts.from, { from: formatDay(from) })]),
    ...(to === null ? [] : [fill(texts.to, { to: formatDay(to) })]),
  ];
  const missing = [...(from === null ? [texts.noFrom] : []), ...(to === null ? [texts.noTo] : [])];
  return asking(paragraphs(fill(texts.line, { period: days.join(' ') })), missing);
}

/**
 * A member's name, or empty where the record has none. Published sources often give the office only, and the role
 * repeated in the place of a name would be signed with.
 */
export function nameOf({ name, role }: Member): string {
  const person = unended(name);
  return fold(person) === fold(OFFICE.roles[role]) ? '' : person;
}

/** One line (căn cứ) for each act; “;” at the ends, “.” at the last. */
export function legalBasis(acts: readonly string[]): Basis[] {
  const { prefix, beginnings, unknown } = OFFICE.basis;
  const lines = acts.map((text) => {
    const basis = unended(text.replaceAll(/\s+/g, ' '));
    const begins = beginnings.some((beginning) => nfc(basis).toLocaleLowerCase('vi').startsWith(beginning));
    return begins ? basis : `${prefix}${basis}`;
  });
  if (lines.length === 0) return [{ type: 'basis', key: 'basis/1', text: `[${unknown}]`, prompt: true }];
  return lines.map((line, index) => ({
    type: 'basis',
    key: `basis/${index + 1}`,
    text: index === lines.length - 1 ? ended(line) : `${line};`,
  }));
}
