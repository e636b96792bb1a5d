import { percentText, rateOf } from '#lib/domain/figures/rates.ts';
import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import { cellOf, type Amount } from '#lib/domain/figures/values.ts';
import { baseIsOpen, explainPrinted } from '#lib/domain/figures/printed.ts';
import { innerName, rateWithoutBase } from '#lib/domain/figures/names.ts';
import type { FigureKey, FigureSheet, RateKey } from '#lib/domain/figures/figures.ts';
import type { Recorded } from '#lib/domain/record/recorded-as.ts';
import { isRecommended } from '#lib/domain/visit/recommendation.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { ConclusionNoticeWording } from './wording.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { examinedText, quietAreaLines } from '#lib/documents/parts/quiet-areas.ts';
import { questionBlocks } from '#lib/documents/parts/figures/part.ts';
import {
  contradictedLines,
  findingLines,
  openRateSentences,
} from '#lib/documents/parts/figures/sentence-lines.ts';
import { dissentBlocks } from '#lib/documents/parts/voices.ts';
import { sheetName } from '#lib/documents/wording/figure-words.ts';
import type { ReportContext } from '#lib/documents/parts/report-context.ts';
import { ended, keyed, leadIn, paragraphs, prompt, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';
import phrases from '#templates/figures/phrases.json' with { type: 'json' };

/** A visit's record ordered for printing, with the words of the conclusion notice. */
export interface ConclusionContext extends ReportContext {
  wording: ConclusionNoticeWording;
}

/** The figures a conclusion names: what came in, how, and what became of it. */
const FIGURES = [
  'received',
  'online',
  'resolved',
  'earlyAndOnTime',
  'early',
  'onTime',
  'overdue',
  'pending',
  'pendingOverdue',
  'overdueUnplaced',
] as const satisfies FigureKey[];
const RATES = ['onTime', 'overdue', 'online'] as const satisfies RateKey[];

/** How much was checked and found, the unit's main figures, the strengths. */
export function general(context: ConclusionContext): Block[] {
  const { record, wording, strengths, shortcomings: found } = context;
  const { progress } = context.checkedItems(itemsOf(record.checklist));
  const counts = [
    { count: strengths.length, text: wording.strengthCount },
    { count: found.length, text: wording.shortcomingCount },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, text }) => fill(text, { count: formatCount(count) }));
  const concluded = (record.visit.conclusion ?? '').trim();
  const sheets = record.figures
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const contradicted = sheets.map((sheet) => contradictedLines(sheet, FIGURES, context, PARTS.figures));
  const findingsAgainst = findingLines(context, PARTS.figures);
  // A notice of nothing at all does not tell that nothing was examined: it is empty.
  const isTelling =
    progress.examined + counts.length + sheets.length > 0 ||
    concluded !== '' ||
    record.recommendations.some(isRecommended);
  const what = [
    isTelling ? examinedText(progress, wording.examined) : '',
    counts.length > 0 ? fill(wording.found, { list: counts.join(wording.and) }) : '',
  ].filter((clause) => clause !== '');
  const { delegation } = OFFICE.words[record.mission.kind];
  const counted = fill(wording.checked, { delegation, what: what.join(', ') });
  return [
    ...(what.length > 0 ? keyed('section/general/checked', paragraphs(counted)) : []),
    ...quietAreaLines(context),
    ...keyed('visit/conclusion', concluded ? paragraphs(ended(concluded)) : [prompt(wording.noConclusion)]),
    ...sheets.flatMap((sheet) =>
      keyed(
        `figures/${sheet.id}`,
        figureLines(sheet, record.findings, wording).flatMap((line) => paragraphs(line)),
      ),
    ),
    ...questionBlocks(context),
    // Without it they would go out as if they stood.
    ...(contradicted.flat().length > 0 ? [leadIn(wording.contradicted)] : []),
    ...sheets.flatMap((sheet, index) =>
      keyed(
        `figures/${sheet.id}/contradicted`,
        (contradicted[index] ?? []).flatMap((line) => paragraphs(line)),
      ),
    ),
    ...(findingsAgainst.length > 0 ? [leadIn(PARTS.figures.checks.doubts)] : []),
    ...keyed(
      'figures/findings',
      findingsAgainst.flatMap((line) => paragraphs(line)),
    ),
    ...(strengths.length > 0 ? [leadIn(wording.strengths)] : []),
    ...strengths.flatMap(({ id, condition }) => {
      const line = fill(wording.strength, { condition: ended(condition) || OFFICE.unknown });
      return keyed(`finding/${id}/condition`, paragraphs(line));
    }),
  ];
}

