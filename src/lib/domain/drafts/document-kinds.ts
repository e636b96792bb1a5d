import { z } from '#lib/domain/basics/schema.ts';

/** What the app says of a kind of document without making one. */
interface DocumentKind {
  /** What it is made of: one visit, a mission with all its visits, or what became of the mission's recommendations. */
  of: 'visit' | 'mission' | 'followUp';
  /** In the number of a document: the BC of `05/BC-ĐGS` (Decree 30/2020, Annex III). */
  abbreviation: string;
  /** What other documents call it. */
  document: string;
  /** What the screens call it. */
  name: { vi: string; en: string };
}

/**
 * Every kind of document, in the order in which they are offered. What makes a kind is loaded by its id: `kind.ts` in
 * its folder under `documents/kinds/`, and its wording `templates/documents/<id>.json`.
 */
export const DOCUMENT_KINDS = {
  minutes: {
    of: 'visit',
    abbreviation: 'BB',
    document: 'Biên bản',
    name: { vi: 'Biên bản làm việc', en: 'Minutes of the working session' },
  },
  'unit-report': {
    of: 'visit',
    abbreviation: 'BC',
    document: 'Báo cáo',
    name: { vi: 'Báo cáo kết quả', en: 'Report on the results' },
  },
  'conclusion-notice': {
    of: 'visit',
    abbreviation: 'TB',
    document: 'Thông báo',
    name: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
  },
  'consolidated-report': {
    of: 'mission',
    abbreviation: 'BC',
    document: 'Báo cáo',
    name: { vi: 'Báo cáo tổng hợp', en: 'Consolidated report' },
  },
  'follow-up-sheet': {
    of: 'followUp',
    abbreviation: 'PTD',
    document: 'Phiếu theo dõi',
    name: { vi: 'Phiếu theo dõi kiến nghị', en: 'Follow-up sheet' },
  },
} as const satisfies Readonly<Record<string, DocumentKind>>;

export type DocumentKindId = keyof typeof DOCUMENT_KINDS;
export const DocumentKindId = z.enum(Object.keys(DOCUMENT_KINDS) as DocumentKindId[]);

/** What the screens call each kind, in one language; kinds of newer versions have no name here. */
export function kindNames(language: 'vi' | 'en'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(DOCUMENT_KINDS).map(([id, { name }]) => [id, name[language]]));
}
