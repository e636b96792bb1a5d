import { percentText, percentageOf } from '#lib/domain/figures/rates.ts';
import {
  attributedTexts,
  commonTexts,
  findingsOf,
  type Attributed,
  type CommonText,
  type FindingAt,
  type Shortcoming,
} from '#lib/domain/consolidation/findings.ts';
import { UNIT_STATEMENTS } from '#lib/domain/visit/statement.ts';
import { formatCount, formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import { replyText, type ConsolidatedContext } from './context.ts';
import type { Block, Table } from '#lib/documents/model/document.ts';
import { numberedHeading, numberedParts } from '#lib/documents/model/numbering.ts';
import { mostCommon, shortcomingKey, summedShortcomings } from './summary-text.ts';
import { keyed, leadIn, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { OFFICE } from '#lib/documents/wording/shared.ts';

/** Different wordings of one shortcoming that are printed. */
const EXAMPLES = 12;
/** Of many units: strengths of one area, and other texts of one kind, before the annex is referred to. */
const STRENGTHS = 5;
const OTHERS = 10;
/** Proofs printed under one wording. */
const PROOFS = 5;

/** Section of assessment: what units have in common, shortcomings by frequency, causes, who answers for them. */
export function assessment(context: ConsolidatedContext): Block[] {
  const { wording, whole } = context;
  const texts = wording.assessment;
  const orNone = (name: string, blocks: Block[], none: string) =>
    blocks.length > 0 ? blocks : keyed(`section/assessment/${name}`, [prompt(none)]);
  const shortcomings = findingsOf(whole.rows, 'shortcoming');
  const attributed = (field: Attributed) =>
    mostCommon(
      attributedTexts(shortcomings, field),
      { most: OTHERS, key: `section/assessment/${field}/more` },
      (common) => {
        const units = context.counted(common.units, 'findings');
        return keyed(
          keyOf(common, field),
          paragraphs(fill(texts.attributed, { text: unended(common.text), units })),
        );
      },
      context,
    );
  return numberedParts([
    { title: texts.strengths, blocks: orNone('strengths', strengthBlocks(context), texts.noStrengths) },
    {
      title: texts.shortcomings,
      blocks: orNone('shortcomings', shortcomingBlocks(context), texts.noShortcomings),
    },
    {
      title: texts.causes,
      blocks: [
        numberedHeading(3, 1, texts.objective),
        ...orNone('objective', attributed('objectiveCause'), texts.noObjective),
        numberedHeading(3, 2, texts.subjective),
        ...orNone('subjective', attributed('subjectiveCause'), texts.noSubjective),
      ],
    },
    {
      title: texts.responsibility,
      blocks: orNone('responsibility', attributed('responsibility'), texts.noResponsibility),
    },
    { title: texts.questions, blocks: questionBlocks(context) },
    { title: texts.voices, blocks: voiceBlocks(context) },
  ]);
}

/** What units are still asked to make clear: no shortcoming, and told for each. */
function questionBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole, unitName } = context;
  return whole.rows.flatMap(({ unitKey, visits }) =>
    visits
      .flatMap(({ questions }) => questions)
      .flatMap((finding) => {
        const condition = unended(finding.condition) || OFFICE.unknown;
        const line = fill(wording.assessment.question, { unit: unitName(unitKey), condition });
        return [
          ...keyed(`finding/${finding.id}/condition`, paragraphs(line)),
          ...replyBlocks({ unitKey, finding }, context),
        ];
      }),
  );
}

/** What the units said of the visit as a whole, unit by unit; where an annex lists it, how much that is. */
function voiceBlocks(context: ConsolidatedContext): Block[] {
  const { voices, wording, annexes, annexMention } = context;
  const texts = wording.assessment;
  if (annexes.includes('voices')) {
    const parts = UNIT_STATEMENTS.flatMap((kind) => {
      const count = voices.filter(({ statement }) => statement.kind === kind).length;
      return count > 0 ? [fill(texts.voiceCounts[kind], { count: formatCount(count) })] : [];
    });
    const values = {
      units: formatCount(new Set(voices.map(({ unitKey }) => unitKey)).size),
      parts: parts.join(', '),
      annex: annexMention('voices'),
    };
    return keyed('section/assessment/voices', paragraphs(fill(texts.voicesAnnex, values)));
  }
  return voices.flatMap(({ unitKey, statement }) => {
    const reply = replyText(statement, unitKey, context);
    return keyed(`statement/${statement.id}`, paragraphs(fill(texts.voice, { reply })));
  });
}

/** What several findings say is edited under the first of them. */
function keyOf({ findings }: CommonText, field: Attributed | 'condition' | 'evidence'): string {
  return `finding/${findings[0]?.finding.id ?? ''}/${field}`;
}

function strengthBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole, areas, counted } = context;
  const line = (strength: CommonText) => {
    const values = { condition: unended(strength.text), units: counted(strength.units, 'findings') };
    return keyed(keyOf(strength, 'condition'), paragraphs(fill(wording.assessment.strength, values)));
  };
  return numberedParts(
    areas.map(({ code, title }) => {
      const own = whole.strengths.filter(({ areaCode }) => areaCode === code);
      const key = `area/${code}/strengths/more`;
      return { title, blocks: mostCommon(own, { most: STRENGTHS, key }, line, context) };
    }),
    3,
  );
}

