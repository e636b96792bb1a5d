import { z } from '#lib/domain/basics/schema.ts';
import { sentence, words } from '#lib/domain/basics/sentence.ts';

const MissionWords = z.strictObject({
  /** What the delegation does: “giám sát”. */
  act: words,
  /** What it does at the place itself, apart from working sessions: “khảo sát thực tế”. */
  onSite: words,
  delegation: words,
  delegationCaps: words,
  /** What the unit is called: “Đơn vị chịu sự giám sát”. */
  subjectOf: words,
  /** What asks for the day of a working session, and of a survey. */
  noDay: z.strictObject({ session: words, survey: words }),
});

/** What the documents of an office have in common, whatever their kind: `templates/documents/office.json`. */
export const OfficeWording = z.strictObject({
  $schema: z.string(),
  /** In the head of every page of a draft, or of a document of a sample mission. */
  marks: z.strictObject({ draft: words, sample: words, and: words }),
  nation: words,
  motto: words,
  number: sentence('number', 'abbreviation', 'symbol'),
  /** An issued document as another one names it. */
  cited: sentence('document', 'number', 'abbreviation', 'symbol', 'date'),
  /** Under the title of what takes the place of an issued document. */
  replaces: sentence('cited'),
  placeAndDate: sentence('place', 'date'),
  unknownDate: words,
  /** Printed where a fact is missing; nothing is ever made up in its place. */
  unknown: words,
  /** The period examined: known days are printed, for missing ones the draft has a prompt. */
  period: z.strictObject({
    line: sentence('period'),
    from: sentence('from'),
    to: sentence('to'),
    noFrom: words,
    noTo: words,
  }),
  words: z.strictObject({ supervision: MissionWords, survey: MissionWords, inspection: MissionWords }),
  roles: z.strictObject({ head: words, deputyHead: words, member: words, secretary: words, invited: words }),
  severities: z.strictObject({ low: words, medium: words, high: words }),
  basis: z.strictObject({
    prefix: words,
    /** Beginnings, in lower case, after which no prefix is put. */
    beginnings: z.array(words),
    unknown: words,
  }),
  /** How a mission's title goes on within a sentence. */
  subjects: z.strictObject({
    /** Beginnings, in lower case, that are no name and lose their capital. */
    common: z.array(words),
    results: words,
    carryingOut: sentence('act', 'what'),
  }),
  recipients: z.strictObject({
    heading: words,
    line: sentence('recipient'),
    /** Many bodies that something is recommended to. */
    charged: words,
    last: sentence('symbol'),
  }),
  annex: z.strictObject({
    /** The name of the only annex, and of one of several, with its Roman number. */
    name: words,
    numbered: sentence('NUMBER'),
    mentioned: words,
    mentionedNumbered: sentence('number'),
    note: sentence('document', 'number', 'abbreviation', 'symbol', 'date', 'delegation'),
  }),
  /** At the foot of the last page: the hash of the content, and what it is for. */
  proof: z.strictObject({
    mark: words,
    heading: words,
    purpose: sentence('mark'),
    /** In place of the purpose in a file that can be edited. */
    editable: words,
  }),
});
export type OfficeWording = z.infer<typeof OfficeWording>;