/** The figures, the rates that follow from them, and those the unit printed, each with what it is made of. */
function figureLines(
  sheet: FigureSheet,
  findings: readonly Recorded[],
  wording: ConclusionNoticeWording,
): string[] {
  const texts = PARTS.figures;
  const figures = FIGURES.flatMap((key) => {
    const value = cellOf(sheet.values, key);
    const label = innerName(texts, key, sheet.levels);
    if (value === null) return [];
    const own = texts.inList[key];
    return [
      own
        ? fill(own, { count: formatCount(value) })
        : fill(wording.figure, { label, value: formatCount(value), unit: texts.units.dossiers }),
    ];
  });
  const knownRates = RATES.flatMap((key) => {
    const rate = rateOf(sheet, key);
    return rate.status === 'known' ? [{ key, rate }] : [];
  });
  // What is worked out stands in no list above.
  const isInferred = knownRates.some(({ rate }) => rate.numerator.inferred || rate.denominator.inferred);
  const shown = ({ value, inferred }: Amount) =>
    `${formatNumber(value)}${inferred ? texts.inferredMark : ''}`;
  const rates = knownRates.map(({ key, rate }) => {
    const fraction = fill(texts.fraction, {
      numerator: shown(rate.numerator),
      denominator: shown(rate.denominator),
    });
    return fill(wording.rate, { name: texts.rateNames[key], fraction, percent: percentText(rate) });
  });
  const printed = sheet.printed.flatMap((one) => {
    const { rate, asPrinted, percent } = one;
    const words = asPrinted.trim() || (percent === null ? '' : `${formatNumber(percent)}%`);
    if (words === '') return [];
    const name = texts.rateNames[rate];
    return baseIsOpen(explainPrinted(sheet, one))
      ? [
          fill(wording.printedOpenRate, {
            name: rateWithoutBase(name),
            words,
            unstated: phrases.baseUnstated,
          }),
        ]
      : [fill(wording.printedRate, { name, words })];
  });
  return [
    ...(figures.length > 0
      ? [fill(wording.figures, { sheet: sheetName(sheet, texts), list: figures.join('; ') })]
      : []),
    ...(rates.length > 0 ? [fill(wording.rates, { list: rates.join('; ') })] : []),
    ...(isInferred ? [texts.inferredNote] : []),
    ...(printed.length > 0 ? [fill(wording.printedRates, { list: printed.join('; ') })] : []),
    ...openRateSentences(sheet, findings, texts),
  ];
}

/** The shortcomings, numbered, each with who answers for it and where the unit does not agree. */
export function shortcomings(context: ConclusionContext): Block[] {
  const { wording, shortcomings: found } = context;
  const against = dissentBlocks(null, context);
  if (found.length === 0) return [prompt(wording.noShortcomings), ...against];
  const told = found.flatMap(({ id, condition, responsibility }, index) => {
    const line = fill(wording.shortcoming, {
      number: index + 1,
      condition: ended(condition) || OFFICE.unknown,
    });
    const answers = fill(wording.responsibility, { responsibility: ended(responsibility) });
    return [
      ...keyed(`finding/${id}/condition`, paragraphs(line)),
      ...(responsibility.trim() ? keyed(`finding/${id}/responsibility`, paragraphs(answers)) : []),
      ...dissentBlocks(id, context),
    ];
  });
  return [...told, ...against];
}
