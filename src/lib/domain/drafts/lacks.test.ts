import type { Mission } from '#lib/domain/mission/mission.ts';
import { expect, test } from 'vitest';
import { followUpRecord } from '#tests/fixtures/follow-up-record.ts';
import { answer, emptyRecord, finding, fullRecord, recommendation } from '#tests/fixtures/visit-record.ts';
import { recordOfEverything } from '#tests/fixtures/voices-and-dossiers.ts';
import { blankStatement } from '#lib/domain/visit/statement.ts';
import { blankDossier } from '#lib/domain/dossiers/dossier.ts';
import { blankSheet } from '#lib/domain/figures/figures.ts';
import { subjectKey } from '#lib/domain/figures/remarks.ts';
import { openFigureQuestions } from '#lib/domain/record/figure-suggestions.ts';
import { attendeesFromMembers } from '#lib/domain/visit/attendee.ts';
import { lacksOfDocument, lacksOfRecord } from './lacks.ts';

const ready = { number: '05', numberState: 'confirmed', date: '2026-03-05' } as const;
const report = { kind: 'unit-report', date: null } as const;
const settled = {
  isEmpty: false,
  sharing: 0,
  letterhead: [],
  stale: 0,
  orphaned: 0,
  reworded: 0,
  prompts: 0,
  blanks: 0,
  record: [],
};
const TODAY = '2026-03-05';

test('a document with number and date, its edits decided, lacks nothing', () => {
  expect(lacksOfDocument(ready, settled)).toEqual([]);
});

test('what a document lacks of its own is reported first', () => {
  const bare = { ...ready, number: ' ', numberState: 'provisional', date: null } as const;
  expect(lacksOfDocument(bare, { ...settled, stale: 2, orphaned: 1 })).toEqual([
    { what: 'number', count: 1 },
    { what: 'date', count: 1 },
    { what: 'stale', count: 2 },
    { what: 'orphaned', count: 1 },
  ]);
  const provisional = { ...ready, numberState: 'provisional' } as const;
  expect(lacksOfDocument(provisional, { ...settled, sharing: 1 }).map(({ what }) => what)).toEqual([
    'provisional',
    'sharedNumber',
  ]);
});

test('what the letterhead leaves open is reported by name, before the number', () => {
  const lacks = lacksOfDocument(
    { ...ready, number: '' },
    { ...settled, blanks: 3, letterhead: ['superior', 'place'] },
  );
  expect(lacks.map(({ what }) => what)).toEqual(['superior', 'place', 'number', 'blanks']);
});

test('that a document says nothing at all is reported before everything else', () => {
  expect(lacksOfDocument({ ...ready, date: null }, { ...settled, isEmpty: true, prompts: 2 })).toEqual([
    { what: 'empty', count: 1 },
    { what: 'date', count: 1 },
    { what: 'prompts', count: 2 },
  ]);
});

test('what its visits lack is added up, and told after its own', () => {
  const open = emptyRecord();
  const visits = lacksOfRecord(report, { visits: [open] }, TODAY);
  expect(lacksOfDocument({ ...ready, date: null }, { ...settled, record: visits })).toEqual([
    { what: 'date', count: 1 },
    ...visits,
  ]);
  const [lack] = lacksOfRecord(report, { visits: [open] }, TODAY);
  expect(lack).toEqual({ what: 'open', count: 1, visitId: 'visit' });
  const unanswered = (visits: (typeof open)[]) =>
    lacksOfRecord(report, { visits }, TODAY).find(({ what }) => what === 'unanswered')?.count ?? 0;
  expect(unanswered([open])).toBeGreaterThan(0);
  expect(unanswered([open, open])).toBe(2 * unanswered([open]));
  expect(lacksOfRecord(report, { visits: [fullRecord()] }, TODAY).map(({ what }) => what)).not.toContain(
    'open',
  );
});

