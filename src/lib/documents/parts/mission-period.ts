import type { Mission } from '#lib/domain/mission/mission.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { Paragraph } from '#lib/documents/model/document.ts';
import { asking, paragraphs } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';
import { fill } from '#lib/documents/wording/wording.ts';

/** The time examined: “từ 01/01/2021” where only its first day is known, the other asked for; nothing for neither. */
export function missionPeriod({ period: { from, to } }: Pick<Mission, 'period'>): Paragraph[] {
  const texts = OFFICE.period;
  if (from === null && to === null) return [];
  const known = [
    ...(from === null ? [] : [fill(texts.from, { from: formatDay(from) })]),
    ...(to === null ? [] : [fill(texts.to, { to: formatDay(to) })]),
  ];
  const missing = [...(from === null ? [texts.noFrom] : []), ...(to === null ? [texts.noTo] : [])];
  return asking(paragraphs(fill(texts.line, { period: known.join(' ') })), missing);
}
