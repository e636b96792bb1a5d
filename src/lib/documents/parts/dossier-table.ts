import { percentText, percentageOf } from '#lib/domain/figures/rates.ts';
import { isExamined, type Dossier } from '#lib/domain/dossiers/dossier.ts';
import { isAgainstList, type DossierFacts } from '#lib/domain/dossiers/facts.ts';
import type { DossierSummary, Share } from '#lib/domain/dossiers/summary.ts';
import { formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Table } from '#lib/documents/model/document.ts';
import type { DossiersWording } from '#lib/documents/wording/dossiers.ts';
import { unended, fill } from '#lib/documents/wording/sentences.ts';

/** Column widths as shares of a landscape page; a date and a dossier's code fit on one line. */
const WIDTHS = [24, 126, 63, 61, 61, 57, 61, 47, 76, 40];

/** A dossier with what follows from its dates, and whether the unit's list marks it overdue; null if unmarked. */
interface ListedDossier {
  dossier: Dossier;
  facts: DossierFacts | null;
  listed: boolean | null;
}

/** The dossiers, one row each, with their status in the system and what follows from their dates. */
export function dossierTable(rows: readonly ListedDossier[], wording: DossiersWording): Table {
  return {
    type: 'table',
    widths: WIDTHS,
    alignments: ['center', 'left', 'left', 'center', 'center', 'left', 'left', 'right', 'left', 'left'],
    header: [[...wording.header]],
    rows: rows.map((row, index) => rowOf(index + 1, row, wording)),
  };
}

function rowOf(
  number: number,
  { dossier, facts, listed }: ListedDossier,
  wording: DossiersWording,
): string[] {
  const { code, receivedOn, dueOn, returnedOn, recordedStatus, intake, apologyLetter } = dossier;
  const { unknown } = wording;
  const day = (value: string | null) => (value === null ? unknown : formatDay(value));
  const late = facts?.lateWorkingDays ?? null;
  return [
    String(number),
    [code, ...procedureLines(dossier, wording)].join('\n'),
    [intake === null ? '' : wording.intake[intake], day(receivedOn)].filter((part) => part !== '').join('\n'),
    day(dueOn),
    day(returnedOn),
    recordedStatus === null ? unknown : wording.status[recordedStatus],
    [
      isExamined(dossier) ? factsText(facts, wording) : wording.unexamined,
      ...(isAgainstList(listed, dossier, facts) ? [wording.againstList[listed ? 'overdue' : 'inTime']] : []),
    ].join('\n'),
    late === null ? unknown : formatNumber(late),
    digitisedText(dossier, wording),
    apologyLetter === null ? unknown : wording.apology[apologyLetter],
  ];
}

/** Procedure with its field, and the note, each on a line of its own; empty where neither is recorded. */
function procedureLines({ procedure, field, note }: Dossier, wording: DossiersWording): string[] {
  const named = { procedure: unended(procedure), field: unended(field) };
  const both = named.procedure && named.field;
  const line = both ? fill(wording.procedureWithField, named) : named.procedure || named.field;
  const trimmed = note.trim();
  return [...(line ? [line] : []), ...(trimmed ? [fill(wording.note, { note: trimmed })] : [])];
}

function factsText(facts: DossierFacts | null, wording: DossiersWording): string {
  if (facts && facts.dateFaults.length > 0) return wording.impossible;
  if (!facts?.status) return wording.unknown;
  const status = wording.status[facts.status];
  return facts.contradictsRecord ? fill(wording.contradicts, { status }) : status;
}

function digitisedText(dossier: Dossier, wording: DossiersWording): string {
  const { digitisedComponents, digitisedResult, digitallySigned } = dossier;
  const { digitised, result, unknown } = wording;
  const parts = [
    digitisedComponents === null ? unknown : digitised[digitisedComponents],
    ...(digitisedResult === null ? [] : [digitisedResult ? result.yes : result.no]),
    ...(digitallySigned === null ? [] : [digitallySigned ? result.signed : result.unsigned]),
  ];
  return parts.join('; ');
}

const SHARES = [
  'late',
  'contradictsRecord',
  'lateWithoutApology',
  'fullyDigitised',
  'scanOnly',
  'resultDigitised',
  'resultSigned',
] as const satisfies (keyof DossierSummary)[];

/**
 * The dossiers in figures; what concerned none of them, or was looked at in none, is left out.
 * @param random whether shares among them speak for the whole list; of others only the counts are stated
 */
export function summaryTable(
  summary: DossierSummary,
  wording: DossiersWording,
  { random }: { random: boolean },
): Table | null {
  const columns = random ? 4 : 2;
  const rows = SHARES.map((key) => ({ key, share: summary[key] }))
    .filter(({ share }) => share.of > 0)
    .map(({ key, share }) => [
      wording.shares[key],
      `${formatNumber(share.count)}/${formatNumber(share.of)}`,
      percentText(percentageOf(share.count, share.of)),
      intervalText(share, wording),
    ]);
  if (rows.length === 0) return null;
  return {
    type: 'table',
    widths: random ? [6, 2.5, 2.5, 4] : [12, 3],
    alignments: ['left', 'right', 'right', 'center'].slice(0, columns) as Table['alignments'],
    header: [wording.summaryHeader.slice(0, columns)],
    rows: rows.map((row) => row.slice(0, columns)),
  };
}

function intervalText({ interval }: Share, wording: DossiersWording): string {
  if (interval === null) return wording.noInterval;
  const percent = (share: number) => `${formatNumber(share * 100, 2)}%`;
  return fill(wording.interval, { low: percent(interval.low), high: percent(interval.high) });
}
