import type { FigureCheck } from './checks.ts';
import type { IdentityId } from './identities.ts';
import type { MoreOut, NothingPending, OverdueApart, Placement } from './inferences.ts';
import type { PrintedExplanation, PrintedVerdict } from './printed.ts';
import type { SequenceCheck } from './sequence.ts';
import type { TotalCheck } from './totals.ts';
import type { FigureKey, RateKey } from './figures.ts';
import type { PeriodIssue } from './periods.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';

/** What a suggestion is about. */
export type FigureSubject =
  | { about: 'check'; check: FigureCheck }
  | { about: 'sequence'; check: SequenceCheck }
  | { about: 'total'; check: TotalCheck }
  | { about: 'printed'; explanation: PrintedExplanation }
  | { about: 'period'; sheetId: string; issue: PeriodIssue }
  | { about: 'overdueUnplaced'; sheetId: string; placements: readonly Placement[] }
  | { about: 'overdueApart'; doubt: OverdueApart }
  | { about: 'nothingPending'; doubt: NothingPending }
  | { about: 'moreOut'; doubt: MoreOut };

/** Which remark of a visit it is, whatever the numbers are: what a finding made from it is known by. */
export function subjectKey(subject: FigureSubject): string {
  switch (subject.about) {
    case 'check':
      return `check ${subject.check.sheetId} ${subject.check.id}`;
    case 'sequence':
      return `sequence ${subject.check.earlierId} ${subject.check.laterId}`;
    case 'total':
      return `total ${subject.check.totalId} ${subject.check.key}`;
    case 'printed': {
      const { sheetId, printed } = subject.explanation;
      return `printed ${sheetId} ${printed.rate} ${printed.percent ?? printed.asPrinted}`;
    }
    case 'period':
      return `period ${subject.sheetId} ${subject.issue.kind}`;
    case 'overdueUnplaced':
      return `overdueUnplaced ${subject.sheetId}`;
    case 'overdueApart':
    case 'nothingPending':
    case 'moreOut':
      return `${subject.about} ${subject.doubt.sheetId}`;
    default:
      throw new UnreachableError(subject);
  }
}

export type FigureFindingCode =
  | 'identityFails'
  | 'partAboveWhole'
  | 'apologyLettersFewer'
  | 'apologyLettersMore'
  | 'carriedOverDiffers'
  | 'totalDiffers'
  | 'overdueUnplaced'
  | 'overdueApart'
  | 'nothingPending'
  | 'moreOut'
  | Exclude<PrintedVerdict, 'right' | 'roundedToFewerDigits'>
  | PeriodIssue['kind'];

/** What one tap makes of a check: a shortcoming for the report, or a question to the unit. Its words are messages. */
export interface FigureFinding {
  kind: 'finding' | 'question';
  code: FigureFindingCode;
  /** Where it belongs in the item bank. */
  areaCode: string;
  itemCode: string;
  sheetIds: string[];
}

type Item = Pick<FigureFinding, 'areaCode' | 'itemCode'>;
const item = (itemCode: string): Item => ({ areaCode: itemCode.slice(0, 1), itemCode });

const HANDLING = item('F5');
const LETTERS = item('F6');
const ONLINE = item('E3');
const PROCEDURES = item('E1');
const PAYMENT = item('E6');
const DOSSIERS_DIGITISED = item('D5');
const RESULTS_DIGITISED = item('D6');

const ITEM_OF_CHECK: Partial<Record<IdentityId, Item>> = {
  received: ONLINE,
  online: ONLINE,
  onlineRate: ONLINE,
  fullOnlineRate: ONLINE,
  partialOnlineRate: ONLINE,
  apologyLetters: LETTERS,
  digitisedDossiers: DOSSIERS_DIGITISED,
  digitisedResults: RESULTS_DIGITISED,
  paidOnline: PAYMENT,
  procedures: PROCEDURES,
  connectedUnits: PROCEDURES,
};

