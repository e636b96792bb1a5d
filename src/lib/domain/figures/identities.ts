import type { FigureKey } from './figures.ts';

export type IdentityId =
  | 'received'
  | 'online'
  | 'balance'
  | 'resolved'
  | 'earlyAndOnTime'
  | 'pending'
  | 'apologyLetters'
  | 'digitisedDossiers'
  | 'digitisedResults'
  | 'paidOnline'
  | 'onlineRate'
  | 'fullOnlineRate'
  | 'partialOnlineRate'
  | 'onTimeRate'
  | 'overdueRate'
  | 'procedures'
  | 'connectedUnits'
  | `${FigureKey}Within`;

/** What must hold between the figures of one sheet. */
export interface Identity {
  id: IdentityId;
  /** Its number among the identities of the domain handbook; null for one the handbook does not number. */
  rule: number | null;
  left: readonly FigureKey[];
  relation: 'equal' | 'atMost';
  right: readonly FigureKey[];
  /**
   * This identity says what the left figure is made of, so that its parts cannot stand in for it:
   * that would compare them with themselves.
   */
  defines?: boolean;
  /**
   * What the right side comes to at least, whichever of its figures that belongs to: stands in for them where one is
   * missing. It may contain what is known of them, so it is not added.
   */
  rightAtLeast?: FigureKey;
  /** The identity that says more than this one: where it can be checked, this one is not. */
  unless?: IdentityId;
}

/** A part by itself is no more than its whole, where the other parts are missing. */
const within = (unless: IdentityId, whole: FigureKey, parts: readonly FigureKey[]): Identity[] =>
  parts.map((part) => ({
    id: `${part}Within`,
    rule: 11,
    left: [part],
    relation: 'atMost',
    right: [whole],
    unless,
  }));

/** All identities within one sheet; (6) and (10) compare sheets, see `figure-sequence.ts` and `figure-totals.ts`. */
export const IDENTITIES: readonly Identity[] = [
  {
    id: 'received',
    rule: 1,
    left: ['received'],
    relation: 'equal',
    right: ['online', 'inPerson', 'postal'],
    defines: true,
  },
  {
    id: 'online',
    rule: 2,
    left: ['online'],
    relation: 'equal',
    right: ['fullOnline', 'partialOnline'],
    defines: true,
  },
  {
    id: 'balance',
    rule: 3,
    left: ['carriedOver', 'received'],
    relation: 'equal',
    right: ['resolved', 'pending', 'withdrawn'],
  },
  {
    id: 'resolved',
    rule: 4,
    left: ['resolved'],
    relation: 'equal',
    right: ['earlyAndOnTime', 'overdue'],
    defines: true,
  },
  {
    // (4) again, for a report that gives both the joint figure and its parts.
    id: 'earlyAndOnTime',
    rule: 4,
    left: ['earlyAndOnTime'],
    relation: 'equal',
    right: ['early', 'onTime'],
    defines: true,
  },
  {
    id: 'pending',
    rule: 5,
    left: ['pending'],
    relation: 'equal',
    right: ['pendingInTime', 'pendingOverdue'],
    defines: true,
  },
  {
    id: 'apologyLetters',
    rule: 7,
    left: ['apologyLetters'],
    relation: 'equal',
    right: ['overdue', 'pendingOverdue'],
    rightAtLeast: 'overdueUnplaced',
  },
  { id: 'digitisedDossiers', rule: 8, left: ['digitisedDossiers'], relation: 'atMost', right: ['received'] },
  { id: 'digitisedResults', rule: 8, left: ['digitisedResults'], relation: 'atMost', right: ['resolved'] },
  { id: 'paidOnline', rule: 9, left: ['paidOnline'], relation: 'atMost', right: ['feeDossiers'] },
  // (11): a rate within 0–100%. Those not listed are held by (7), (8), (9) and (12).
  { id: 'onlineRate', rule: 11, left: ['online'], relation: 'atMost', right: ['received'] },
  { id: 'fullOnlineRate', rule: 11, left: ['fullOnline'], relation: 'atMost', right: ['received'] },
  { id: 'partialOnlineRate', rule: 11, left: ['partialOnline'], relation: 'atMost', right: ['received'] },
  { id: 'onTimeRate', rule: 11, left: ['earlyAndOnTime'], relation: 'atMost', right: ['resolved'] },
  { id: 'overdueRate', rule: 11, left: ['overdue'], relation: 'atMost', right: ['resolved'] },
  {
    id: 'procedures',
    rule: 12,
    left: ['fullOnlineProcedures', 'partialOnlineProcedures'],
    relation: 'atMost',
    right: ['procedures'],
  },
  {
    id: 'connectedUnits',
    rule: null,
    left: ['connectedUnits'],
    relation: 'equal',
    right: ['connectedDepartments', 'connectedCommunes'],
  },
  ...within('received', 'received', ['inPerson', 'postal']),
  ...within('online', 'online', ['fullOnline', 'partialOnline']),
  ...within('resolved', 'resolved', ['early', 'onTime']),
  ...within('pending', 'pending', ['pendingInTime', 'pendingOverdue']),
  ...within('procedures', 'procedures', ['fullOnlineProcedures', 'partialOnlineProcedures']),
  ...within('connectedUnits', 'connectedUnits', ['connectedDepartments', 'connectedCommunes']),
];
