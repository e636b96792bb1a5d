import type { FigurePhrases } from '#lib/domain/figures/phrases.ts';

/** What is said of figures, in English: `templates/figures/phrases.json` says the same in Vietnamese. */
export const figurePhrases: FigurePhrases = {
  overall: 'All fields',
  period: '{from} – {to}',
  noPeriod: 'period unknown',
  unknownEnd: 'unknown',
  equalFails: 'Off by {difference}: {left} is {leftSum}, while {right} is {rightSum}.',
  atMostFails:
    'The part exceeds the whole by {difference}: {left} is {leftSum}, while {right} is only {rightSum}.',
  leastDifference: 'at least {difference}',
  notCounted: 'Not counted, being unreported: {missing}.',
  lettersFewer: 'Overdue dossiers: {overdue}; apology letters: only {letters}, {difference} too few.',
  lettersMore: 'Apology letters: {letters}; overdue dossiers: {overdue}, so {difference} letters too many.',
  holds: 'These figures agree.',
  missing: 'Cannot be checked yet, missing: {missing}.',
  knownFits: 'What was reported agrees, {equation}; no conclusion yet, missing: {missing}.',
  lettersDue:
    '{overdue} overdue call for {overdue} apology letters, {letters} reported; no conclusion yet, missing: {missing}.',
  lettersOpen:
    'At least {overdue} overdue, {letters} apology letters reported; no conclusion until the {unplaced} overdue of no certain place have one.',
  suspect: {
    unplacedResolved:
      'If the {count} overdue of no certain place are among the resolved, it agrees: {equation}.',
    unplacedPending:
      'If the {count} overdue of no certain place are among the pending, it agrees: {equation}.',
    exactly: 'If “{name}” were {needed}, not {value}, it would agree.',
    atMost: 'If “{name}” were at most {needed}, not {value}, it would agree.',
    atLeast: 'If “{name}” were at least {needed}, not {value}, it would agree.',
  },
  oneSlip: 'One mistyped digit may explain it.',
  pendingInferred: 'Pending was not reported; {value} follows, provided {assumed}.',
  pendingAssumed: '“{name}” is 0',
  and: ' and ',
  pendingInferredFully: 'Pending was not reported; {value} follows from the other figures.',
  overdueUnplaced: 'The report does not say where the {count} overdue belong: {places}.',
  overdueApart:
    'The report names {count} overdue without a place, which fits neither the {overdue} resolved overdue nor the {pendingOverdue} pending overdue, nor both.',
  placedResolved: 'among the resolved, {share}',
  placedPending: 'among the pending, {share}',
  placedShare: '{share}',
  placedCloses: 'the figures agree ({equation})',
  placedUnknown: 'a share nobody can tell, as the total is unknown',
  inferredTotal: '{share} (denominator worked out)',
  alternatives: '; ',
  nothingPending:
    'In {days} days the unit received {received} dossiers and resolved them all, with none pending at the end: hardly possible.',
  moreOut:
    'The count of {names} is {out}, more than the {received} received; what was carried over was not reported, and would have to be {short} at least.',
  moreOutKnown:
    'The count of {names} is {out}, more than the {carriedOver} carried over and the {received} received: {short} too many.',
  periodMissing: {
    from: 'The report does not say on which day the period begins.',
    to: 'The report does not say on which day the period ends.',
    both: 'The report does not say on which days the period begins and ends.',
  },
  periodReversed: 'The period ends ({to}) before it begins ({from}).',
  periodEndsEarly:
    'The period ends on {to}, not on the last day of the {of}, {expected}: it is not clear whether that day was counted.',
  periodEnds: {
    month: 'month',
    quarter: 'quarter',
    year: 'year',
  },
  periodMisprint: 'The year is printed as “{printed}”, perhaps for {likely}.',
  periodMisprintUnknown: 'The year is printed as “{printed}”, which is no year.',
  periodTooLong: 'The period from {from} to {to} is longer than five years.',
  or: ' or ',
  printedRight: '“{printed}” is right: {share}.',
  printedFewerDigits: '“{printed}” is right, rounded to fewer digits: {share}.',
  printedCut: '“{printed}” was cut off, not rounded: {fraction} = {exact}, which rounds to {rounded}.',
  printedOther: '“{printed}” fits when divided by {denominator}: {share}.',
  printedOwn: 'Divided by {denominator}, as it should be: {share}.',
  printedCounts: 'it stands for {count} of {total} ({denominator})',
  printedCountsRange: 'it stands for {min} to {max} of {total} ({denominator})',
  printedOtherCounts: '“{printed}” only fits if {counts}.',
  numeratorInferred: '{count} follows from the rate; it was not reported.',
  ambiguous: 'More than one explanation fits; only the unit can say which.',
  printedWrong: '“{printed}” is not right: recomputed, {share}.',
  printedImpossible: '“{printed}” fits no count of what was reported.',
  printedMissing: '“{printed}” cannot be checked yet, missing: {missing}.',
  printedMaybe: 'If it is right, {counts}.',
  remainder: 'The report does not say whether the other {percent} are overdue or still pending.',
  notQuantified: '“{printed}” is not a figure, missing: {missing}.',
  baseUnstated: 'the unit does not say of what total',
  ofOpenBase: '{rate} ({unstated})',
  outOfRange: '“{printed}” lies outside 0 to 100 %.',
  sequenceHolds: 'What was pending is carried over into the next period: {value}.',
  sequenceFails:
    'Off by {difference}: {pending} pending at the end of one period, {carriedOver} carried over into the next.',
  sequenceMissing: 'The two periods cannot be compared yet, missing: {missing}.',
  inPeriod: '{name} ({period})',
  totalFails: 'Off by {difference}: {name} in total is {total}, the {over} add up to {sum}.',
  totalOver: {
    field: 'fields',
    subUnit: 'sub-units',
  },
  totalHolds: '{name} adds up: {total}.',
  totalMissing: '{name} cannot be added up yet, missing on: {sheets}.',
  questions: {
    equalFails:
      'The unit is asked to explain the difference of {difference} between {left}, {leftSum}, and {right}, {rightSum}.',
    atMostFails:
      'The unit is asked to explain why {left}, {leftSum}, exceeds {right}, {rightSum}, by {difference}.',
    lettersFewer:
      'The unit is asked to explain why there are {overdue} overdue dossiers but only {letters} apology letters, {difference} too few.',
    lettersMore:
      'The unit is asked to explain why there are {letters} apology letters, {difference} more than the {overdue} overdue dossiers.',
    overdueUnplaced:
      'The unit is asked whether the {count} overdue dossiers are resolved or still pending: {places}.',
    overdueApart:
      'The unit is asked about {count} overdue without a place, which fits neither the {overdue} resolved overdue nor the {pendingOverdue} pending overdue, nor both.',
    nothingPending:
      'The unit is asked whether it is right that nothing was pending at the end, with {received} dossiers received in {days} days.',
    moreOut:
      'The unit is asked how many dossiers were carried over, as {names}, {out}, is more than the {received} received: it would have to be {short} at least.',
    moreOutKnown:
      'The unit is asked to explain why {names}, {out}, is {short} more than the {carriedOver} carried over and the {received} received.',
    periodMissing: {
      from: 'The unit is asked on which day the period begins.',
      to: 'The unit is asked on which day the period ends.',
      both: 'The unit is asked on which days the period begins and ends.',
    },
    periodReversed: 'The unit is asked for the period, as it ends ({to}) before it begins ({from}).',
    periodEndsEarly:
      'The unit is asked whether the last day of the {of}, {expected}, was counted, as the period ends on {to}.',
    periodMisprint: 'The unit is asked to confirm the period, its year being printed as “{printed}”.',
    periodMisprintUnknown: 'The unit is asked to confirm the period, its year being printed as “{printed}”.',
    periodTooLong:
      'The unit is asked whether the period is really from {from} to {to}, longer than five years.',
    sequenceFails:
      'The unit is asked to explain the difference of {difference} between {pending} pending at the end of one period and {carriedOver} carried over into the next.',
    totalFails:
      'The unit is asked to explain the difference of {difference} between {name} in total, {total}, and what the {over} add up to, {sum}.',
  },
  rateQuestions: {
    cut: 'The unit is asked about the rate {rate}: printed as “{printed}”, but by the figures {fraction} = {exact}, which rounds to {rounded}',
    base: 'The unit is asked of what total the rate {rate} “{printed}” is: of {denominator} it is {share}, of {own} it is {ownShare}',
    baseAlone: 'The unit is asked whether the rate {rate} “{printed}” is of {denominator} ({share})',
    counts: 'The unit is asked of what total the rate {rate} “{printed}” is: {counts}',
    wrong: 'The unit is asked about the rate {rate}: printed as “{printed}”, but by the figures {share}',
    impossible:
      'The unit is asked about the rate {rate}: printed as “{printed}”, which fits no count of what was reported',
    outOfRange:
      'The unit is asked about the rate {rate}: printed as “{printed}”, which lies outside 0 to 100 %',
    missing: 'The unit is asked for {missing}, to check the rate {rate} “{printed}”',
    missingAll: 'The unit is asked for the figures behind the rate {rate} “{printed}”',
    words: 'The unit is asked for {missing}, as of the rate {rate} the report only says “{printed}”',
    wordsAlone: 'The unit is asked for the rate {rate} in numbers, as the report only says “{printed}”',
    remainder: ', and whether the other {percent} are overdue or still pending',
    inferred: '{count} follows from the rate; it was not reported',
    maybe: 'if it is right, {counts}',
  },
  doubts: {
    parts: '{parts} come to {sum}, more than “{whole}” ({of}).',
    part: '{parts} ({sum}) is more than “{whole}” ({of}).',
    sum: '{parts} come to {equation}',
    together: ', together {equation}',
    against: '{said}, while {others}.',
    given: '“{label}” is {value}',
    judged: '{verdict}. Yet {others}.',
    judgedMet: 'The item is judged “Met”',
    judgedMetReserved: 'The item is judged “Met”, with a shortcoming recorded',
    fewer: '“{part}” ({less}) is less than “{whole}” ({more})',
    inFinding: 'the finding says “{words}”',
    inNote: 'the words written down say “{words}”',
    period: 'the sheet of figures {period}',
    noPeriod: 'the sheet of figures without a period',
    sheet: '{sheet} says {value}',
    sheetNamed: '{sheet} says {names}: {value}',
    sheetRate: '{sheet} comes to {percent}% ({rate})',
    answers: 'the items say {value}',
    answersRate: 'the numbers of the items come to {percent}%',
    item: 'item {code} says “{label}” {value}',
    sameInItem: 'item {code} says {value}',
  },
  notDrawn: {
    missing: '{name}: not drawn, the report does not give {missing}.',
    silent: '{name}: no figures yet.',
    contradiction: '{name}: not drawn, the figures contradict each other.',
    nothing: '{name}: no dossiers, so no share.',
  },
  notSameTime: {
    periods: 'The periods differ in length, or are not known: compare shares, not counts.',
    units: 'The units reported over different periods: compare shares, not counts.',
  },
};
