import { loadKind } from '#lib/documents/kinds/kinds.ts';
import { OfficeWording } from '#lib/documents/wording/office.ts';
import { PartsWording } from '#lib/documents/wording/parts.ts';
import { Act, AreaFile, Checklist, ChecklistSet } from '#lib/domain/checklist/checklist-schema.ts';
import { DOCUMENT_KINDS, DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { FigurePhrasesFile } from '#lib/domain/figures/phrases.ts';
import { Questionnaire } from '#lib/domain/visit/interview.ts';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { HolidayYear } from '#lib/domain/basics/working-days.ts';

// The app words faults itself; a template's editor reads zod's own sentences, which zod/mini leaves out.
z.config(z.locales.en());

/** The law library: every act once. */
export const ActsFile = z
  .strictObject({ $schema: z.string(), acts: z.array(Act).check(z.minLength(1)) })
  .check(
    z.refine(({ acts }) => new Set(acts.map(({ id }) => id)).size === acts.length, {
      error: 'act-repeated',
      path: ['acts'],
    }),
    z.refine(
      ({ acts }) =>
        acts.every(
          ({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo,
        ),
      { error: 'act-ends-before-it-begins', path: ['acts'] },
    ),
    // A day that the source does not state has no source.
    z.refine(
      ({ acts }) =>
        acts.every(
          ({ date, validFrom, validTo, checked }) =>
            (date === null || !checked?.unseen.includes('date')) &&
            ((validFrom ?? validTo) === null || !checked?.unseen.includes('validity')),
        ),
      { error: 'act-claims-a-day-nobody-read', path: ['acts'] },
    ),
  );

export interface TemplateKind {
  /** Name of the schema file: `<name>.schema.json`. */
  name: string;
  /** Folder under templates/ whose JSON files follow it; null for files that only users supply. */
  folder: string | null;
  /** The one file of the folder it is for; absent where it is for all of them. */
  file?: string;
  title: string;
  schema: z.ZodMiniType;
}

/** The wording of each kind of document. */
const documents = await Promise.all(
  DocumentKindId.options.map(async (id): Promise<TemplateKind> => ({
    name: id,
    folder: 'documents',
    file: `${id}.json`,
    title: `Wording of the document “${DOCUMENT_KINDS[id].name.en}”`,
    schema: (await loadKind(id)).wording,
  })),
);

/** Which zod schema each template folder follows. */
export const TEMPLATE_KINDS: readonly TemplateKind[] = [
  { name: 'checklist', folder: null, title: 'A complete checklist', schema: Checklist },
  { name: 'area', folder: 'checklists/areas', title: 'One area of the item bank', schema: AreaFile },
  {
    name: 'checklist-set',
    folder: 'checklists/sets',
    title: 'A set of items of the bank',
    schema: ChecklistSet,
  },
  { name: 'acts', folder: 'law', title: 'Acts with their time in force', schema: ActsFile },
  {
    name: 'holidays',
    folder: 'calendar',
    title: 'Days off and make-up days of one year',
    schema: HolidayYear,
  },
  {
    name: 'figure-phrases',
    folder: 'figures',
    title: 'What can be said of reported figures',
    schema: FigurePhrasesFile,
  },
  { name: 'questionnaire', folder: 'interview', title: 'Questions to citizens', schema: Questionnaire },
  { name: 'sample-mission', folder: 'sample', title: 'A sample mission', schema: SampleMission },
  {
    name: 'office',
    folder: 'documents',
    file: 'office.json',
    title: 'Wording that all documents of an office share',
    schema: OfficeWording,
  },
  {
    name: 'parts',
    folder: 'documents',
    file: 'parts.json',
    title: 'Wording of the parts of a record that several documents print',
    schema: PartsWording,
  },
  ...documents,
];

/** What is wrong with the text of a template file, one `path: message` each; empty when it is sound. */
export function faultsOf(schema: z.ZodMiniType, text: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [`not JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  return parsed.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || '(root)'}: ${message}`,
  );
}
