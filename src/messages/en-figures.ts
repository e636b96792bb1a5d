import { formatNumber as f } from '../lib/domain/vietnamese-number.ts';
import type { figures as source } from './vi-figures.ts';

const plural = new Intl.PluralRules('en');

// Figures keep the Vietnamese notation, 15.973 and 85,27: they are typed, compared and printed that way.
function count(many: number, one: string, other: string): string {
  return `${f(many)} ${plural.select(many) === 'one' ? one : other}`;
}

const names: typeof source.names = {
  carriedOver: 'Carried over from the last period',
  received: 'Received in the period',
  online: 'Filed online',
  fullOnline: 'Fully online',
  partialOnline: 'Partially online',
  inPerson: 'Filed in person',
  postal: 'By post',
  resolved: 'Resolved',
  earlyAndOnTime: 'Early and on time',
  early: 'Early',
  onTime: 'On time',
  overdue: 'Resolved overdue',
  pending: 'Pending',
  pendingInTime: 'Pending within time',
  pendingOverdue: 'Pending overdue',
  overdueUnplaced: 'Overdue, not said where',
  withdrawn: 'Withdrawn, refused, stopped',
  apologyLetters: 'Apology letters',
  digitisedDossiers: 'Digitised dossiers',
  digitisedResults: 'Digitised results',
  eCertified: 'Electronic certified copies',
  feeDossiers: 'Dossiers with a fee',
  paidOnline: 'Paid online',
  procedures: 'Procedures',
  fullOnlineProcedures: 'Fully online procedures',
  partialOnlineProcedures: 'Partially online procedures',
  connectedUnits: 'Connected units',
  connectedDepartments: 'Connected departments',
  connectedCommunes: 'Connected communes',
};