function shortcomingBlocks(context: ConsolidatedContext): Block[] {
  const { wording, whole, isLarge } = context;
  const texts = wording.assessment;
  const key = 'section/assessment/others/more';
  const other = mostCommon(
    whole.otherShortcomings,
    { most: OTHERS, key },
    (common) => wordedBlocks(common, context),
    context,
  );
  const others =
    other.length > 0
      ? [{ type: 'heading' as const, level: 3 as const, text: texts.otherShortcomings }, ...other]
      : [];
  if (isLarge) return [...summedShortcomings(context), ...others];
  const described = whole.shortcomings.flatMap((shortcoming, index) => {
    const { code, affected, examined } = shortcoming;
    const named = { requirement: unended(shortcoming.requirement) || OFFICE.unknown, code };
    const sentence =
      examined === null
        ? fill(texts.shortcomingOwn, { ...named, units: context.named(affected, 'findings') })
        : fill(texts.shortcomingText, {
            ...named,
            count: formatNumber(affected.length),
            examined: formatNumber(examined),
          });
    const [first] = paragraphs(sentence, fill(texts.shortcoming, { number: index + 1 }));
    return [
      ...(first ? [{ ...first, key: shortcomingKey(shortcoming), keepWithNext: true }] : []),
      ...exampleBlocks(shortcoming, context),
    ];
  });
  return [
    ...(whole.shortcomings.length > 0
      ? [
          leadIn(whole.shortcomings.some(isShare) ? texts.frequencyShares : texts.frequency),
          frequencyTable(whole.shortcomings, context),
          ...ownNote(whole.shortcomings, context),
          ...described,
        ]
      : []),
    ...others,
  ];
}

/** Whether its units are a share of others: of those examined by the same requirement. */
const isShare = ({ examined }: Shortcoming) => examined !== null;

/** The annex words a criterion as the checklist does: a finding that requires something else says so. */
function ownNote(
  shortcomings: readonly Shortcoming[],
  { wording, annexes, annexMention }: ConsolidatedContext,
) {
  if (!annexes.includes('matrix') || !shortcomings.some(({ isOwn }) => isOwn)) return [];
  const note = fill(wording.assessment.ownNote, { annex: annexMention('matrix') });
  return keyed('section/assessment/own', paragraphs(note));
}

/** Without one share to print there is no column of shares. */
function frequencyTable(
  shortcomings: readonly Shortcoming[],
  { wording, whole, annexes }: ConsolidatedContext,
): Table {
  const texts = wording.assessment;
  const columns = shortcomings.some(isShare) ? 5 : 4;
  return {
    type: 'table',
    widths: [1.2, 1.8, 8.5, 2.8, 2.3].slice(0, columns),
    alignments: (['center', 'center', 'left', 'center', 'right'] as const).slice(0, columns),
    header: [texts.frequencyHeader.slice(0, columns)],
    rows: shortcomings.map(({ code, requirement, isOwn, affected, examined }, index) =>
      [
        String(index + 1),
        isOwn && annexes.includes('matrix') ? fill(texts.ownCode, { code }) : code,
        unended(requirement) || OFFICE.unknown,
        fill(texts.of, {
          count: formatNumber(affected.length),
          all: formatNumber(whole.rows.length),
        }),
        examined === null ? texts.noShare : percentText(percentageOf(affected.length, examined)),
      ].slice(0, columns),
    ),
  };
}

/** What was found under a criterion, each wording once with the units it was found at. */
function exampleBlocks(shortcoming: Shortcoming, context: ConsolidatedContext): Block[] {
  const { findings, unworded } = shortcoming;
  const key = shortcomingKey(shortcoming);
  const { wording, names } = context;
  const texts = wording.assessment;
  const worded = commonTexts(findings, ({ condition }) => condition.trim() || OFFICE.unknown);
  // What a unit answered to is never only counted.
  const isAnswered = (one: CommonText) =>
    one.findings.some(({ finding }) => context.repliesTo(finding.id).length > 0);
  const shown = worded.filter((one, index) => index < EXAMPLES || isAnswered(one));
  const more = worded.reduce((sum, one) => sum + (shown.includes(one) ? 0 : one.findings.length), 0);
  return [
    ...shown.flatMap((one) => wordedBlocks(one, context)),
    ...(more > 0
      ? keyed(`${key}/more`, paragraphs(fill(texts.moreExamples, { count: formatCount(more) })))
      : []),
    ...(unworded.length > 0
      ? keyed(`${key}/unworded`, paragraphs(fill(texts.unworded, { units: names(unworded) })))
      : []),
  ];
}

function wordedBlocks(common: CommonText, context: ConsolidatedContext): Block[] {
  const values = { condition: unended(common.text), units: context.names(common.units, 'findings') };
  return [
    ...keyed(keyOf(common, 'condition'), paragraphs(fill(context.wording.assessment.example, values))),
    ...proofs(common.findings, common.units, context),
    ...common.findings.flatMap((found) => replyBlocks(found, context)),
  ];
}

/** What the unit answered to a finding. */
function replyBlocks({ unitKey, finding }: FindingAt, context: ConsolidatedContext): Block[] {
  return context.repliesTo(finding.id).flatMap((one) => {
    const reply = replyText(one, unitKey, context);
    return keyed(`statement/${one.id}`, paragraphs(fill(context.wording.assessment.reply, { reply })));
  });
}

function proofs(
  findings: readonly FindingAt[],
  all: readonly string[],
  { wording, names }: ConsolidatedContext,
): Block[] {
  const texts = wording.assessment;
  return commonTexts(findings, ({ evidence }) => evidence)
    .slice(0, PROOFS)
    .flatMap((proof) => {
      const evidence = unended(proof.text);
      const line =
        proof.units.length === all.length
          ? fill(texts.evidence, { evidence })
          : fill(texts.evidenceAt, { evidence, units: names(proof.units) });
      return keyed(keyOf(proof, 'evidence'), paragraphs(line));
    });
}
