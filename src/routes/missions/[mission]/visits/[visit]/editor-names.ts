import type { FindingDraft } from '#lib/domain/visit/finding-draft.ts';
import type { Attendee } from '#lib/domain/visit/attendee.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Statement } from '#lib/domain/visit/statement.ts';

// Under these names the editors of a visit keep what is not saved yet. What is new has no row to be known by: it goes by
// what it was to become, so that the same button finds it again.

/** With what the names of the editors of findings begin; of those of one item, where its code is given. */
export function findingNames(visitId: string, itemCode?: string): string {
  return `${visitId}/findings/${itemCode === undefined ? '' : `${itemCode}/`}`;
}

/** The name of the editor of a finding. */
export function findingEditorName({ finding, isNew }: FindingDraft): string {
  const { visitId, itemCode, kind, id } = finding;
  return `${findingNames(visitId, itemCode ?? '-')}${isNew ? `new/${kind}` : id}`;
}

/** With what the names of the editors of those present begin. */
export const attendeeNames = (visitId: string): string => `${visitId}/attendees/`;

/** With what the names of the editors of what was said begin. */
export const statementNames = (visitId: string): string => `${visitId}/statements/`;

/** With what the names of the editors of recommendations begin. */
export const recommendationNames = (visitId: string): string => `${visitId}/recommendations/`;

/** With what the names of the sheets begin in which it is noted that somebody does not sign. */
export const refusalNames = (visitId: string): string => `${visitId}/refusals/`;

/** The name of the editor of somebody present. */
export function attendeeEditorName({ visitId, side, id }: Attendee, isNew: boolean): string {
  return `${attendeeNames(visitId)}${isNew ? `new/${side}` : id}`;
}

/** The name of the editor of what somebody said. */
export function statementEditorName({ visitId, kind, findingId, id }: Statement, isNew: boolean): string {
  return `${statementNames(visitId)}${isNew ? `new/${kind}/${findingId ?? ''}` : id}`;
}

/** The name of the editor of a recommendation. */
export function recommendationEditorName({ visitId, findingId, id }: Recommendation, isNew: boolean): string {
  return `${recommendationNames(visitId)}${isNew ? `new/${findingId ?? ''}` : id}`;
}

/** The name of the sheet in which it is noted that somebody does not sign. */
export function refusalName({ visitId, id }: Attendee): string {
  return `${refusalNames(visitId)}${id}`;
}
