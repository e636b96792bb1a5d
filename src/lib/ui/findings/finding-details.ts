import type { Finding } from '#lib/domain/visit/finding.ts';

/** What a finding tells besides what was found and what shows it, in the order it is asked for. */
const DETAILS = ['objectiveCause', 'subjectiveCause', 'consequence', 'responsibility'] as const;

/** Causes, consequence, responsibility and the law it rests on, as far as they are written down. */
export function findingDetails(
  finding: Pick<Finding, (typeof DETAILS)[number] | 'citations'>,
): { what: (typeof DETAILS)[number] | 'law'; text: string }[] {
  const written = DETAILS.map((what) => ({ what, text: finding[what].trim() }));
  const law = { what: 'law' as const, text: finding.citations.join('; ') };
  return [...written, law].filter(({ text }) => text !== '');
}
