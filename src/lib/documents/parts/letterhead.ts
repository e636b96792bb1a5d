import type { Mission } from '#lib/domain/mission/mission.ts';
import { lacksSuperior } from '#lib/domain/mission/issuer-defaults.ts';
import type { Letterhead, Title } from '#lib/documents/model/document.ts';
import type { IssueWords } from './issue.ts';
import { capitals, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** Boxes 1 to 4 for a mission's issuer; minutes (Decree 30/2020, form 1.9) carry no place and date. */
export function letterhead(
  { issuer, kind }: Mission,
  issue: IssueWords,
  { isDated = true } = {},
): Letterhead {
  const { number, abbreviation, symbol, date } = issue;
  const place = issuer.placeName.trim() || OFFICE.unknown;
  return {
    type: 'letterhead',
    superior: lacksSuperior(issuer) ? OFFICE.unknown : capitals(issuer.superior),
    issuer: capitals(issuer.name) || OFFICE.words[kind].delegationCaps,
    number: fill(OFFICE.number, { number, abbreviation, symbol }),
    nation: OFFICE.nation,
    motto: OFFICE.motto,
    placeAndDate: isDated ? fill(OFFICE.placeAndDate, { place, date }) : null,
  };
}

/** The title of a document; the line under it names the body it is submitted to and the document it replaces. */
export function documentTitle(
  { name, subject, submitted = '' }: { name: string; subject: string; submitted?: string },
  { replaces }: IssueWords,
): Title {
  const note = [submitted, replaces].filter((part) => part !== '').join('; ');
  return { type: 'title', name, subject, ...(note ? { note: `(${note})` } : {}) };
}

/** The title of an annex: “Phụ lục I” in lower case, its own in capitals, and the document it goes with. */
export function annexTitle(
  name: string,
  subject: string,
  { kind }: Pick<Mission, 'kind'>,
  issue: IssueWords,
): Title {
  const { delegation } = OFFICE.words[kind];
  const { replaces: _, ...named } = issue;
  return {
    type: 'title',
    name,
    subject: capitals(subject),
    note: fill(OFFICE.annex.note, { ...named, delegation }),
  };
}
