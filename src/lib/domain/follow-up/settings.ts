import { EscalationStep } from './follow-up.ts';
import { z } from '#lib/domain/basics/schema.ts';

const Days = z.int().check(z.minimum(0), z.maximum(3650));

/**
 * When an office reminds. All are settings: what the law or a province's rules ask is for the office to enter, and
 * differs by place and time.
 */
export const FollowUpSettings = z.strictObject({
  /** A recommendation is “sắp đến hạn” so many days before its due date. */
  dueSoonDays: Days,
  /** Days for an explanation after the first step was taken, and for a complex matter. */
  explanationDays: Days,
  complexExplanationDays: Days,
  /** Days after the due date on which each step is due; null for a step the office does not take. */
  steps: z.record(EscalationStep, z.nullable(Days)),
});
export type FollowUpSettings = z.infer<typeof FollowUpSettings>;

/** What holds until the office sets its own. */
export const DEFAULT_FOLLOW_UP_SETTINGS: FollowUpSettings = {
  dueSoonDays: 7,
  explanationDays: 15,
  complexExplanationDays: 30,
  steps: {
    firstReminder: 1,
    furtherReminder: 16,
    referral: 31,
    hearing: 60,
    questioning: 90,
    reSupervision: 120,
    councilReport: 180,
  },
};
