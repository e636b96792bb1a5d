import type { Annex } from '#lib/documents/model/document.ts';
import { dossierAnnex } from './dossier-annex.ts';
import { figureAnnex } from './figures/annex.ts';
import type { IssueWords } from './issue.ts';
import { annexTitle } from './letterhead.ts';
import { photoAnnex } from './photo-annex.ts';
import type { AnnexKind, ReportContext } from './report-context.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

/** The annexes of a document on a visit: figures that do not agree, examined dossiers, photos. */
export function visitAnnexes(context: ReportContext, issue: IssueWords): Annex[] {
  const title = (annex: AnnexKind) =>
    annexTitle(context.annexName(annex), PARTS[annex].subject, context.record.mission, issue);
  return [
    ...figureAnnex(context, title('figures')),
    ...dossierAnnex(context, title('dossiers')),
    ...photoAnnex(context, title('photos')),
  ];
}