const sentences: typeof source.sentences = {
  equalFails: (left, leftSum, right, rightSum, difference) =>
    `Off by ${difference}: ${left} is ${leftSum}, while ${right} is ${rightSum}.`,
  atMostFails: (left, leftSum, right, rightSum, difference) =>
    `The part exceeds the whole by ${difference}: ${left} is ${leftSum}, while ${right} is only ${rightSum}.`,
  lettersFewer: (letters, overdue, difference) =>
    `Overdue dossiers: ${overdue}; apology letters: only ${letters}, ${difference} too few.`,
  lettersMore: (letters, overdue, difference) =>
    `Apology letters: ${letters}; overdue dossiers: ${overdue}, so ${difference} letters too many.`,
  holds: 'These figures agree.',
  missing: (missing) => `Cannot be checked yet, missing: ${missing}.`,
  knownFits: (equation, missing) =>
    `What was reported agrees, ${equation}; no conclusion yet, missing: ${missing}.`,
  lettersDue: (overdue, letters, missing) =>
    `${overdue} overdue call for ${overdue} apology letters, ${letters} reported; no conclusion yet, missing: ${missing}.`,
  suspect: (name, value, needed, bound) =>
    ({
      exactly: `If “${name}” were ${needed}, not ${value}, it would agree.`,
      atMost: `If “${name}” were at most ${needed}, not ${value}, it would agree.`,
      atLeast: `If “${name}” were at least ${needed}, not ${value}, it would agree.`,
    })[bound],
  oneSlip: 'One mistyped digit may explain it.',
  pendingInferred: (value) =>
    `Pending was not reported; ${value} follows, provided nothing was carried over and nothing withdrawn, refused or stopped.`,
  pendingInferredFully: (value) => `Pending was not reported; ${value} follows from the other figures.`,
  overdueUnplaced: (number, places) =>
    `The report does not say where the ${number} overdue belong: ${places}.`,
  placedResolved: (share) => `among the resolved, ${share}`,
  placedPending: (share) => `among the pending, ${share}`,
  placedUnknown: 'total unknown',
  inferredTotal: (share) => `${share} (denominator worked out)`,
  alternatives: (one, other) => `${one}; ${other}`,
  nothingPending: (days, received) =>
    `In ${days} days the unit received ${received} dossiers and resolved them all, with none pending at the end: hardly possible.`,
  periodMissing: {
    from: 'The report does not say on which day the period begins.',
    to: 'The report does not say on which day the period ends.',
    both: 'The report does not say on which days the period begins and ends.',
  },
  periodReversed: (from, to) => `The period ends (${to}) before it begins (${from}).`,
  periodEndsEarly: (to, expected, of) =>
    `The period ends on ${to}, not on the last day of the ${of}, ${expected}: it is not clear whether that day was counted.`,
  periodMisprint: (printed, likely) =>
    likely === ''
      ? `The year is printed as “${printed}”, which is no year.`
      : `The year is printed as “${printed}”, perhaps for ${likely}.`,
  periodTooLong: (from, to) => `The period from ${from} to ${to} is longer than five years.`,
  or: (items) => items.join(' or '),
  printedRight: (printed, share) => `“${printed}” is right: ${share}.`,
  printedFewerDigits: (printed, share) => `“${printed}” is right, rounded to fewer digits: ${share}.`,
  printedCut: (printed, fraction, exact, rounded) =>
    `“${printed}” was cut off, not rounded: ${fraction} = ${exact}, which rounds to ${rounded}.`,
  printedOther: (printed, denominator, share) =>
    `“${printed}” fits when divided by ${denominator}: ${share}.`,
  printedOwn: (denominator, share) => `Divided by ${denominator}, as it should be: ${share}.`,
  printedCounts: (min, max, total, denominator) =>
    min === max
      ? `it stands for ${min} of ${total} (${denominator})`
      : `it stands for ${min} to ${max} of ${total} (${denominator})`,
  printedOtherCounts: (printed, counts) => `“${printed}” only fits if ${counts}.`,
  numeratorInferred: (number) => `${number} follows from the rate; it was not reported.`,
  ambiguous: 'More than one explanation fits; only the unit can say which.',
  printedWrong: (printed, share) => `“${printed}” is not right: recomputed, ${share}.`,
  printedImpossible: (printed) => `“${printed}” fits no count of what was reported.`,
  printedMissing: (printed, missing) => `“${printed}” cannot be checked yet, missing: ${missing}.`,
  printedMaybe: (counts) => `If it is right, ${counts}.`,
  remainder: (percent) =>
    `The report does not say whether the other ${percent} are overdue or still pending.`,
  notQuantified: (printed, missing) => `“${printed}” is not a figure, missing: ${missing}.`,
  outOfRange: (printed) => `“${printed}” lies outside 0 to 100 %.`,
  sequenceHolds: (value) => `What was pending is carried over into the next period: ${value}.`,
  sequenceFails: (pending, carriedOver, difference) =>
    `Off by ${difference}: ${pending} pending at the end of one period, ${carriedOver} carried over into the next.`,
  sequenceMissing: (missing) => `The two periods cannot be compared yet, missing: ${missing}.`,
  inPeriod: (name, period) => `${name} (${period})`,
  totalFails: (name, total, over, sum, difference) =>
    `Off by ${difference}: ${name} in total is ${total}, the ${over === 'field' ? 'fields' : 'sub-units'} add up to ${sum}.`,
  totalHolds: (name, total) => `${name} adds up: ${total}.`,
  totalMissing: (name, sheets) => `${name} cannot be added up yet, missing on: ${sheets}.`,
};

