import { signatoriesOf, type Attendee, type AttendeeRole } from '#lib/domain/visit/attendee.ts';
import { shortCode } from '#lib/domain/basics/hash-groups.ts';
import { formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import type { Signatures, Signer } from '#lib/documents/model/document.ts';
import type { MinutesContext } from './wording.ts';
import { inRows } from '#lib/domain/basics/grouped.ts';
import { capitals, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';
import { drawingOf } from '#lib/documents/parts/signature.ts';
import { amendmentNote, personText } from '#lib/documents/parts/voices.ts';

/** Those who sign for the unit, side by side. */
const IN_ROW = 2;

/** THƯ KÝ at the left, CHỦ TỌA at the right (form 1.9); under them those who sign for the unit. */
export function minutesSignatures(context: MinutesContext): Signatures {
  const { record, wording } = context;
  const { subjectOf } = OFFICE.words[record.mission.kind];
  const texts = wording.signatures;
  const signatories = signatoriesOf(record.attendees);
  const signers = (role: AttendeeRole, title: string): Signer[] => {
    const own = signatories.filter((attendee) => attendee.role === role);
    return own.length > 0
      ? own.map((attendee) => signer(title, attendee, context))
      : [{ authority: [title], position: '', drawing: null, name: OFFICE.unknown, notes: [] }];
  };
  const [secretary = [], ...secretaries] = inRows(signers('secretary', texts.secretary), 1);
  const [chair = [], ...chairs] = inRows(signers('chair', texts.chair), 1);
  const unit = signers('unitHead', fill(texts.unit, { SUBJECT: capitals(subjectOf) }));
  return {
    type: 'signatures',
    rows: [[...secretary, ...chair], ...secretaries, ...chairs, ...inRows(unit, IN_ROW)],
  };
}

function signer(title: string, attendee: Attendee, { record, wording }: MinutesContext): Signer {
  const signature = record.signatures.find(
    ({ attendeeId, deleted }) => attendeeId === attendee.id && !deleted,
  );
  const { signed, refused } = wording.signatures;
  const base = {
    authority: [title],
    position: unended(attendee.position),
    name: unended(attendee.name) || OFFICE.unknown,
  };
  if (!signature) return { ...base, drawing: null, notes: [] };
  const { mark, signedAt, contentHash } = signature;
  const time = formatInstantInWords(signedAt);
  const after = [
    fill(PARTS.voices.fixed, { act: PARTS.voices.acts[mark.kind], code: shortCode(contentHash) }),
    ...amendmentNote(signature, record),
  ];
  if (mark.kind === 'drawn') {
    return { ...base, drawing: drawingOf(mark), notes: [fill(signed, { time }), ...after], signedAt };
  }
  const witness = personText(mark.witness);
  const note = fill(refused, { time, reason: unended(mark.reason), witness });
  return { ...base, drawing: null, notes: [note, ...after], signedAt };
}
