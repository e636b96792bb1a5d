import { attendeesOf, Side, type Attendee, type Person } from '#lib/domain/visit/attendee.ts';
import type { Signature } from '#lib/domain/visit/signature.ts';
import {
  statementsOn,
  wordedStatements,
  type Statement,
  type StatementKind,
} from '#lib/domain/visit/statement.ts';
import type { VisitRecord } from '#lib/domain/record/visit-record.ts';
import { formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import type { Block, Signer } from '#lib/documents/model/document.ts';
import { numberedParts } from '#lib/documents/model/numbering.ts';
import type { ReportContext } from './report-context.ts';
import { inRows } from '#lib/domain/basics/grouped.ts';
import { ended, keyed, leadIn, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';
import { drawingOf } from './signature.ts';

/** A name with its position, or either alone; “…” for neither. */
export function personText({ name, position }: Person): string {
  const parts = { name: unended(name), position: unended(position) };
  if (parts.name && parts.position) return fill(PARTS.voices.person, parts);
  return parts.name || parts.position || OFFICE.unknown;
}

/** Someone present, with what they were there as. */
export function attendeeText(attendee: Attendee): string {
  const { attendee: line, roles } = PARTS.voices;
  return fill(line, { person: personText(attendee), role: roles[attendee.role] });
}

/** Those present, side by side of the table; empty where nobody was written down. */
export function attendance(context: ReportContext): Block[] {
  const texts = PARTS.voices;
  return Side.options.flatMap((side) => {
    const present = attendeesOf(context.record.attendees, side);
    const lines = present.flatMap((attendee) =>
      keyed(`attendee/${attendee.id}`, paragraphs(attendeeText(attendee))),
    );
    return lines.length > 0 ? [leadIn(`${texts.sides[side]}:`), ...lines] : [];
  });
}

/** When a surprise visit arrived, who received it and what it found, by name. */
export function arrivalLines(context: ReportContext): Record<string, string> {
  const { arrival } = context.record;
  if (!arrival || arrival.deleted) return {};
  const { arrival: time, receivedBy, arrivalNote } = PARTS.voices;
  const { name, position } = arrival.receivedBy;
  const note = arrival.note.trim();
  return {
    arrival: fill(time, { time: formatInstantInWords(arrival.at) }),
    ...(name.trim() || position.trim()
      ? { receivedBy: fill(receivedBy, { person: personText(arrival.receivedBy) }) }
      : {}),
    ...(note ? { arrivalNote: fill(arrivalNote, { note: ended(note) }) } : {}),
  };
}

/** Signatures in the order they were given. */
function signaturesOf({ record }: ReportContext): Signature[] {
  return record.signatures
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => (a.signedAt < b.signedAt ? -1 : a.signedAt > b.signedAt ? 1 : a.id < b.id ? -1 : 1));
}

/**
 * Who signed the record of the visit and who refused, with the reason and the witness, and the signatures that were
 * drawn; empty where nobody did.
 */
export function signatureLines(context: ReportContext): Block[] {
  const { signed, refused } = PARTS.voices;
  const all = signaturesOf(context);
  const personOf = (id: string): Person =>
    context.record.attendees.find((attendee) => attendee.id === id) ?? { name: '', position: '' };
  const lines = all.flatMap((signature) => {
    const { id, attendeeId, mark, signedAt } = signature;
    const values = { person: personText(personOf(attendeeId)), time: formatInstantInWords(signedAt) };
    const line =
      mark.kind === 'drawn'
        ? fill(signed, values)
        : fill(refused, { ...values, reason: unended(mark.reason), witness: personText(mark.witness) });
    const text = [line, ...amendmentNote(signature, context.record)].join(' ');
    return keyed(`signature/${id}`, paragraphs(text));
  });
  const drawn = all.flatMap(({ attendeeId, mark }): Signer[] => {
    if (mark.kind !== 'drawn') return [];
    const { name, position } = personOf(attendeeId);
    const named = unended(name) || unended(position) || OFFICE.unknown;
    return [{ authority: [], position: '', drawing: drawingOf(mark), name: named, notes: [] }];
  });
  return [
    ...lines,
    ...(drawn.length > 0 ? [{ type: 'signatures', rows: inRows(drawn, IN_ROW) } as const] : []),
  ];
}

/** That the record was changed after it was signed, or refused; empty where it stands as it was. */
export function amendmentNote(
  { id, mark }: Pick<Signature, 'id' | 'mark'>,
  { amendments }: VisitRecord,
): string[] {
  const amendment = amendments.find((candidate) => candidate.signatureId === id);
  if (!amendment) return [];
  const { amended, amendedAt, acts } = PARTS.voices;
  const act = acts[mark.kind];
  return [
    amendment.lastAt === null
      ? fill(amended, { act })
      : fill(amendedAt, { act, time: formatInstantInWords(amendment.lastAt) }),
  ];
}

/** Signers side by side in the list of who signed. */
const IN_ROW = 3;

/** What was said of one finding: the unit's explanation and dissent first, then the rest. */
export function besideFinding(findingId: string, context: ReportContext): Block[] {
  const kinds: StatementKind[] = ['explanation', 'dissent', 'opinion', 'proposal'];
  return kinds
    .flatMap((kind) => statementsOn(statementsOf(context), findingId, [kind]))
    .flatMap((statement) => paragraphs(fill(PARTS.voices.beside[statement.kind], words(statement))));
}

/** What was said of the visit as a whole, or of a finding that is gone since; empty where nothing was. */
export function generalStatements(context: ReportContext): Block[] {
  const texts = PARTS.voices;
  const general = statementsOf(context);
  const kinds: StatementKind[] = ['opinion', 'explanation', 'dissent', 'proposal'];
  return numberedParts(
    kinds.map((kind) => ({
      title: texts.groups[kind],
      blocks: statementsOn(general, null, [kind]).flatMap((statement) =>
        paragraphs(fill(texts.statement, words(statement))),
      ),
    })),
    3,
  );
}

/** Where the unit does not agree with a finding, or (null) with what is said of the visit as a whole. */
export function dissentBlocks(findingId: string | null, context: ReportContext): Block[] {
  return statementsOn(statementsOf(context), findingId, ['dissent']).flatMap((statement) =>
    keyed(`statement/${statement.id}`, paragraphs(fill(PARTS.voices.beside.dissent, words(statement)))),
  );
}

const statementsOf = ({ record }: ReportContext) => wordedStatements(record.statements, record.findings);

function words({ who, text }: Statement) {
  return { who: personText(who), text: ended(text) };
}
