import { grouped } from '#lib/domain/basics/grouped.ts';
import { sameText } from '#lib/domain/basics/vietnamese-text.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { withoutRepeats, type Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import type { Assignment, FollowUp, FollowUpStatus } from './follow-up.ts';
import type { FollowUpSettings } from './settings.ts';
import { dueDateOf, entriesInOrder, followUpState, type FollowUpState } from './state.ts';

/** A recommendation with where it was made and what became of it. */
export interface RecommendationAtVisit {
  visit: Visit;
  unit: Unit;
  recommendation: Recommendation;
  rows: readonly FollowUp[];
}

/** A recommendation to a body as documents print it, and its state on a day. */
export interface StandingCase {
  /** With the earliest of the due dates, and all that is to come of it. */
  recommendation: Recommendation;
  /** Every visit in which it was recommended, oldest first, with the rows that say so. */
  places: { visit: Visit; unit: Unit; ids: string[] }[];
  state: FollowUpState;
  /** Whether anybody wrote down by then how far it has been carried out. */
  isRecorded: boolean;
}

/** The least far first. */
const LEAST_FAR: readonly FollowUpStatus[] = ['notDone', 'unanswered', 'refused', 'partly', 'done'];

const assignmentOf = (rows: readonly FollowUp[]) =>
  rows.find((row) => row.kind === 'assignment' && !row.deleted) as Assignment | undefined;

/** Who is to carry a recommendation out: as assigned, else whom it is addressed to; empty when unknown. */
export function leadBodyOf({
  state,
  recommendation,
}: Pick<StandingCase, 'recommendation'> & { state: Pick<FollowUpState, 'assignment'> }): string {
  return state.assignment?.leadBody.trim() || recommendation.addressee.trim();
}

const leadKey = ({ recommendation, rows }: RecommendationAtVisit) =>
  sameText(leadBodyOf({ recommendation, state: { assignment: assignmentOf(rows) ?? null } }));

const contentKey = ({ recommendation }: RecommendationAtVisit) => sameText(recommendation.content);

/** What makes recommendations of several visits one: the same content to the same body; to nobody known, each visit's own. */
const dutyKey = (place: RecommendationAtVisit) =>
  `${leadKey(place) || `in ${place.visit.id}`}|${contentKey(place)}`;

/** How many recommendations documents count among those of one mission: the same one of several visits counts once. */
export function countDuties(recommendations: readonly RecommendationAtVisit[]): number {
  return new Set(recommendations.map(dutyKey)).size;
}

/**
 * Recommendations with their state at the end of a day; the same content to the same body is listed once. Recorded
 * twice in one visit they are one duty; of several visits each is a duty of its own, and all is done when each is. To
 * nobody known, those of two visits stay two.
 */
export function standingCases(
  recommendations: readonly RecommendationAtVisit[],
  settings: FollowUpSettings,
  day: string,
): StandingCase[] {
  const inVisits = grouped(
    recommendations,
    (place) => `${place.visit.id}|${leadKey(place)}|${contentKey(place)}`,
  );
  const groups = grouped(inVisits, ([place]) => dutyKey(place));
  return groups.map((visits) =>
    together(
      visits.map((group) => atVisit(group, settings, day)),
      settings,
      day,
    ),
  );
}

/** What one visit recommended in the same words to the same body. */
function atVisit(
  group: readonly [RecommendationAtVisit, ...RecommendationAtVisit[]],
  settings: FollowUpSettings,
  day: string,
): StandingCase {
  const [{ visit, unit }] = group;
  const dated = group.map(({ recommendation, rows }) => ({
    ...recommendation,
    dueDate: dueDateOf(recommendation, assignmentOf(rows)),
  }));
  const recommendation = combined(dated);
  const rows = group.flatMap((place) => [...place.rows]);
  const entries = rows.filter(({ kind }) => kind !== 'assignment');
  const cards = rows.flatMap((row) => (row.kind === 'assignment' && !row.deleted ? row : []));
  const state = followUpState(recommendation, [...entries, ...oneCard(cards)], settings, day);
  return {
    recommendation,
    places: [{ visit, unit, ids: group.map((place) => place.recommendation.id) }],
    state,
    isRecorded: state.statuses.length > 0,
  };
}

