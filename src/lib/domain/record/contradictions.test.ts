import { expect, test } from 'vitest';
import { answer, emptyRecord, finding, recommendation } from '#tests/fixtures/visit-record.ts';
import type { CheckItem } from '#lib/domain/checklist/checklist.ts';
import { attendeesFromMembers } from '#lib/domain/visit/attendee.ts';
import { contradictionsIn } from './contradictions.ts';
import { blankDossier } from '#lib/domain/dossiers/dossier.ts';
import { openCalendar } from '#lib/domain/basics/working-days.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';

const DAY = '2026-03-05';
const NOW = `${DAY}T15:00:00.000Z`;

test('a shortcoming whose item is Đạt now, and a strength whose item is not, contradict their answers', () => {
  const judged = (judgement: 'met' | 'notMet' | 'notApplicable' | 'partlyMet' | null) => ({
    ...emptyRecord(),
    answers: [answer('A1', { judgement })],
    findings: [
      finding('short', { itemCode: 'A1' }),
      finding('strong', { itemCode: 'A1', kind: 'strength' }),
      finding('free', { itemCode: null }),
      finding('gone', { itemCode: 'A1', deleted: true }),
    ],
  });
  const found = (judgement: Parameters<typeof judged>[0]) =>
    contradictionsIn(judged(judgement), { day: DAY, now: NOW }).findings.map(({ id }) => id);
  expect(found('met')).toEqual(['short']);
  expect(found('notApplicable')).toEqual(['short']);
  expect(found('notMet')).toEqual(['strong']);
  expect(found('partlyMet')).toEqual([]);
  expect(found(null)).toEqual([]);
});

test('a dossier nobody looked at and a due date that has passed are reported', () => {
  const ids = { missionId: 'm', visitId: 'v', drawId: 'd' };
  const record = {
    ...emptyRecord(),
    dossiers: [
      blankDossier({ ...ids, id: 'a', code: 'H1', position: 1 }),
      { ...blankDossier({ ...ids, id: 'b', code: 'H2', position: 2 }), dueOn: '2026-03-04', note: 'Đủ' },
    ],
    recommendations: [
      recommendation('past', { dueDate: '2026-03-04' }),
      recommendation('today', { dueDate: DAY }),
      recommendation('open', { dueDate: null }),
    ],
  };
  const { unseen, pastDue } = contradictionsIn(record, { day: DAY, now: NOW });
  expect(unseen.map(({ id }) => id)).toEqual(['a']);
  expect(pastDue.map(({ id }) => id)).toEqual(['past']);
});

test('words of another item under a code are reported; own words are nobody’s business', () => {
  const { checklist } = emptyRecord();
  const words = (code: string, change: (item: CheckItem) => CheckItem) => ({
    ...checklist,
    areas: checklist.areas.map((area) => ({
      ...area,
      items: area.items.map((item) => (item.code === code ? change(item) : item)),
    })),
  });
  const record = {
    ...emptyRecord(),
    checklist: words('B1', (item) => ({
      ...item,
      recommendation: { ...item.recommendation, content: 'Lắp biển quầy.' },
    })),
    findings: [
      finding('own', { itemCode: 'A1', criterion: 'Danh mục thủ tục hành chính được niêm yết đủ.' }),
      finding('free', { itemCode: 'A1', criterion: 'Bảng niêm yết phải đủ.' }),
      finding('moved', { itemCode: 'A1', criterion: 'Quầy có biển lĩnh vực' }),
      finding('codeless', { itemCode: null, criterion: 'Quầy có biển lĩnh vực.' }),
    ],
    recommendations: [
      recommendation('own-words', { findingId: 'own', content: 'Khắc phục.' }),
      recommendation('of-B1', { findingId: 'own', content: 'Lắp biển quầy.' }),
      recommendation('general', { findingId: null, content: 'Lắp biển quầy.' }),
    ],
  };
  expect(contradictionsIn(record, { day: DAY, now: NOW }).miscoded.map(({ id }) => id)).toEqual([
    'moved',
    'of-B1',
  ]);
});

test('dossiers that are late, and not so marked in the unit’s own list, are reported; and the other way round', () => {
  const record = recordOfEverything();
  const [drawn] = record.draws;
  const [late, , early] = record.dossiers.map(({ code }) => code);
  if (!drawn || !late || !early) throw new Error('Nothing was drawn');
  const [stratum] = drawn.strata;
  if (!stratum) throw new Error('No stratum');
  const strata = [
    { ...stratum, key: 'overdue', drawn: [early], reserve: [] },
    { ...stratum, key: 'field:', drawn: [late], reserve: [] },
  ];
  const against = (method: 'strata' | 'range') =>
    contradictionsIn(
      { ...record, draws: [{ ...drawn, method, strata }] },
      { day: DAY, now: NOW },
      openCalendar([]),
    ).listed.map(({ code }) => code);
  expect(against('strata')).toEqual([late, early]);
  expect(against('range')).toEqual([]);
});

test('somebody of the delegation by a name that the mission does not have is told; the unit’s people are not', () => {
  const record = emptyRecord();
  const members = [{ id: 'member-1', name: 'Đại biểu A', position: '', role: 'head' as const }];
  const attendees = [
    ...attendeesFromMembers([...members, { ...members[0]!, name: 'Đại biểu Ă' }], record.visit),
    {
      ...attendeesFromMembers([{ ...members[0]!, name: 'Giám đốc' }], record.visit)[0]!,
      side: 'unit' as const,
    },
  ];
  const unlisted = (among: typeof members) =>
    contradictionsIn(
      { ...record, mission: { ...record.mission, members: among }, attendees },
      { day: DAY, now: NOW },
    ).people;
  expect(unlisted(members).map(({ name }) => name)).toEqual(['Đại biểu Ă']);
  expect(unlisted([])).toEqual([]);
});

test('signatures older than the last change are told, of those who ought to sign', () => {
  const record = recordOfEverything();
  const [first, second] = record.signatures.map(({ id }) => id);
  const outdated = (ids: (string | undefined)[], attendees = record.attendees) =>
    contradictionsIn(
      {
        ...record,
        attendees,
        amendments: ids.map((signatureId) => ({ signatureId: signatureId!, lastAt: null })),
      },
      { day: DAY, now: NOW },
    ).outdated.map(({ id }) => id);
  expect(outdated([])).toEqual([]);
  expect(outdated([second])).toEqual([second]);
  expect(outdated([first, second])).toEqual([first, second]);
  expect(outdated([first, 'of another'], [])).toEqual([]);
});
