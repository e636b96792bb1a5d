import { formatDayInWords } from '#lib/domain/vietnamese-date.ts';
import { formatOrdinal } from '#lib/domain/vietnamese-number.ts';
import { nfc } from '#lib/domain/vietnamese-text.ts';
import { UnreachableError } from '#lib/domain/unreachable-error.ts';
import type { VisitRecord } from '#lib/domain/visit-record.ts';
import template from '#templates/documents/unit-report.json' with { type: 'json' };
import type { Basis, Block, DocumentModel, Heading, Letterhead, SignatureBlock } from './document.ts';
import { dossierAnnex } from './dossier-annex.ts';
import { nameOf } from './member-name.ts';
import { roman } from './numbering.ts';
import { photoAnnex } from './photo-annex.ts';
import { reportContext, type AnnexKind, type ReportContext, type ReportMeans } from './report-context.ts';
import { ended, leadIn, paragraphs, unended } from './sentences.ts';
import { assessment } from './unit-report-assessment.ts';
import { organisation } from './unit-report-organisation.ts';
import { recommendations } from './unit-report-recommendations.ts';
import { results } from './unit-report-results.ts';
import { fill, UnitReportWording, type UnitReportSection } from './wording.ts';

/** What the office knows of a document and the record of the visit does not. */
export interface IssueDetails {
  /** Number in the office's register; null prints “…”. */
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`; null prints “ngày … tháng … năm …”. */
  date: string | null;
}

/**
 * Báo cáo kết quả giám sát (khảo sát, kiểm tra) of one unit, drafted from the record of its visit in the layout
 * of Decree 30/2020. Facts the record lacks print as “…”; an empty record still gives a valid report.
 * @param means the calendar by which dossiers are late; without it their lateness stays unknown
 */
export function buildUnitReport(
  record: VisitRecord,
  issue: IssueDetails,
  means: ReportMeans = {},
): DocumentModel {
  const wording = UnitReportWording.parse(template);
  const context = reportContext(record, wording, means);
  const { mission, unit, visit } = record;
  const { act, delegation } = wording.words[mission.kind];
  const date = issue.date === null ? wording.unknownDate : formatDayInWords(issue.date);
  const number = issue.number === null ? wording.unknown : issueNumber(issue.number);
  const symbol = mission.issuer.symbol.trim() || wording.unknown;
  const named = { act, unit: unit.name, delegation };
  const annexTitle = (annex: AnnexKind): Block => ({
    type: 'title',
    name: context.annexName(annex),
    subject: annex === 'photos' ? wording.annex.subject : wording.dossiers.subject,
    note: fill(wording.annex.note, { number, symbol, date, delegation }),
  });
  const blocks: Block[] = [
    letterhead(context, fill(wording.number, { number, symbol }), date),
    { type: 'title', name: wording.name, subject: fill(wording.subject, named) },
    ...legalBasis(context),
    ...paragraphs(fill(wording.opening, named)),
    ...wording.order.flatMap((section, index) => sectionBlocks(section, index + 1, context)),
    leadIn(fill(wording.closing, named)),
    signature(context, symbol),
  ];
  return composed({
    kind: wording.kind,
    title: fill(wording.fileTitle, named),
    author: mission.issuer.name,
    created: visit.closedAt ?? visit.startedAt ?? mission.createdAt,
    blocks,
    annexes: [...dossierAnnex(context, annexTitle('dossiers')), ...photoAnnex(context, annexTitle('photos'))],
  });
}

/** Numbers below 10 get a leading zero (Decree 30/2020); others print as the office writes them. */
function issueNumber(number: string): string {
  return /^\d$/.test(number.trim()) ? formatOrdinal(Number(number)) : number.trim();
}

function letterhead({ record, wording }: ReportContext, number: string, date: string): Letterhead {
  const { superior, name, placeName } = record.mission.issuer;
  const caps = (text: string) => nfc(text).trim().toLocaleUpperCase('vi');
  return {
    type: 'letterhead',
    superior: caps(superior),
    issuer: caps(name) || wording.words[record.mission.kind].delegationCaps,
    number,
    nation: wording.nation,
    motto: wording.motto,
    placeAndDate: fill(wording.placeAndDate, { place: placeName.trim() || wording.unknown, date }),
  };
}

/** One line for each act; “;” at the ends, “.” at the last. */
function legalBasis({ record, wording }: ReportContext): Basis[] {
  const { prefix, beginnings, unknown } = wording.basis;
  const lines = record.mission.legalBasis.map((text) => {
    const basis = unended(text.replaceAll(/\s+/g, ' '));
    const begins = beginnings.some((beginning) => nfc(basis).toLocaleLowerCase('vi').startsWith(beginning));
    return begins ? basis : `${prefix}${basis}`;
  });
  const all = lines.length > 0 ? lines : [unknown];
  return all.map((line, index) => ({
    type: 'basis',
    text: index === all.length - 1 ? ended(line) : `${line};`,
  }));
}

function sectionBlocks(section: UnitReportSection, place: number, context: ReportContext): Block[] {
  const { record, wording } = context;
  const headed = (heading: string, blocks: Block[]): Block[] => {
    const first: Heading = { type: 'heading', level: 1, text: `${roman(place)}. ${heading}` };
    return [first, ...blocks];
  };
  switch (section) {
    case 'organisation': {
      const act = wording.words[record.mission.kind].act.toLocaleUpperCase('vi');
      return headed(fill(wording.organisation.heading, { ACT: act }), organisation(context));
    }
    case 'results':
      return headed(wording.results.heading, results(context));
    case 'assessment':
      return headed(wording.assessment.heading, assessment(context));
    case 'recommendations':
      return headed(wording.recommendations.heading, recommendations(context));
    default:
      throw new UnreachableError(section);
  }
}

function signature({ record, wording }: ReportContext, symbol: string): SignatureBlock {
  const { kind, members, issuer } = record.mission;
  const head = members.find(({ role }) => role === 'head');
  const { heading, line, last } = wording.recipients;
  return {
    type: 'signature',
    authority: [
      fill(wording.signature.onBehalf, { DELEGATION: wording.words[kind].delegationCaps }),
      wording.signature.head,
    ],
    position: head ? nfc(head.position).trim().toLocaleUpperCase('vi') : '',
    name: (head && nameOf(head, wording.roles)) || wording.unknown,
    recipients: {
      heading,
      lines: [
        ...issuer.recipients.map((recipient) => fill(line, { recipient: unended(recipient) })),
        fill(last, { symbol }),
      ],
    },
  };
}

/** Every string in composed form: fonts have no other. */
function composed(model: DocumentModel): DocumentModel {
  const compose = (_: string, value: unknown) => (typeof value === 'string' ? nfc(value) : value);
  return JSON.parse(JSON.stringify(model, compose)) as DocumentModel;
}
