import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { voices as vi } from '#messages/vi/voices.ts';

const some = (many: number, one: string, other: string) =>
  `${formatNumber(many)} ${many === 1 ? one : other}`;

export const voices: typeof vi = {
  title: 'Statements and interviews',
  link: 'Statements and interviews',
  kind: {
    opinion: 'Opinion of a member',
    explanation: 'The unit’s explanation',
    dissent: 'Dissent',
    proposal: 'The unit’s proposals',
  },
  add: {
    opinion: 'Record a member’s opinion',
    explanation: 'Record an explanation',
    dissent: 'Record a dissent',
    proposal: 'Record a proposal of the unit',
  },
  besideFindings: 'Replies beside each finding',
  besideFindingsHint: 'Before signing, the unit may explain or dissent from each finding.',
  general: 'On the visit as a whole',
  ofFinding: 'The unit’s explanation and dissent',
  noFindings: 'There is no finding to reply to yet.',
  none: { opinion: 'No opinion has been recorded.', proposal: 'No proposal of the unit has been recorded.' },
  beside: 'On the finding',
  who: 'Speaker',
  chooseWho: 'Choose the speaker',
  chooseWhoFault: 'Choose who spoke.',
  someoneElse: 'Someone else, named below',
  name: 'Full name',
  position: 'Position',
  whoFault: 'Enter the name or the position of the speaker.',
  text: 'What was said, close to the speaker’s words',
  textFault: 'Enter what was said.',
  saidAt: (when) => `recorded at ${when}`,
  removed: 'The statement was removed.',
  unknownQuestionnaire: 'Some interviews follow a questionnaire the app no longer has; they are kept.',
  interviews: 'Citizen interviews',
  interviewsHint: 'No names are kept. Hand over the device; each screen asks one question.',
  held: ({ all, silent, unfinished }) =>
    all === 0
      ? 'Nobody was asked yet.'
      : [
          some(all, 'form', 'forms'),
          ...(silent > 0 ? [`${formatNumber(silent)} without any answer`] : []),
          ...(unfinished > 0 ? [`${formatNumber(unfinished)} not finished`] : []),
        ].join(', '),
  start: 'Interview a citizen',
  startNext: 'Interview the next person',
  answeredBy: (answered, unanswered) =>
    unanswered === 0
      ? `${formatNumber(answered)} answered`
      : `${formatNumber(answered)} answered, ${formatNumber(unanswered)} skipped`,
  adverse: 'to be noted',
  list: 'Each interview',
  interviewNumber: (index, when) => `Interview ${formatNumber(index)}, ${when}`,
  unfinished: 'not finished',
  silent: 'no question answered',
  removeInterview: (index) => `Remove interview ${formatNumber(index)}`,
  interviewRemoved: 'The interview was removed.',
  handOver: 'Hand the device over',
  handOverHint: 'No name or number is asked. Whoever answers taps the button below to begin.',
  begin: 'Begin',
  question: (index, total) => `Question ${formatNumber(index)} of ${formatNumber(total)}`,
  skip: 'Skip this question',
  next: 'Next question',
  finish: 'Done',
  previous: 'Previous question',
  thanks: 'Thank you for answering',
  handBack: 'Please hand the device back to the delegation.',
  kept: 'The answers were kept, without a name.',
  another: 'Next person',
  seeCounts: 'See the counts',
  stop: 'Stop interviewing',
  stoppedHint: 'A questionnaire left in the middle is not counted.',
  goOn: 'Go on answering',
};
