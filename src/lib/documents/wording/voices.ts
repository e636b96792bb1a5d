import { z } from '#lib/domain/basics/schema.ts';
import { StatementKind } from '#lib/domain/visit/statement.ts';
import { AttendeeRole, Side } from '#lib/domain/visit/attendee.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

/** Words for those who were there, what they said and how they signed. */
export const VoicesWording = z.strictObject({
  attendees: words,
  sides: z.record(Side, words),
  roles: z.record(AttendeeRole, words),
  attendee: sentence('person', 'role'),
  person: sentence('name', 'position'),
  arrival: sentence('time'),
  receivedBy: sentence('person'),
  arrivalNote: sentence('note'),
  signatures: words,
  signed: sentence('person', 'time'),
  refused: sentence('person', 'time', 'reason', 'witness'),
  /** What was done: signed, or refused to. */
  acts: z.strictObject({ drawn: words, refused: words }),
  /** Under a signature, or a refusal: what the signing screen calls the record as it stood then. */
  fixed: sentence('act', 'code'),
  /** After either, where the record was changed since. */
  amended: sentence('act'),
  amendedAt: sentence('act', 'time'),
  /** Under a signature, where paragraphs of the minutes were written over since. */
  reworded: sentence('act', 'count', 'time'),
  /** After the list of what was added later: how many were written over since which of them signed. */
  rewordedLater: sentence('count', 'signers'),
  signerActed: sentence('name', 'act'),
  /** Beside the finding a statement speaks of. */
  beside: z.record(StatementKind, sentence('who', 'text')),
  /** Statements on the visit as a whole. */
  heading: words,
  groups: z.record(StatementKind, words),
  statement: sentence('who', 'text'),
  interviews: z.strictObject({
    heading: words,
    lead: sentence('count'),
    header: z.tuple([words, words, words, words]),
    /** Of few people: what was chosen, without shares. */
    leadFew: sentence('count'),
    headerFew: z.tuple([words, words, words, words]),
    chosen: sentence('label', 'count'),
    question: sentence('text', 'answered'),
    option: sentence('label'),
    otherForm: sentence('count'),
  }),
});
export type VoicesWording = z.infer<typeof VoicesWording>;
