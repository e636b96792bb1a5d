import { Answer } from './answer-schema.ts';
import { FigureSheet } from './figures.ts';
import { Finding } from './finding-schema.ts';
import { Mission } from './mission.ts';
import { Recommendation } from './recommendation-schema.ts';
import { z } from './schema.ts';
import { Statement } from './statement.ts';
import { Unit } from './unit-schema.ts';
import { Visit } from './visit.ts';

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
