import { Answer } from '#lib/domain/checklist/answer-schema.ts';
import { FigureSheet } from '#lib/domain/figures/figures.ts';
import { Finding, Recommendation } from '#lib/domain/visit/finding-schema.ts';
import { Mission } from '#lib/domain/mission/mission.ts';
import { z } from '#lib/domain/basics/schema.ts';
import { Statement } from '#lib/domain/visit/statement.ts';
import { Unit } from '#lib/domain/mission/unit-schema.ts';
import { Visit } from '#lib/domain/visit/visit.ts';

/** A sample mission built from a published article: rows as they are stored. */
export const SampleMission = z.strictObject({
  $schema: z.string(),
  mission: Mission,
  units: z.array(Unit).check(z.minLength(1)),
  visits: z.array(Visit).check(z.minLength(1)),
  answers: z.array(Answer),
  figures: z.array(FigureSheet),
  findings: z.array(Finding),
  recommendations: z.array(Recommendation),
  statements: z.optional(z.array(Statement)),
});
export type SampleMission = z.infer<typeof SampleMission>;
