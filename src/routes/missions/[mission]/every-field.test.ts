import { expect, test } from 'vitest';
import type { z } from '#lib/domain/basics/schema.ts';
import { Answer } from '#lib/domain/checklist/answer-schema.ts';
import { Dossier } from '#lib/domain/dossiers/dossier.ts';
import { Draw } from '#lib/domain/dossiers/draw.ts';
import { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { FigureSheet } from '#lib/domain/figures/figures.ts';
import { FollowUp } from '#lib/domain/follow-up/follow-up.ts';
import { Mission } from '#lib/domain/mission/mission.ts';
import { Unit } from '#lib/domain/mission/unit-schema.ts';
import { Arrival } from '#lib/domain/visit/arrival.ts';
import { Attendee } from '#lib/domain/visit/attendee.ts';
import { Photo } from '#lib/domain/visit/evidence-schema.ts';
import { Finding, Recommendation } from '#lib/domain/visit/finding-schema.ts';
import { Interview } from '#lib/domain/visit/interview.ts';
import { Signature } from '#lib/domain/visit/signature.ts';
import { Statement } from '#lib/domain/visit/statement.ts';
import { Visit } from '#lib/domain/visit/visit.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { NO_NAMES } from '#lib/domain/record/visit-record.ts';
import { StoredCalendar, StoredChecklist } from '#lib/storage/rows/stored-library.ts';
import { JOURNAL_TABLES, type JournalTable } from '#lib/storage/tables.ts';
import { entrySentence } from '#lib/ui/record/entry-sentence.ts';
import { isSilent } from '#lib/ui/record/entry-words.ts';
import { record as recordEn } from '#messages/en/record/record.ts';
import { timeline as timelineEn } from '#messages/en/record/timeline.ts';
import { en } from '#messages/en/app.ts';
import { record as recordVi } from '#messages/vi/record/record.ts';
import { timeline as timelineVi } from '#messages/vi/record/timeline.ts';
import { vi } from '#messages/vi/app.ts';

/** The compiler asks for every table that the journal has. */
const SCHEMAS: Record<JournalTable, z.ZodMiniType> = {
  missions: Mission,
  units: Unit,
  visits: Visit,
  checklists: StoredChecklist,
  settings: StoredCalendar,
  answers: Answer,
  findings: Finding,
  recommendations: Recommendation,
  photos: Photo,
  figures: FigureSheet,
  draws: Draw,
  dossiers: Dossier,
  interviews: Interview,
  statements: Statement,
  attendees: Attendee,
  signatures: Signature,
  arrivals: Arrival,
  documents: DocumentDraft,
  followUps: FollowUp,
};

/** What a schema is made of, as zod keeps it. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  keyType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  entries?: Record<string, string>;
  values?: unknown[];
}
const defOf = (schema: z.ZodMiniType) => schema._zod.def as unknown as Definition;

/** The schema without “may be null” and “may be absent”, each of its alternatives apart. */
function bare(schema: z.ZodMiniType): Definition[] {
  const def = defOf(schema);
  if (def.innerType) return bare(def.innerType);
  return def.options ? def.options.flatMap(bare) : [def];
}

/** Fields of a row, and of objects in it, with the codes that may stand there. */
function* fieldsOf(schema: z.ZodMiniType, path = ''): Iterable<{ path: string; codes: string[] }> {
  for (const { type, shape = {}, entries = {}, values = [], keyType, element } of bare(schema)) {
    if (path !== '')
      yield {
        path,
        codes: [...Object.values(entries), ...values.filter((value) => typeof value === 'string')],
      };
    // What is in lists of objects is shown by what it holds.
    const isPlain = element && bare(element).every((inner) => inner.type !== 'object');
    if (isPlain) yield* fieldsOf(element, path);
    const keys = type === 'record' && keyType ? Object.values(bare(keyType)[0]?.entries ?? {}) : [];
    for (const key of keys) yield { path: `${path}.${key}`, codes: [] };
    // A row names entries of its objects by their own paths, no deeper.
    if (path.split('.').length > 1 || type !== 'object') continue;
    for (const [name, field] of Object.entries(shape))
      yield* fieldsOf(field, path === '' ? name : `${path}.${name}`);
  }
}

/** Shown by what they hold, or by names of their own. */
const BY_CONTENT = [
  'checklist',
  'value',
  'mark',
  'strata',
  'replacements',
  'seed',
  'range',
  'origin',
  'issued',
];

const change = (table: string, set: Change['set']): Change => ({
  device: '01890a5d-ac96-774b-bcce-b302099a8057',
  seq: 1,
  time: '000000000000000-000000',
  wall: 0,
  author: 'Thư ký',
  log: 'm',
  table,
  row: table === 'answers' ? 'v/B3' : 'r',
  set,
  context: {},
  prev: GENESIS,
  hash: GENESIS,
});

/** Words of the code: camel case, or a code that stands where words should. */
const OF_CODE = /[a-z][A-Z]|undefined|\[object|\bnull\b/;

test.each([
  ['Vietnamese', { text: recordVi, sentences: timelineVi.sentences, judgements: vi.judgement }],
  ['English', { text: recordEn, sentences: timelineEn.sentences, judgements: en.judgement }],
])('every table and every field of a row is told in words: %s', (_, means) => {
  const missing: string[] = [];
  for (const table of JOURNAL_TABLES) {
    const tell = (set: Change['set'], before: Change['set'] | null = null) =>
      entrySentence(change(table, set), { ...means, names: NO_NAMES }, { before, decided: [] });
    for (const acts of [{ id: 'r' }, { deleted: true }, { deleted: false }]) {
      const { sentence } = tell(acts);
      if (OF_CODE.test(sentence) || sentence.includes(table)) missing.push(`${table}: ${sentence}`);
    }
    for (const { path, codes } of fieldsOf(SCHEMAS[table])) {
      const [field = '', entry] = path.split('.');
      if (isSilent([field, '']) || BY_CONTENT.includes(field)) {
        if (!isSilent([field, '']) && means.text.fields[field] === undefined)
          missing.push(`${table}.${path}`);
        continue;
      }
      for (const code of codes.length > 0 ? codes : ['x']) {
        const { sentence, details, omitted } = tell({ [path]: code }, { [path]: 'y' });
        const told = [sentence, ...details.map(({ label, value }) => `${label}: ${value}`)].join(' ');
        if (omitted > 0 || OF_CODE.test(told) || told.includes(`(${entry ?? ''})`))
          missing.push(`${table}.${path}: ${told}`);
        else if (
          codes.length > 0 &&
          new RegExp(`“${code}”|${code}\\b.*[À-ỹ]${code}`).test(told) &&
          means.text === recordVi
        )
          missing.push(`${table}.${path} = ${code}: ${told}`);
      }
    }
  }
  expect(missing).toEqual([]);
});
