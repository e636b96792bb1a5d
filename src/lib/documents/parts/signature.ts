import { peoplesCommitteeOf, type Unit } from '#lib/domain/mission/unit.ts';
import { grouped } from '#lib/domain/basics/grouped.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import { signingOf } from '#lib/domain/mission/signing.ts';
import type { Issuer, Mission, Signing } from '#lib/domain/mission/mission.ts';
import type { Signature } from '#lib/domain/visit/signature.ts';
import type { Drawing, SignatureBlock } from '#lib/documents/model/document.ts';
import type { IssueWords } from './issue.ts';
import { capitals, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** Who signs a document, and whom it goes to. */
interface Signed {
  /** Who was chosen to sign it; without, who signs for the mission. */
  signing: Signing | undefined;
  /** The unit it is on; without one it is on the whole mission. */
  unit?: Unit;
  /** Bodies that it recommends something to. */
  charged: readonly string[];
  /** The units it speaks of. */
  units?: readonly Unit[];
}

/** Boxes 7 and 9b: who signs; the recipients stand at the left. */
export function signature(
  mission: Mission,
  { symbol }: Pick<IssueWords, 'symbol'>,
  { signing, unit, charged, units }: Signed,
): SignatureBlock {
  const { authority, position, name } = signingOf(mission, signing);
  return {
    type: 'signature',
    authority: authority.map(capitals),
    position: capitals(position),
    name: unended(name) || OFFICE.unknown,
    recipients: recipientsOf(mission.issuer, symbol, unit, charged, units),
  };
}

/** How many charged bodies are named one by one; more are named together. */
const NAMED = 10;

/** A line that names the units of a mission together, alone or among others: “UBND các xã, thị trấn được giám sát”. */
const TOGETHER = /(?:^|\s)các\s.*(?:được|chịu sự)\s+(?:giám sát|khảo sát|kiểm tra)/u;

const UNIT_KIND =
  '(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|cơ quan|đơn vị|địa phương|tổ chức|sở|ban|ngành|phòng|trung tâm|trường|bệnh viện|trạm y tế|doanh nghiệp)';

/** A line that names the units together and nobody else: a comma stands in it only between kinds of unit. */
const ONLY_TOGETHER = new RegExp(
  `^(?:(?:ubnd|[uủ][ỷy] ban nhân dân) )?các ${UNIT_KIND}(?:(?:, | và |, và )(?:các )?${UNIT_KIND})* ` +
    '(?:được|chịu sự) (?:giám sát|khảo sát|kiểm tra)(?: của đoàn(?: giám sát| khảo sát| kiểm tra)?)?$',
  'u',
);

const namesOf = (unit: Unit) => [unit.name, peoplesCommitteeOf(unit)].map(sameText);

/**
 * Nơi nhận: its lines, “Lưu” the last. What is on a unit goes to it, and what charges a body to the body, whether or not
 * the mission names it; a unit that a line names together with the others is not named again in what is on all of them.
 * A line that names others too stays whole.
 */
export function recipientsOf(
  { recipients }: Issuer,
  symbol: string,
  unit?: Unit,
  charged: readonly string[] = [],
  units: readonly Unit[] = unit ? [unit] : [],
): SignatureBlock['recipients'] {
  const { heading, line, charged: together, last } = OFFICE.recipients;
  const isTogether = (recipient: string) => TOGETHER.test(sameText(recipient));
  const own = unit ? namesOf(unit) : [];
  // What is on one unit goes to that unit, not to all of them: it is named in the place of their line, or before it
  // where the line names others too.
  const stated = unit
    ? recipients.filter((recipient) => !ONLY_TOGETHER.test(sameText(recipient)))
    : recipients;
  const covered = stated.some(isTogether) ? units.flatMap(namesOf) : [];
  const isNamed = stated.some((recipient) => own.some((name) => sameText(recipient).includes(name)));
  const at = recipients.findIndex(isTogether);
  const place = at < 0 ? stated.length : at;
  const named = unit && !isNamed ? [unit.name] : [];
  const listed = [...stated.slice(0, place), ...named, ...stated.slice(place)];
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