test('findings the unit does not agree with are told before the report on all units is issued', () => {
  const record = fullRecord();
  const told = (kind: string, said: 'dissent' | 'explanation', findingId: string | null, which: string) => {
    const who = { name: '', position: 'Chủ tịch UBND' };
    const start = { id: 'said', missionId: 'mission', visitId: 'visit', who, findingId, position: 1 };
    const statement = {
      ...blankStatement(said, { ...start, now: '2026-03-02T02:00:00.000Z' }),
      text: 'Không',
    };
    const visits = [{ ...record, statements: [statement, { ...statement, id: 'again' }] }];
    return lacksOfRecord({ kind, date: TODAY }, { visits }, TODAY).find(({ what }) => what === which)?.count;
  };
  const disputed = (kind: string, said: 'dissent' | 'explanation', findingId: string | null) =>
    told(kind, said, findingId, 'disputed');
  expect(disputed('consolidated-report', 'dissent', 'finding-1')).toBe(1);
  expect(disputed('consolidated-report', 'explanation', 'finding-1')).toBeUndefined();
  expect(disputed('consolidated-report', 'dissent', null)).toBeUndefined();
  // Against the visit as a whole, or against what is gone.
  for (const against of [null, 'gone']) {
    expect(told('consolidated-report', 'dissent', against, 'opposed')).toBe(2);
    expect(told('consolidated-report', 'explanation', against, 'opposed')).toBeUndefined();
  }
  // The report on one unit prints who said it.
  expect(disputed('unit-report', 'dissent', 'finding-1')).toBeUndefined();
});

test('an odd day of a document is reported before it is issued, as at its field', () => {
  const record = emptyRecord();
  const visit = { ...record, visit: { ...record.visit, date: '2026-03-02' } };
  const odd = (date: string, replacedDay: string | null = null) =>
    lacksOfRecord({ kind: 'unit-report', date }, { visits: [visit], replacedDay }, TODAY)
      .map(({ what }) => what)
      .filter((what) => ['farDate', 'notYet', 'beforeVisit', 'beforeReplaced'].includes(what));
  expect(odd('2026-03-05')).toEqual([]);
  expect(odd('2026-03-06')).toEqual(['notYet']);
  expect(odd('2026-03-01')).toEqual(['beforeVisit']);
  expect(odd('2026-03-03', '2026-03-04')).toEqual(['beforeReplaced']);
  expect(odd('2026-03-04', '2026-03-04')).toEqual([]);
  expect(odd('1926-03-05')).toEqual(['farDate']);
  const followUp = followUpRecord();
  const dated = followUp.visits.map((entry) => ({ ...entry, visit: { ...entry.visit, date: '2026-03-02' } }));
  const sheet = { visits: [], followUp: { ...followUp, visits: dated } };
  expect(lacksOfRecord({ kind: 'follow-up-sheet', date: '2026-03-01' }, sheet, TODAY)).toContainEqual({
    what: 'beforeVisit',
    count: 1,
  });
});

test('only minutes miss signatures', () => {
  const record = emptyRecord();
  const attendee = {
    id: 'head',
    missionId: record.mission.id,
    visitId: record.visit.id,
    side: 'unit',
    role: 'unitHead',
    name: '',
    position: 'Giám đốc',
    order: 1,
    deleted: false,
  } as const;
  const visits = [{ ...record, attendees: [attendee] }];
  const lacks = (kind: string) =>
    lacksOfRecord({ kind, date: null }, { visits }, TODAY).map(({ what }) => what);
  expect(lacks('minutes')).toContain('unsigned');
  expect(lacks('unit-report')).not.toContain('unsigned');
});

test('minutes tell before they are issued that signatures are older than the last change', () => {
  const record = recordOfEverything();
  const [signature] = record.signatures;
  const visits = [{ ...record, amendments: [{ signatureId: signature!.id, lastAt: null }] }];
  const lacks = (kind: string) => lacksOfRecord({ kind, date: null }, { visits }, TODAY);
  expect(lacks('minutes')).toContainEqual({ what: 'outdated', count: 1, visitId: record.visit.id });
  expect(lacks('unit-report').map(({ what }) => what)).not.toContain('outdated');
});

