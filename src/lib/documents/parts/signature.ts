import { peoplesCommitteeOf, type Unit } from '#lib/domain/mission/unit.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import type { Issuer, Mission } from '#lib/domain/mission/mission.ts';
import type { Signature } from '#lib/domain/visit/signature.ts';
import type { Drawing, SignatureBlock } from '#lib/documents/model/document.ts';
import type { IssueWords } from './issue.ts';
import { nameOf } from './mission.ts';
import { capitals, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/**
 * Boxes 7 and 9b: the signatory set in the mission, or else the head of the delegation on its behalf; the
 * recipients at the left.
 * @param unit the document is on; without one it is on the whole mission
 * @param charged bodies that it recommends something to
 * @param units the document speaks of
 */
export function signature(
  { kind, members, issuer }: Mission,
  { symbol }: IssueWords,
  unit?: Unit,
  charged: readonly string[] = [],
  units: readonly Unit[] = unit ? [unit] : [],
): SignatureBlock {
  const recipients = recipientsOf(issuer, symbol, unit, charged, units);
  const { signing } = issuer;
  if (signing) {
    return {
      type: 'signature',
      authority: signing.authority.map(capitals),
      position: capitals(signing.position),
      name: signing.name.trim() || OFFICE.unknown,
      recipients,
    };
  }
  const head = members.find(({ role }) => role === 'head');
  return {
    type: 'signature',
    authority: [
      fill(OFFICE.signature.onBehalf, { BODY: OFFICE.words[kind].delegationCaps }),
      OFFICE.signature.head,
    ],
    position: head ? capitals(head.position) : '',
    name: (head && nameOf(head)) || OFFICE.unknown,
    recipients,
  };
}

/** How many charged bodies are named one by one; more are named together. */
const NAMED = 10;

/** A line that names the units of a mission together: “UBND các xã, thị trấn được giám sát”. */
const TOGETHER = /(?:^|\s)các\s.*(?:được|chịu sự)\s+(?:giám sát|khảo sát|kiểm tra)/u;

const namesOf = (unit: Unit) => [unit.name, peoplesCommitteeOf(unit)].map(sameText);

/**
 * Nơi nhận: its lines, “Lưu” the last. A document on a unit is sent to the unit, and one that charges a body to that
 * body, even if the mission does not list it; a unit that a line names together with the others is not named again.
 */
export function recipientsOf(
  { recipients }: Issuer,
  symbol: string,
  unit?: Unit,
  charged: readonly string[] = [],
  units: readonly Unit[] = unit ? [unit] : [],
): SignatureBlock['recipients'] {
  const { heading, line, charged: together, last } = OFFICE.recipients;
  const own = unit ? namesOf(unit) : [];
  const covered = recipients.some((recipient) => TOGETHER.test(sameText(recipient)))
    ? units.flatMap(namesOf)
    : [];
  const isNamed =
    own.some((name) => covered.includes(name)) ||
    recipients.some((recipient) => own.some((name) => sameText(recipient).includes(name)));
  const listed = [...recipients, ...(unit && !isNamed ? [unit.name] : [])];
  const more = grouped(charged.map(unended), sameText)
    .map(([body]) => body)
    .filter((body) => body !== '' && !covered.includes(sameText(body)))
    .filter((body) => !listed.some((recipient) => sameText(recipient).includes(sameText(body))));
  return {
    heading,
    lines: [
      ...[...listed, ...(more.length > NAMED ? [together] : more)].map((recipient) =>
        fill(line, { recipient: unended(recipient) }),
      ),
      fill(last, { symbol }),
    ],
  };
}

/** The lines of a drawn signature. */
export function drawingOf({ strokes }: Extract<Signature['mark'], { kind: 'drawn' }>): Drawing {
  return { strokes: strokes.map((stroke) => stroke.map(([x, y]): [number, number] => [x, y])) };
}
