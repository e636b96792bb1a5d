import { DossierStatus, Intake, isExamined, type Dossier } from './dossier.ts';
import { dossierFacts, hasResult, isLate, type Reckoning } from './facts.ts';
import { wilsonInterval, type Interval } from './interval.ts';

/** A count, and the number of dossiers for which the value is known. */
export interface Share {
  count: number;
  of: number;
  /** The range for all dossiers (Wilson, 95%); null unless the draw was random. */
  interval: Interval | null;
}

/** The examined dossiers in figures. A dossier without a value is in neither of the two numbers. */
export interface DossierSummary {
  /** Drawn or picked; of them `examined` were looked at, and all else is counted among these. */
  total: number;
  examined: number;
  byStatus: Record<DossierStatus | 'unknown', number>;
  byIntake: Record<Intake | 'unknown', number>;
  /** Late, among those with sufficient dates. */
  late: Share;
  /** Longest delay, in working days. */
  longestDelay: number;
  /** Recomputed and recorded status at odds, of those that have both. */
  contradictsRecord: Share;
  /** Late ones without an apology letter, of the late ones whose letter was looked for. */
  lateWithoutApology: Share;
  fullyDigitised: Share;
  scanOnly: Share;
  /** Digitised results, of results given. */
  resultDigitised: Share;
  /** Digitally signed, of digitised results. */
  resultSigned: Share;
}

function tally<Key extends string>(keys: readonly Key[], values: readonly Key[]): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const value of values) counts[value]++;
  return counts;
}

/**
 * Counts the dossiers that were examined. Deleted ones are left out.
 * @param random whether they are a simple random sample, drawn and examined whole
 */
export function summarise(
  dossiers: readonly Dossier[],
  reckoning: Reckoning,
  { random }: { random: boolean },
): DossierSummary {
  const present = dossiers.filter(({ deleted }) => !deleted);
  const rows = present
    .filter(isExamined)
    .map((dossier) => ({ dossier, facts: dossierFacts(dossier, reckoning) }));
  type Row = (typeof rows)[number];
  /** Counts yes against yes and no; null is not known, undefined does not concern the dossier. */
  const share = (answer: (row: Row) => boolean | null | undefined): Share => {
    const concerned = rows.map(answer).filter((value) => value !== undefined);
    const values = concerned.filter((value) => value !== null);
    const count = values.filter(Boolean).length;
    // Where some were not looked at, the rest is no random sample any more and the interval would claim too much.
    const whole = values.length === concerned.length;
    return {
      count,
      of: values.length,
      interval: random && whole ? wilsonInterval(count, values.length) : null,
    };
  };
  const components = (extent: Dossier['digitisedComponents']) =>
    share(({ dossier: { digitisedComponents } }) =>
      digitisedComponents === null ? null : digitisedComponents === extent,
    );
  return {
    total: present.length,
    examined: rows.length,
    byStatus: tally(
      [...DossierStatus.options, 'unknown'],
      rows.map(({ facts }) => facts.status ?? 'unknown'),
    ),
    byIntake: tally(
      [...Intake.options, 'unknown'],
      rows.map(({ dossier }) => dossier.intake ?? 'unknown'),
    ),
    late: share(({ facts }) => (facts.lateWorkingDays === null ? null : isLate(facts))),
    longestDelay: Math.max(0, ...rows.map(({ facts }) => facts.lateWorkingDays ?? 0)),
    contradictsRecord: share(({ facts }) => facts.contradictsRecord),
    lateWithoutApology: share(({ dossier: { apologyLetter }, facts }) =>
      isLate(facts) ? apologyLetter && apologyLetter === 'no' : undefined,
    ),
    fullyDigitised: components('full'),
    scanOnly: components('scanOnly'),
    resultDigitised: share(({ dossier, facts }) =>
      hasResult(dossier, facts) ? dossier.digitisedResult : undefined,
    ),
    resultSigned: share(({ dossier }) => (dossier.digitisedResult ? dossier.digitallySigned : undefined)),
  };
}
