import { percentText, percentageOf } from '#lib/domain/figures/rates.ts';
import { isExamined, type Dossier } from '#lib/domain/dossiers/dossier.ts';
import { summarise } from '#lib/domain/dossiers/summary.ts';
import { listedOverdue, type Draw } from '#lib/domain/dossiers/draw.ts';
import { formatDay, formatInstantInWords } from '#lib/domain/basics/vietnamese-date.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { Annex, Block, Heading } from '#lib/documents/model/document.ts';
import { dayOfReckoning, dossierGroups, factsOf, type DossierGroup } from './dossier-groups.ts';
import { dossierTable, summaryTable } from './dossier-table.ts';
import type { DossiersWording } from '#lib/documents/wording/dossiers.ts';
import { roman } from '#lib/documents/model/numbering.ts';
import type { ReportContext } from './report-context.ts';
import { keyed, leadIn, paragraphs, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';

/** In the results: how many dossiers were drawn or picked and how many examined, how many of them late, and where they are listed. */
export function dossierPart(context: ReportContext): Block[] {
  const { record, calendar } = context;
  const groups = dossierGroups(record);
  const dossiers = groups.flatMap((group) => group.dossiers);
  if (dossiers.length === 0) return [];
  const examined = examinedDossiers(dossiers, context);
  if (!calendar) return keyed('dossiers', paragraphs(examined));
  const { late, longestDelay } = summarise(
    dossiers,
    { calendar, asOf: dayOfReckoning(record) },
    { random: false },
  );
  if (late.of === 0) return keyed('dossiers', paragraphs(examined));
  // Where dossiers were not drawn with equal chances, their share cannot be extended to the others.
  const { lateCount, lateShare } = PARTS.dossiers;
  const counted = fill(groups.every(({ random }) => random) ? lateShare : lateCount, {
    late: formatCount(late.count),
    of: formatCount(late.of),
    percent: percentText(percentageOf(late.count, late.of)),
    longest: formatCount(longestDelay),
  });
  return keyed('dossiers', paragraphs(`${examined} ${counted}`));
}

/** A dossier that was drawn and not examined is never stated as examined. */
function examinedDossiers(dossiers: readonly Dossier[], { record, annexMention }: ReportContext): string {
  const texts = PARTS.dossiers;
  const examined = dossiers.filter(isExamined).length;
  const values = {
    delegation: OFFICE.words[record.mission.kind].delegation,
    drawn: formatCount(dossiers.length),
    count: formatCount(examined),
    annex: annexMention('dossiers'),
  };
  if (examined === 0) return fill(texts.drawnOnly, values);
  return fill(examined < dossiers.length ? texts.examinedSome : texts.examined, values);
}

/** The annex of examined dossiers: how each sample was drawn, so that the unit can draw it again, and what it showed. */
export function dossierAnnex(context: ReportContext, title: Block): Annex[] {
  const groups = dossierGroups(context.record);
  if (groups.length === 0) return [];
  const parts = groups.flatMap((group, index) =>
    keyed(`draw/${group.draw?.id ?? 'by-hand'}`, groupBlocks(group, index + 1, context)),
  );
  return [
    { landscape: true, blocks: [title, ...keyed('dossiers/reckoned', reckoningBlocks(context)), ...parts] },
  ];
}

function reckoningBlocks({ record, calendar }: ReportContext): Block[] {
  const texts = PARTS.dossiers;
  if (!calendar) return paragraphs(texts.noCalendar);
  const asOf = dayOfReckoning(record);
  const doubts = record.dossiers
    .filter(({ deleted }) => !deleted)
    .flatMap((dossier) => factsOf(dossier, calendar, asOf)?.doubts ?? []);
  const years = [...new Set(doubts.flatMap((doubt) => doubt.years))].sort((a, b) => a - b);
  const days = [...new Set(doubts.flatMap((doubt) => doubt.days))].sort().map(formatDay);
  const what = [
    ...(years.length > 0 ? [fill(texts.doubtYears, { years: years.join(', ') })] : []),
    ...(days.length > 0 ? [fill(texts.doubtDays, { days: days.join(', ') })] : []),
  ];
  return [
    ...paragraphs(fill(texts.reckoned, { day: formatDay(asOf) })),
    ...(what.length > 0 ? paragraphs(fill(texts.doubts, { what: what.join('; ') })) : []),
  ];
}

function groupBlocks(
  { draw, dossiers, random }: DossierGroup,
  number: number,
  { record, calendar }: ReportContext,
): Block[] {
  const texts = PARTS.dossiers;
  const asOf = dayOfReckoning(record);
  const named = draw
    ? fill(texts.draw, { number: formatNumber(number), time: formatInstantInWords(draw.drawnAt) })
    : texts.byHand;
  const heading: Heading = { type: 'heading', level: 2, text: `${roman(number)}. ${named}` };
  const rows = dossiers.map((dossier) => ({
    dossier,
    facts: factsOf(dossier, calendar, asOf),
    listed: listedOverdue(draw ?? undefined, dossier.code),
  }));
  return [
    heading,
    ...(draw ? drawLines(draw, texts).flatMap((line) => paragraphs(line)) : []),
    ...(rows.length > 0 ? [dossierTable(rows, texts)] : []),
    ...(calendar ? summaryBlocks(dossiers, random, { calendar, asOf }, texts) : []),
  ];
}

function summaryBlocks(
  dossiers: readonly Dossier[],
  random: boolean,
  reckoning: Parameters<typeof summarise>[1],
  texts: DossiersWording,
): Block[] {
  const table = summaryTable(summarise(dossiers, reckoning, { random }), texts, { random });
  if (!table) return [];
  return [leadIn(texts.summary), table, ...paragraphs(random ? texts.intervalNote : texts.notRandomNote)];
}

function drawLines(draw: Draw, texts: DossiersWording): string[] {
  const { method, size, listSize, range, seed, listHash, algorithm, strata, replacements } = draw;
  const numbered = (value: number) =>
    `${range?.prefix ?? ''}${String(value).padStart(range?.digits ?? 1, '0')}`;
  return [
    fill(texts.method, {
      method: texts.methods[method],
      count: formatCount(listSize),
      size: formatCount(size),
    }),
    ...(range ? [fill(texts.range, { first: numbered(range.first), last: numbered(range.last) })] : []),
    fill(texts.seed, {
      delegation: seed.delegation.trim() || texts.unknown,
      unit: seed.unit.trim() || texts.unknown,
    }),
    fill(texts.listHash, { hash: listHash }),
    fill(texts.algorithm, { algorithm }),
    ...(method === 'strata'
      ? strata.map(({ key, count, drawn }) =>
          fill(texts.stratum, {
            name: stratumName(key, texts),
            count: formatCount(count),
            drawn: formatCount(drawn.length),
          }),
        )
      : []),
    ...replacements.map(({ code, by, reason, at }) =>
      fill(texts.replaced, { code, by, reason: unended(reason), time: formatInstantInWords(at) }),
    ),
  ];
}

/** Strata are keyed `overdue` and `field:…` (domain/dossiers/draw-order.ts). */
function stratumName(key: string, { status, noField }: DossiersWording): string {
  if (key === 'overdue') return status.overdue.toLocaleLowerCase('vi');
  return key.replace(/^field:/, '').trim() || noField;
}