test('a name of the delegation put right in the mission alone is told before any document of the visit is issued', () => {
  const record = emptyRecord();
  const members = [{ id: 'member-1', name: 'Đại biểu A', position: '', role: 'head' as const }];
  const attendees = attendeesFromMembers([{ ...members[0]!, name: 'Đại biểu Á' }], record.visit);
  const visits = [{ ...record, mission: { ...record.mission, members }, attendees }];
  for (const kind of ['minutes', 'unit-report'])
    expect(lacksOfRecord({ kind, date: null }, { visits }, TODAY)).toContainEqual({
      what: 'people',
      count: 1,
      visitId: record.visit.id,
    });
});

test('what is empty and what contradicts is listed: causes, recommendations, judgements, dossiers, due dates, who signs', () => {
  const record = fullRecord();
  const visit = {
    ...record,
    answers: [answer('A1', { judgement: 'met' })],
    findings: [finding('found', { itemCode: 'A1', objectiveCause: '', subjectiveCause: ' ' })],
    recommendations: [
      recommendation('late', { findingId: 'other', dueDate: '2026-03-01' }),
      recommendation('vague', { findingId: 'other', content: 'Niêm yết đủ.', addressee: '', dueDate: null }),
    ],
    dossiers: [
      blankDossier({
        id: 'd',
        missionId: 'm',
        visitId: record.visit.id,
        drawId: null,
        code: 'H1',
        position: 1,
      }),
    ],
  };
  const lacks = (date: string | null, today = TODAY) =>
    lacksOfRecord({ kind: 'unit-report', date }, { visits: [visit], signersMissing: 1 }, today).map(
      ({ what }) => what,
    );
  expect(lacks('2026-03-05')).toEqual(
    expect.arrayContaining([
      'withoutCause',
      'withoutRecommendation',
      'vague',
      'contradicted',
      'unseen',
      'pastDue',
      'signer',
    ]),
  );
  expect(lacks('2026-03-01')).not.toContain('pastDue');
  expect(lacks(null, '2026-02-28')).not.toContain('pastDue');
  expect(lacks(null)).toContain('pastDue');
});

test('prompts and blanks of the text are reported with what the document lacks of its own', () => {
  expect(lacksOfDocument(ready, { ...settled, prompts: 3, blanks: 2 })).toEqual([
    { what: 'prompts', count: 3 },
    { what: 'blanks', count: 2 },
  ]);
});

test('a recommendation on the whole settles what has none of its own, and the visit that lacks one is named', () => {
  const without = { ...emptyRecord(), findings: [finding('found', { itemCode: 'A1' })] };
  const settled = {
    ...without,
    visit: { ...without.visit, id: 'settled' },
    recommendations: [recommendation('all', { findingId: null, content: 'Chấn chỉnh chung.' })],
  };
  const lacks = (visits: (typeof without)[]) =>
    lacksOfRecord(report, { visits }, TODAY).filter(({ what }) => what === 'withoutRecommendation');
  expect(lacks([settled])).toEqual([]);
  expect(lacks([settled, without])).toEqual([{ what: 'withoutRecommendation', count: 1, visitId: 'visit' }]);
  const saysNothing = {
    ...settled,
    recommendations: [recommendation('all', { findingId: null, content: ' ' })],
  };
  expect(lacks([saysNothing])).toHaveLength(1);
});

test('numbers that differ are reported before issuing', () => {
  const record = emptyRecord();
  const number = { kind: 'number', unit: 'hồ sơ', label: 'Số hồ sơ' } as const;
  const [area] = record.checklist.areas;
  const [item] = area?.items ?? [];
  if (!area || !item) throw new Error('The test checklist is empty');
  const asking = {
    ...item,
    fields: [
      { ...number, id: 'peopleAsked' },
      { ...number, id: 'peopleFiledThemselves' },
    ],
  };
  const visit = {
    ...record,
    checklist: { ...record.checklist, areas: [{ ...area, items: [asking] }] },
    answers: [answer(item.code, { values: { peopleAsked: 3, peopleFiledThemselves: 5 } })],
  };
  const lacks = lacksOfRecord(report, { visits: [visit] }, TODAY);
  // Each is told, with the unit it is of.
  expect(lacks.find(({ what }) => what === 'numbers')).toMatchObject({
    ...{ count: 1, visitId: 'visit' },
    doubts: [{ unit: record.unit.name, doubts: [{ kind: 'parts', itemCode: item.code }] }],
  });
});

