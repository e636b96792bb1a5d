import { Person } from './attendee.ts';
import { Place } from './evidence-schema.ts';
import { Id, Instant, MOST_MERGED, text, z } from '#lib/domain/basics/schema.ts';

/** What a surprise visit photographs first: quầy, người chờ, bảng niêm yết TTHC. */
export const ArrivalPrompt = z.enum(['counter', 'queue', 'postedProcedures']);
export type ArrivalPrompt = z.infer<typeof ArrivalPrompt>;

const PhotoIds = z.array(Id).check(z.maxLength(MOST_MERGED));

/** How a surprise visit found the place. Its id is `<visit>/arrival`: two hands write one row. */
export const Arrival = z.strictObject({
  id: Id,
  missionId: Id,
  visitId: Id,
  at: Instant,
  /** Null where it was not allowed or not known. */
  place: z.nullable(Place),
  /** Who received the delegation. */
  receivedBy: Person,
  /** First photos by prompt. */
  photos: z.strictObject({ counter: PhotoIds, queue: PhotoIds, postedProcedures: PhotoIds }),
  /** People waiting, counters open and the like, in words. */
  note: text(5000),
  deleted: z.boolean(),
});
export type Arrival = z.infer<typeof Arrival>;

export function arrivalId(visitId: string): string {
  return `${visitId}/arrival`;
}

/** The delegation arrives now. */
export function recordArrival(
  visit: { id: string; missionId: string },
  now: string,
  place: Place | null,
): Arrival {
  return {
    id: arrivalId(visit.id),
    missionId: visit.missionId,
    visitId: visit.id,
    at: now,
    place,
    receivedBy: { name: '', position: '' },
    photos: { counter: [], queue: [], postedProcedures: [] },
    note: '',
    deleted: false,
  };
}

/** What has not been photographed yet, in the order of prompting. A photo deleted since does not count. */
export function promptsLeft({ photos }: Arrival, keptPhotoIds: ReadonlySet<string>): ArrivalPrompt[] {
  return ArrivalPrompt.options.filter((prompt) => !photos[prompt].some((id) => keptPhotoIds.has(id)));
}