export const figures: typeof source = {
  title: 'Figures',
  empty: 'No figures yet. Each period the unit reported goes on a sheet; the app checks every figure.',
  addSheet: 'Add a sheet of figures',
  addFieldSheet: 'Add a sheet for a field',
  removeSheet: 'Remove this sheet',
  removed: 'The sheet was removed.',
  overall: 'All fields',
  period: (from, to) => `${from} – ${to}`,
  noPeriod: 'period unknown',
  unknownEnd: 'unknown',
  from: 'From',
  to: 'To',
  field: 'Field',
  fieldHint: 'Leave empty for all fields together.',
  subUnit: 'Sub-unit',
  subUnitHint: 'Leave empty for the whole unit.',
  periodAsPrinted: 'Period as printed',
  periodAsPrintedHint: 'Word for word, misprints too.',
  levels: 'How online services are counted',
  levelsModern: 'Full and partial',
  levelsLegacy: 'Levels 3 and 4',
  note: 'Note',
  about: 'Period and scope',
  figuresReported: 'Reported figures',
  cellHint: (needed) => `With ${needed} it would agree.`,
  emptyMeansMissing: 'An empty cell was not reported, which is not 0.',
  names,
  legacyNames: {
    fullOnline: 'Online, level 4',
    partialOnline: 'Online, level 3',
    fullOnlineProcedures: 'Level 4 procedures',
    partialOnlineProcedures: 'Level 3 procedures',
  },
  groups: {
    intake: 'Intake',
    settlement: 'Settlement',
    letters: 'Apologies',
    digitisation: 'Digitisation',
    payment: 'Payment',
    procedures: 'Procedures',
    coverage: 'Connection',
  },
  rates: {
    onTime: 'Early and on time of resolved',
    overdue: 'Overdue of resolved',
    online: 'Online of received',
    fullOnline: 'Fully online of received',
    partialOnline: 'Partially online of received',
    digitisedDossiers: 'Digitised dossiers of received',
    digitisedResults: 'Digitised results of resolved',
    paidOnline: 'Paid online of dossiers with a fee',
    apology: 'Apology letters of overdue',
    onlineProcedures: 'Online procedures of all',
    fullOnlineProcedures: 'Fully online procedures of all',
    partialOnlineProcedures: 'Partially online procedures of all',
  },
  legacyRates: {
    fullOnline: 'Level 4 of received',
    partialOnline: 'Level 3 of received',
    fullOnlineProcedures: 'Level 4 procedures of all',
    partialOnlineProcedures: 'Level 3 procedures of all',
  },
  sentences,
  checks: 'Checks',
  goToChecks: (fails, doubts) =>
    fails + doubts === 0
      ? 'See the checks'
      : [
          fails > 0 ? count(fails, 'difference', 'differences') : '',
          doubts > 0 ? count(doubts, 'question', 'questions') : '',
        ]
          .filter(Boolean)
          .join(', '),
  nothingWrong: 'no difference so far',
  notYet: 'Enter figures to have them checked.',
  uncheckable: (checks) => `${count(checks, 'check lacks', 'checks lack')} figures`,
  question: 'To ask',
  wrong: 'Differs',
  fine: 'Agrees',
  hint: 'Note',
  open: 'Figures missing',
  ratesTitle: 'Rates recomputed',
  noRate: 'Not enough figures for any rate.',
  zeroDenominator: 'denominator 0',
  inferred: 'worked out',
  printed: 'Rates as printed',
  printedEmpty: 'Enter a rate from the report to compare it with the recomputed one.',
  addPrinted: 'Add a printed rate',
  rate: 'Rate',
  asPrinted: 'As in the report',
  asPrintedHint: 'For example: 85,27%, trên 88,2%, đa số.',
  printedNeeded: 'Enter the rate as in the report.',
  printedTooMany: 'The sheet has 50 rates already; no more can be added.',
  printedRemoved: 'The rate was removed.',
  removePrinted: (asPrinted) => `Remove the rate “${asPrinted}”`,
  paste: 'Paste from a spreadsheet',
  pasteLabel: 'What was copied',
  pasteHint: 'Two columns, name and figure, or one column in the order of the sheet.',
  pasteRead: (number) =>
    number === 0 ? 'No figure understood yet.' : `${count(number, 'figure', 'figures')} understood:`,
  pasteUnread: 'Lines not understood, which will not be entered:',
  pasteApply: (number) => `Enter ${count(number, 'figure', 'figures')}`,
  pasted: (number) => `${count(number, 'figure was', 'figures were')} entered.`,
  pasteReplaces: (before, after) => `${after}, in place of ${before}`,
  sequence: 'Between periods',
  totals: 'Totals and parts',
  totalsHold: (number) => `${count(number, 'total agrees', 'totals agree')} with the parts.`,
  totalsMissing: (number) =>
    `${count(number, 'figure', 'figures')} cannot be added up: not reported on every sheet.`,
  recordFinding: 'Record a finding',
  askUnit: 'Ask the unit',
  findingRecorded: 'Recorded among findings and recommendations.',
  questionRecorded: 'The question was recorded among findings and recommendations.',
  alreadyRecorded: 'Recorded',
  findingRemoved: 'Taken out of findings and recommendations.',
  charts: { settlement: 'How dossiers were resolved', online: 'How dossiers were filed' },
  chartOf: (title, of, total) => `${title}, of ${of} ${total}`,
  rest: 'Other ways',
  wholeNumber: 'Enter a whole number from 0 up, for example 15.973.',
};
