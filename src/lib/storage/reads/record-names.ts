import { itemsOf } from '#lib/domain/checklist/checklist.ts';
import type { Questionnaire } from '#lib/domain/visit/interview.ts';
import type { RecordNames } from '#lib/domain/record/visit-record.ts';
import { database } from '#lib/storage/database/database.ts';

const person = ({ name, position }: { name: string; position: string }) => name.trim() || position.trim();

/**
 * The names of everything in the record of a visit, deleted rows too, since the journal still lists them.
 * @param questionnaires those citizens may have been interviewed with
 * @returns undefined when the visit is not on this device
 */
export async function readRecordNames(
  visitId: string,
  questionnaires: readonly Questionnaire[],
): Promise<RecordNames | undefined> {
  const visit = await database.visits.get(visitId);
  if (!visit) return undefined;
  const of = { visitId };
  const [unit, mission, stored, findings, recommendations, photos, figures] = await Promise.all([
    database.units.get(visit.unitId),
    database.missions.get(visit.missionId),
    database.checklists.get(visit.checklistKey),
    database.findings.where(of).toArray(),
    database.recommendations.where(of).toArray(),
    database.photos.where(of).toArray(),
    database.figures.where(of).toArray(),
  ]);
  const [dossiers, statements, attendees, signatures, documents, followUps] = await Promise.all([
    database.dossiers.where(of).toArray(),
    database.statements.where(of).toArray(),
    database.attendees.where(of).toArray(),
    database.signatures.where(of).toArray(),
    database.documents.where(of).toArray(),
    database.followUps.where(of).toArray(),
  ]);
  const who = new Map(attendees.map((attendee) => [attendee.id, person(attendee)]));
  const content = new Map(
    recommendations.map((recommendation) => [recommendation.id, recommendation.content]),
  );
  const rows = new Map<string, string>([
    [`visits ${visitId}`, unit?.name ?? ''],
    [`units ${visit.unitId}`, unit?.name ?? ''],
    [`missions ${visit.missionId}`, mission?.title ?? ''],
    [`checklists ${visit.checklistKey}`, stored?.checklist.title ?? ''],
  ]);
  const name = <Row extends { id: string }>(
    table: string,
    all: readonly Row[],
    nameOf: (row: Row) => string,
  ) => {
    for (const row of all) rows.set(`${table} ${row.id}`, nameOf(row).trim());
  };
  name('findings', findings, ({ condition }) => condition);
  name('recommendations', recommendations, (recommendation) => recommendation.content);
  name('photos', photos, ({ caption, fileName }) => caption.trim() || fileName);
  name('figures', figures, ({ field, subUnit }) => [subUnit, field].filter(Boolean).join(', '));
  name('dossiers', dossiers, ({ code }) => code);
  name('statements', statements, (statement) => person(statement.who));
  name('attendees', attendees, person);
  name('signatures', signatures, ({ attendeeId }) => who.get(attendeeId) ?? '');
  name('documents', documents, ({ number }) => number);
  name('followUps', followUps, ({ recommendationId }) => content.get(recommendationId) ?? '');

  const items = stored ? itemsOf(stored.checklist) : [];
  const fields = [
    ...items.flatMap(({ code, fields }) =>
      fields.map((field) => ({
        key: `${code} ${field.id}`,
        label: field.label,
        options: field.kind === 'choice' ? field.options : [],
      })),
    ),
    ...questionnaires.flatMap(({ questions }) =>
      questions.map(({ id, text, options }) => ({ key: `answers ${id}`, label: text, options })),
    ),
  ];
  return {
    rows,
    items: new Map(items.map(({ code, question }) => [code, question])),
    labels: new Map(fields.map(({ key, label }) => [key, label])),
    options: new Map(
      fields.flatMap(({ key, options }) => options.map(({ id, label }) => [`${key} ${id}`, label] as const)),
    ),
  };
}

/**
 * The names of what belongs to a mission and to no single visit of it.
 * @param sets names of checklists by `sets <id>`
 * @returns undefined when the mission is not on this device
 */
export async function readMissionNames(
  missionId: string,
  sets: readonly (readonly [string, string])[] = [],
): Promise<RecordNames | undefined> {
  const [mission, units, documents] = await Promise.all([
    database.missions.get(missionId),
    database.units.where({ missionId }).toArray(),
    database.documents.where({ missionId }).toArray(),
  ]);
  if (!mission) return undefined;
  const rows = new Map([
    [`missions ${missionId}`, mission.title],
    ...sets,
    ...units.map(({ id, name }) => [`units ${id}`, name] as const),
    ...documents.map(({ id, number }) => [`documents ${id}`, number] as const),
  ]);
  return { rows, items: new Map(), labels: new Map(), options: new Map() };
}
