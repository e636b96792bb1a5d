import type { Finding } from '#lib/domain/visit/finding.ts';
import type { Block } from '#lib/documents/model/document.ts';
import { evidenceText } from '#lib/documents/parts/report-context.ts';
import { numberedHeading, numberedParts } from '#lib/documents/model/numbering.ts';
import { ended, keyed, paragraphs, prompt, unended, fill } from '#lib/documents/wording/sentences.ts';
import { besideFinding, generalStatements } from '#lib/documents/parts/voices.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';
import type { UnitReportContext } from './wording.ts';

/**
 * Section of assessment: strengths, shortcomings by area, their causes, who answers for them, what was said and what
 * the head of the delegation concluded.
 */
export function assessment(context: UnitReportContext): Block[] {
  const { record, wording, strengths, shortcomings } = context;
  const texts = wording.assessment;
  const numberOf = new Map(shortcomings.map(({ id }, index) => [id, index + 1]));
  const part = (number: number, title: string, blocks: Block[]): Block[] => [
    numberedHeading(2, number, title),
    ...blocks,
  ];
  const orNone = (blocks: Block[], none: string, name: string) =>
    blocks.length > 0 ? blocks : keyed(`section/assessment/${name}`, [prompt(none)]);
  const attributed = (field: 'objectiveCause' | 'subjectiveCause' | 'responsibility'): Block[] =>
    shortcomings
      .filter((finding) => finding[field].trim() !== '')
      .flatMap((finding) => {
        const number = numberOf.get(finding.id) ?? 0;
        const line = fill(texts.ofShortcoming, { number, text: ended(finding[field]) });
        return keyed(`finding/${finding.id}/${field}`, paragraphs(line));
      });
  const general = generalStatements(context);
  const concluded = (record.visit.conclusion ?? '').trim();
  return [
    ...part(
      1,
      texts.strengths,
      orNone(byArea(strengths, context, strengthBlocks), texts.noStrengths, 'strengths'),
    ),
    ...part(
      2,
      texts.shortcomings,
      orNone(
        byArea(shortcomings, context, (finding) =>
          shortcomingBlocks(finding, numberOf.get(finding.id) ?? 0, context),
        ),
        texts.noShortcomings,
        'shortcomings',
      ),
    ),
    ...part(3, texts.causes, [
      numberedHeading(3, 1, texts.objective),
      ...orNone(attributed('objectiveCause'), texts.noObjective, 'objective'),
      numberedHeading(3, 2, texts.subjective),
      ...orNone(attributed('subjectiveCause'), texts.noSubjective, 'subjective'),
    ]),
    ...part(
      4,
      texts.responsibility,
      orNone(attributed('responsibility'), texts.noResponsibility, 'responsibility'),
    ),
    ...(general.length > 0 ? part(5, PARTS.voices.heading, general) : []),
    ...part(
      general.length > 0 ? 6 : 5,
      texts.conclusion,
      keyed('visit/conclusion', concluded ? paragraphs(ended(concluded)) : [prompt(texts.noConclusion)]),
    ),
  ];
}

function byArea(
  findings: readonly Finding[],
  context: UnitReportContext,
  print: (finding: Finding, context: UnitReportContext) => Block[],
): Block[] {
  return numberedParts(
    context.areas.map(({ code, title }) => ({
      title: unended(title),
      blocks: findings
        .filter(({ areaCode }) => areaCode === code)
        .flatMap((finding) => print(finding, context)),
    })),
    3,
  );
}

function strengthBlocks(finding: Finding, context: UnitReportContext): Block[] {
  const { wording } = context;
  const texts = wording.assessment;
  const condition = ended(finding.condition) || OFFICE.unknown;
  const shown = evidenceText(finding, context);
  const citations = finding.citations.map(unended).filter(Boolean).join('; ');
  return [
    ...keyed(`finding/${finding.id}/condition`, paragraphs(fill(texts.strength, { condition }))),
    ...(citations
      ? keyed(`finding/${finding.id}/citations`, paragraphs(fill(texts.strengthCitations, { citations })))
      : []),
    ...(shown
      ? keyed(`finding/${finding.id}/evidence`, paragraphs(fill(texts.strengthEvidence, { evidence: shown })))
      : []),
    ...besideFinding(finding.id, context),
  ];
}

/** What was found, then what it is measured against and what shows it: a shortcoming is never printed without. */
function shortcomingBlocks(finding: Finding, number: number, context: UnitReportContext): Block[] {
  const { wording } = context;
  const texts = wording.assessment;
  const { criterion, citations, condition, consequence, severity } = finding;
  const shown = evidenceText(finding, context);
  const lines: Record<string, string> = {
    ...(criterion.trim() ? { criterion: fill(texts.criterion, { criterion: ended(criterion) }) } : {}),
    ...(citations.length > 0
      ? { citations: fill(texts.citations, { citations: citations.map(unended).join('; ') }) }
      : {}),
    ...(shown ? { evidence: fill(texts.evidence, { evidence: shown }) } : {}),
    ...(consequence.trim()
      ? { consequence: fill(texts.consequence, { consequence: ended(consequence) }) }
      : {}),
    ...(severity ? { severity: fill(texts.severity, { severity: OFFICE.severities[severity] }) } : {}),
  };
  const lead = fill(texts.shortcoming, { number });
  return [
    ...keyed(`finding/${finding.id}/condition`, paragraphs(ended(condition) || OFFICE.unknown, lead)),
    ...Object.entries(lines).flatMap(([name, line]) =>
      keyed(`finding/${finding.id}/${name}`, paragraphs(line)),
    ),
    ...(criterion.trim() ? [] : keyed(`finding/${finding.id}/criterion`, [prompt(texts.noCriterion)])),
    ...(shown ? [] : keyed(`finding/${finding.id}/evidence`, [prompt(texts.noEvidence)])),
    ...besideFinding(finding.id, context),
  ];
}
