import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blankDocument, replacementsOf, type DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { fileNameOf } from '#lib/domain/drafts/document-file-name.ts';
import { DOCUMENT_KINDS, type DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import { renderDocx } from '#lib/documents/docx/render-docx.ts';
import type { DocumentFonts } from '#lib/documents/fonts/document-fonts.ts';
import type { RenderOptions } from '#lib/documents/jobs/phases.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';
import { NoTableError } from '#lib/documents/model/errors.ts';
import { renderPdf } from '#lib/documents/pdf/render-pdf.ts';
import { renderXlsx } from '#lib/documents/xlsx/render-xlsx.ts';
import { listDocuments } from '#lib/storage/rows/documents.ts';
import { listMissions, type MissionOverview } from '#lib/storage/rows/missions.ts';
import { documentOf, type MadeDocument } from './document-of.ts';

/** Which documents to write, and where. */
interface Wanted {
  kind: DocumentKindId;
  visit: string | null;
  out: string;
}

/** What a document of the kind is of: a visit, or a mission where the visit is null. */
interface Subject {
  missionId: string;
  visitId: string | null;
}

function subjectsOf(missions: readonly MissionOverview[], { kind, visit }: Wanted): Subject[] {
  if (DOCUMENT_KINDS[kind].of !== 'visit')
    return missions.map(({ mission }) => ({ missionId: mission.id, visitId: null }));
  return missions.flatMap(({ mission, visits }) =>
    visits
      .filter(({ id }) => visit === null || id === visit)
      .map(({ id }) => ({ missionId: mission.id, visitId: id })),
  );
}

/** The visits there are, a line each, for whoever named another. */
const visitLines = (missions: readonly MissionOverview[]) =>
  missions.flatMap(({ units, visits }) =>
    visits.map(({ id, unitId }) => `  ${id}: ${units.find((unit) => unit.id === unitId)?.name ?? unitId}`),
  );

/** The documents of the kind as they stand: those issued that hold; else the drafts; else a draft without a word of its own. */
async function standing(kind: DocumentKindId, subject: Subject): Promise<DocumentDraft[]> {
  const all = await listDocuments(subject.missionId);
  const own = all.filter((each) => each.kind === kind && each.visitId === subject.visitId);
  const holding = own.filter((each) => replacementsOf(each, own).issued.length === 0);
  const issued = holding.filter((each) => each.issued !== null);
  if (issued.length > 0) return issued;
  if (holding.length > 0) return holding;
  const id = subject.visitId ?? subject.missionId;
  return [
    blankDocument({ id, ...subject, kind, createdAt: new Date(0).toISOString(), number: '', date: null }),
  ];
}

type Format = 'pdf' | 'docx' | 'xlsx';

async function fileOf(format: Format, { model, pdf }: MadeDocument, options: RenderOptions) {
  if (format === 'docx') return renderDocx(model, options);
  if (format === 'pdf') return pdf ?? renderPdf(model, options);
  try {
    return await renderXlsx(model, options);
  } catch (error) {
    if (error instanceof NoTableError) return null;
    throw error;
  }
}

/** A name that no other file of this run has. */
function nameOf(model: DocumentModel, document: DocumentDraft, format: Format, taken: Set<string>): string {
  const isDraft = document.issued === null;
  const name = fileNameOf(model, { ...document, isDraft }, format);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = name.replace(/(?=[.][^.]*$)/u, `-${String(count)}`);
  taken.add(free);
  return free;
}

/**
 * Writes the documents of a kind as PDF and for Word, and for Excel those with tables; prints their paths.
 * @returns false where there is nothing to write
 */
export async function report(wanted: Wanted, fonts: DocumentFonts): Promise<boolean> {
  const missions = await listMissions();
  const subjects = subjectsOf(missions, wanted);
  if (subjects.length === 0) {
    const lines = visitLines(missions);
    const problem =
      wanted.visit === null
        ? 'Tệp không có nội dung nào để lập loại văn bản này.'
        : `Tệp không có buổi làm việc “${wanted.visit}”; các buổi:`;
    console.error([problem, ...(wanted.visit === null ? [] : lines)].join('\n'));
    return false;
  }
  await mkdir(wanted.out, { recursive: true });
  const taken = new Set<string>();
  let written = 0;
  for (const subject of subjects) {
    for (const document of await standing(wanted.kind, subject)) {
      const made = await documentOf(document);
      if (!made) continue;
      for (const format of ['pdf', 'docx', 'xlsx'] as const) {
        const bytes = await fileOf(format, made, { images: made.images, fonts });
        if (!bytes) continue;
        const path = join(wanted.out, nameOf(made.model, document, format, taken));
        await writeFile(path, bytes);
        console.log(path);
        written += 1;
      }
    }
  }
  return written > 0;
}