test('figures the unit is still to be asked about are told, until a finding is made of them', () => {
  const asked = {
    ...blankSheet({
      id: 'sheet',
      missionId: 'mission',
      visitId: 'visit',
      period: { from: '2025-01-01', to: '2025-12-31' },
      levels: 'modern',
      position: 1,
    }),
    values: { received: 509, resolved: 457 },
    printed: [{ rate: 'onTime' as const, percent: 88.2, asPrinted: 'trên 88,2%', atLeast: true }],
  };
  const record = { ...emptyRecord(), figures: [asked] };
  const [subject] = openFigureQuestions(record);
  const toldOf = (visit: typeof record) =>
    lacksOfRecord(report, { visits: [visit] }, TODAY).find(({ what }) => what === 'figures');
  expect(subject).toMatchObject({ about: 'printed' });
  expect(toldOf(record)).toEqual({ what: 'figures', count: 1, visitId: record.visit.id });
  const made = finding('f', { origin: { from: 'figures', key: subject ? subjectKey(subject) : '' } });
  expect(toldOf({ ...record, findings: [made] })).toBeUndefined();
  // Once asked it is open until the unit replies.
  const question = { ...made, origin: { ...made.origin!, asks: true } };
  const openOf = (visit: typeof record) =>
    lacksOfRecord(report, { visits: [visit] }, TODAY).find(({ what }) => what === 'asked')?.count;
  expect(openOf({ ...record, findings: [made] })).toBeUndefined();
  expect(openOf({ ...record, findings: [question] })).toBe(1);
  const reply = blankStatement('explanation', {
    ...{ id: 'said', missionId: 'mission', visitId: 'visit', findingId: 'f', position: 1 },
    ...{ who: { name: '', position: 'Chủ tịch UBND' }, now: '2026-03-02T02:00:00.000Z' },
  });
  const replied = { ...reply, text: 'Tính trên số đã giải quyết' };
  expect(openOf({ ...record, findings: [question], statements: [replied] })).toBeUndefined();
});

test('a consolidated report for a council session lacks the session while it is not named', () => {
  const lacks = (kind: string, mission: Pick<Mission, 'kind' | 'councilSession'>) =>
    lacksOfRecord({ kind, date: '2026-03-05' }, { visits: [], mission }, '2026-03-05T02:00:00Z').map(
      ({ what }) => what,
    );
  const open = { kind: 'supervision', councilSession: ' ' } as const;
  expect(lacks('consolidated-report', open)).toEqual(['session']);
  expect(lacks('unit-report', open)).toEqual([]);
  expect(lacks('consolidated-report', { ...open, councilSession: 'Kỳ họp thứ 12' })).toEqual([]);
  expect(lacks('consolidated-report', { ...open, kind: 'inspection' })).toEqual([]);
});

test('whoever was there without a name is listed before a document that would print the position alone', () => {
  const record = emptyRecord();
  const [person] = attendeesFromMembers(
    [{ id: 'a', name: 'Nguyễn Văn A', role: 'member', position: 'Phó Trưởng ban' }],
    record.visit,
  );
  const attendees = [
    { ...person!, id: 'named' },
    { ...person!, id: 'nameless', name: ' ' },
    { ...person!, id: 'gone', name: '', deleted: true },
    { ...person!, id: 'signs', name: '', role: 'chair' as const },
  ];
  const unnamed = (kind: string) =>
    lacksOfRecord({ kind, date: null }, { visits: [{ ...record, attendees }] }, TODAY).find(
      ({ what }) => what === 'unnamed',
    );
  expect(unnamed('unit-report')).toEqual({ what: 'unnamed', count: 2, visitId: record.visit.id });
  // Who signs the minutes without a name is listed as such.
  expect(unnamed('minutes')?.count).toBe(1);
  expect(unnamed('consolidated-report')).toBeUndefined();
});