const ITEM_OF_RATE: Record<RateKey, Item> = {
  onTime: HANDLING,
  overdue: HANDLING,
  online: ONLINE,
  fullOnline: ONLINE,
  partialOnline: ONLINE,
  digitisedDossiers: DOSSIERS_DIGITISED,
  digitisedResults: RESULTS_DIGITISED,
  paidOnline: PAYMENT,
  apology: LETTERS,
  onlineProcedures: PROCEDURES,
  fullOnlineProcedures: PROCEDURES,
  partialOnlineProcedures: PROCEDURES,
};

const ITEM_OF_FIGURE: Partial<Record<FigureKey, Item>> = {
  online: ONLINE,
  fullOnline: ONLINE,
  partialOnline: ONLINE,
  apologyLetters: LETTERS,
  digitisedDossiers: DOSSIERS_DIGITISED,
  digitisedResults: RESULTS_DIGITISED,
  feeDossiers: PAYMENT,
  paidOnline: PAYMENT,
  procedures: PROCEDURES,
  fullOnlineProcedures: PROCEDURES,
  partialOnlineProcedures: PROCEDURES,
};

function fromCheck(check: FigureCheck): FigureFinding | null {
  if (check.status !== 'fails' || check.difference === null) return null;
  const common = { ...(ITEM_OF_CHECK[check.id] ?? HANDLING), sheetIds: [check.sheetId] };
  if (check.id === 'apologyLetters') {
    // A letter too few is a person who got none; a letter too many is only a count to explain.
    return check.difference < 0
      ? { kind: 'finding', code: 'apologyLettersFewer', ...common }
      : { kind: 'question', code: 'apologyLettersMore', ...common };
  }
  return {
    kind: 'finding',
    code: check.relation === 'equal' ? 'identityFails' : 'partAboveWhole',
    ...common,
  };
}

function fromPrinted({ printed, verdict, sheetId }: PrintedExplanation): FigureFinding | null {
  if (verdict === 'right' || verdict === 'roundedToFewerDigits') return null;
  const isWrong = verdict === 'roundedDown' || verdict === 'inconsistent' || verdict === 'outOfRange';
  return {
    kind: isWrong ? 'finding' : 'question',
    code: verdict,
    ...ITEM_OF_RATE[printed.rate],
    sheetIds: [sheetId],
  };
}

function fromPeriod(sheetId: string, { kind }: PeriodIssue): FigureFinding {
  return { kind: kind === 'reversed' ? 'finding' : 'question', code: kind, ...HANDLING, sheetIds: [sheetId] };
}

/** What a check, a printed rate or a period suggests to record; null where there is nothing to say. */
export function figureFinding(subject: FigureSubject): FigureFinding | null {
  switch (subject.about) {
    case 'check':
      return fromCheck(subject.check);
    case 'sequence': {
      const { status, earlierId, laterId } = subject.check;
      const sheetIds = [earlierId, laterId];
      return status === 'fails'
        ? { kind: 'finding', code: 'carriedOverDiffers', ...HANDLING, sheetIds }
        : null;
    }
    case 'total': {
      const { status, key, totalId, parts } = subject.check;
      const sheetIds = [totalId, ...parts.map(({ sheetId }) => sheetId)];
      const where = ITEM_OF_FIGURE[key] ?? HANDLING;
      return status === 'fails' ? { kind: 'finding', code: 'totalDiffers', ...where, sheetIds } : null;
    }
    case 'printed':
      return fromPrinted(subject.explanation);
    case 'period':
      return fromPeriod(subject.sheetId, subject.issue);
    case 'overdueUnplaced':
      return subject.placements.length === 0
        ? null
        : { kind: 'question', code: 'overdueUnplaced', ...HANDLING, sheetIds: [subject.sheetId] };
    case 'overdueApart':
    case 'nothingPending':
      return { kind: 'question', code: subject.about, ...HANDLING, sheetIds: [subject.doubt.sheetId] };
    case 'moreOut': {
      const { sheetId, carriedOver } = subject.doubt;
      // What was carried over may explain it, where it was not reported.
      const kind = carriedOver === null ? 'question' : 'finding';
      return { kind, code: 'moreOut', ...HANDLING, sheetIds: [sheetId] };
    }
    default:
      throw new UnreachableError(subject);
  }
}