/** The same duty of several visits: its state is that of the least advanced. */
function together(cases: readonly StandingCase[], settings: FollowUpSettings, day: string): StandingCase {
  const [first] = cases;
  if (first && cases.length === 1) return first;
  const open = cases.filter(({ state }) => state.status !== 'done');
  const counted = open.length > 0 ? open : cases;
  const rank = ({ state }: StandingCase) => LEAST_FAR.indexOf(state.status);
  const leading = counted.reduce((least, standing) => (rank(standing) < rank(least) ? standing : least));
  const recommendation = combined(cases.map((standing) => standing.recommendation));
  // What is done is late no more.
  const limiting = earliest(counted, ({ dueDate }) => dueDate);
  const { dueDate = null, sourceDue = null, extension = null } = limiting ?? {};
  const waiting = earliest(counted, ({ explanationDue }) => explanationDue);
  const steps = counted.flatMap(({ state }) => state.steps);
  const card = oneCard(cases.flatMap(({ state }) => state.assignment ?? []));
  const all = cases.map(({ state }) => state);
  return {
    recommendation: { ...recommendation, dueDate: sourceDue },
    places: cases.flatMap(({ places }) => places),
    state: {
      ...followUpState({ dueDate }, [...leading.state.statuses, ...steps, ...card], settings, day),
      sourceDue,
      extension,
      daysDoneLate: open.length > 0 ? 0 : Math.max(...all.map(({ daysDoneLate }) => daysDoneLate)),
      explanationDue: waiting?.explanationDue ?? null,
      explanationLateFrom: waiting?.explanationLateFrom ?? null,
      explained: all.flatMap(({ explained }) => explained),
      statuses: entriesInOrder(all.flatMap(({ statuses }) => statuses)),
      steps: entriesInOrder(all.flatMap((state) => state.steps)),
      explanations: entriesInOrder(all.flatMap(({ explanations }) => explanations)),
      extensions: entriesInOrder(all.flatMap(({ extensions }) => extensions)),
      later: entriesInOrder(all.flatMap(({ later }) => later)),
    },
    isRecorded: leading.isRecorded,
  };
}

/** The state whose day comes first; undefined where none has one. */
function earliest(
  cases: readonly StandingCase[],
  dayOf: (state: FollowUpState) => string | null,
): FollowUpState | undefined {
  const key = (state: FollowUpState) => dayOf(state) ?? '9999';
  const [first] = cases
    .map(({ state }) => state)
    .filter((state) => dayOf(state) !== null)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return first;
}

function combined(recommendations: readonly Recommendation[]): Recommendation {
  const [first] = recommendations;
  const [recommendation = first] = withoutRepeats(
    recommendations.map((row) => ({ ...row, addressee: first?.addressee ?? '' })),
  );
  if (!recommendation) throw new Error('Nothing is recommended');
  return recommendation;
}

/** The cards of one duty merged into one; its due date is that of the recommendation. */
function oneCard(cards: readonly Assignment[]): Assignment[] {
  const [first] = cards;
  if (!first) return [];
  const joinedTexts = (field: 'sourceDocument' | 'cooperatingBody' | 'personResponsible') => {
    const texts = cards.map((card) => card[field].trim()).filter((text) => text !== '');
    return grouped(texts, sameText)
      .map(([text]) => text)
      .join('; ');
  };
  return [
    {
      ...first,
      sourceDocument: joinedTexts('sourceDocument'),
      cooperatingBody: joinedTexts('cooperatingBody'),
      personResponsible: joinedTexts('personResponsible'),
      dueDate: null,
      complex: cards.some(({ complex }) => complex),
    },
  ];
}
