import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import { DOCUMENT_KINDS, DocumentKindId } from '#lib/domain/drafts/document-kinds.ts';
import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import type { FollowUp } from '#lib/domain/follow-up/follow-up.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import { isRecommended, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Statement } from '#lib/domain/visit/statement.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';

/** What can be found, in the order in which results are shown. */
export const SEARCHED = [
  'missions',
  'units',
  'visits',
  'findings',
  'recommendations',
  'followUps',
  'answers',
  'statements',
  'dossiers',
  'documents',
] as const;
export type SearchKind = (typeof SEARCHED)[number];

/** The rows that are searched, by kind. */
export interface SearchedRows {
  missions: Mission;
  units: Unit;
  visits: Visit;
  findings: Finding;
  recommendations: Recommendation;
  followUps: FollowUp;
  answers: Answer;
  statements: Statement;
  dossiers: Dossier;
  documents: DocumentDraft;
}

/** One row as search knows it: its place and its texts. */
export interface SearchEntry {
  kind: SearchKind;
  id: string;
  missionId: string;
  visitId: string | null;
  unitId: string | null;
  itemCode: string | null;
  /** The recommendation that a follow-up belongs to; null for other rows. */
  recommendationId: string | null;
  /** Without empty ones; the most telling first. */
  texts: string[];
}

type TextsOf = {
  [Kind in SearchKind]: (row: SearchedRows[Kind], mission: Mission | undefined) => (string | null)[];
};

/** “Báo cáo 01/BC-ĐGS”: as a document is cited. */
function citedName(kind: string, number: string, symbol: string): string {
  const id = DocumentKindId.safeParse(kind);
  const words = id.success ? DOCUMENT_KINDS[id.data] : undefined;
  const cited = number && `${number}/${[words?.abbreviation, symbol].filter(Boolean).join('-')}`;
  return [words?.document, cited].filter(Boolean).join(' ');
}

const day = (date: string | null) => (date ? formatDay(date) : '');

const textsOf: TextsOf = {
  missions: ({ title, councilSession, legalBasis, members }) => [
    title,
    councilSession,
    ...legalBasis,
    ...members.map(({ name, position }) => `${name} ${position}`.trim()),
  ],
  units: ({ name, locality, district, province }) => [name, locality, district, province],
  visits: ({ place, note, date }) => [place, note, day(date)],
  findings: (row) => [
    row.condition,
    row.evidence,
    row.objectiveCause,
    row.subjectiveCause,
    row.consequence,
    row.responsibility,
    row.criterion,
  ],
  recommendations: ({ content, addressee, product }) => [content, addressee, product],
  followUps: (row) =>
    row.kind === 'assignment'
      ? [row.sourceDocument, row.leadBody, row.cooperatingBody, row.personResponsible]
      : [row.evidence, row.note],
  answers: ({ note, values }) => [
    note,
    ...Object.values(values).filter((value) => typeof value === 'string'),
  ],
  statements: ({ text, who }) => [text, who.name, who.position],
  dossiers: ({ code, procedure, field, note }) => [code, procedure, field, note],
  documents: ({ kind, number, issued, edits }, mission) => [
    // A draft bears the symbol its mission has now; without a number it is cited nowhere.
    issued || number.trim()
      ? citedName(kind, number.trim(), issued?.symbol ?? mission?.issuer.symbol.trim() ?? '')
      : null,
    // Its title is in the name of its file.
    issued?.fileName.replace(/\.[a-z]+$/u, '').replaceAll(/[-_]+/g, ' ') ?? null,
    ...Object.values(edits).map((edit) => edit?.text ?? ''),
  ],
};

const isAsked = (kind: SearchKind, row: SearchedRows[SearchKind]) =>
  kind !== 'recommendations' || isRecommended(row as Recommendation);

/**
 * What search knows of a row; null for a removed one, one without a word in it, and a recommendation of nothing.
 * @param mission the row's own; a draft has its symbol from there
 */
export function searchEntry<Kind extends SearchKind>(
  kind: Kind,
  row: SearchedRows[Kind],
  mission?: Mission,
): SearchEntry | null {
  if (row.deleted || !isAsked(kind, row)) return null;
  const texts = textsOf[kind](row, mission).filter((text): text is string => Boolean(text?.trim()));
  if (texts.length === 0) return null;
  return {
    kind,
    id: row.id,
    missionId: 'missionId' in row ? row.missionId : row.id,
    visitId: placeOf(kind, row),
    unitId: kind === 'units' ? row.id : 'unitId' in row ? row.unitId : null,
    itemCode: 'itemCode' in row ? row.itemCode : null,
    recommendationId: 'recommendationId' in row ? row.recommendationId : null,
    texts,
  };
}

function placeOf(kind: SearchKind, row: SearchedRows[SearchKind]): string | null {
  if (kind === 'visits') return row.id;
  return 'visitId' in row ? row.visitId : null;
}
