import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import office from '#templates/documents/office.json' with { type: 'json' };
import { followUp as screens } from './vi/follow-up.ts';
import followUp from '#templates/documents/follow-up-sheet.json' with { type: 'json' };
import { DOCUMENT_KINDS } from '#lib/domain/drafts/document-kinds.ts';
import { MissionKind } from '#lib/domain/mission/mission.ts';
import parts from '#templates/documents/parts.json' with { type: 'json' };
import { dossiers } from './vi/dossiers.ts';
import { figures } from './vi/figures.ts';
import { people } from './vi/people.ts';
import { record } from './vi/record/record.ts';
import { units } from './vi/units.ts';
import { vi } from './vi/app.ts';
import { preparation } from '#messages/vi/preparation.ts';
import { preparation as english } from '#messages/en/preparation.ts';

/** Words that were replaced, each by one term for one thing. */
const REPLACED = [
  /cuộc làm việc/iu,
  /khép lại/iu,
  /lưu cuộc mới|thông tin cuộc\b/iu,
  /mầm/iu,
  // It is still the word for a dossier withdrawn (rút, dừng), a term made shorter (rút ngắn), a card taken out (rút ra).
  /rút(?! ngắn|, | ra)/iu,
  /lúc (đoàn )?đến/iu,
  /nhìn thấy khi đến/iu,
  /người của đoàn/iu,
  /đại diện đơn vị, người đứng đầu/iu,
  /(?<!sai |chênh )lệch/iu,
  /chênh(?! lệch)/iu,
  /phần mềm ghi “|'Phần mềm ghi'/u,
  /điều phải có|điều đã thấy|điều nguồn/iu,
  /in thành “/iu,
  /'vừa'/iu,
  /`trước ngày \$\{/u,
  /phí\/lệ phí|hồ sơ có phí/iu,
  /\d %|\} %/u,
];

const MESSAGES = new URL('./vi/', import.meta.url);
const CHECKLISTS = new URL('../../templates/checklists/areas/', import.meta.url);
const INTERVIEWS = new URL('../../templates/interview/', import.meta.url);

/** The words of a module, without what its comments say. */
function wordsOf(url: URL): string {
  return readFileSync(url, 'utf8')
    .normalize('NFC')
    .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, '');
}

const files = [MESSAGES, CHECKLISTS, INTERVIEWS].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(ts|json)$/u.test(name))
    .map((name) => [name, new URL(name, folder)] as const),
);

test.each(files)('%s says none of the words that were replaced', (_, url) => {
  const words = wordsOf(url);
  expect(REPLACED.flatMap((word) => words.match(word)?.[0] ?? [])).toEqual([]);
});

test('the texts were found: those of the screens, of the checklists, of the interview', () => {
  expect(files.length).toBeGreaterThan(25);
});

test('a screen, the record of changes and a document call the degrees of a shortcoming by the same words', () => {
  for (const degree of ['low', 'medium', 'high'] as const) {
    expect(record.codes[degree]).toBe(vi.severity[degree].toLowerCase());
    expect(office.severities[degree]).toBe(vi.severity[degree].toLowerCase());
  }
});

test.each(MissionKind.options)(
  'a visit of the kind “%s” is called on every screen what its papers call it',
  (kind) => {
    const { onSite } = office.words[kind];
    const { session, survey } = vi.visit.forms(kind);
    expect(followUp.annex.visit.session).toBe(`${session} tại {unit}`);
    expect(survey.toLowerCase()).toBe(onSite);
    expect(preparation.mission.visitOf(kind, 'session', '05/3/2026')).toBe(`${session} ngày 05/3/2026`);
    expect(preparation.mission.visitOf(kind, 'survey', null)).toBe(`${survey}, chưa rõ ngày`);
    expect(preparation.home.visitsOf(kind, 2, 1)).toBe(`2 buổi làm việc, 1 lần ${onSite}`);
  },
);

test.each(MissionKind.options)('a unit of the kind “%s” is called on screens as papers call it', (kind) => {
  const { subjectOf, delegation } = office.words[kind];
  expect(preparation.newMission.unitsOf[kind]).toBe(subjectOf);
  expect(units.title(kind, 2)).toBe(`${subjectOf} (2)`);
  expect(people.side[kind]).toMatchObject({ unit: subjectOf, delegation });
});

test('what a form asks of every kind of mission speaks of none of them', () => {
  expect(preparation.newMission.period).not.toMatch(/giám sát|khảo sát|kiểm tra/iu);
});

test('what papers name too is called on screens as papers call it', () => {
  for (const key of ['postal', 'pendingInTime', 'feeDossiers', 'paidOnline'] as const)
    expect(figures.names[key]).toBe(parts.figures.names[key]);
  expect(dossiers.form.statuses).toEqual(parts.dossiers.status);
  expect(dossiers.form.intakes).toEqual(parts.dossiers.intake);
});

test('the digitisation of a dossier has one term on the form, the summary and in the annex', () => {
  const { digitised, shares } = parts.dossiers;
  expect(dossiers.form.componentOptions.full).toBe(digitised.full);
  expect(dossiers.total.rows.fullyDigitised).toBe(shares.fullyDigitised);
  expect(record.codes.full).toBe(digitised.full.toLocaleLowerCase('vi'));
});

test('what documents say of numbers that do not go together speaks of contents, as they do', () => {
  expect(JSON.stringify([figures.sentences.doubts, figures.names])).not.toMatch(/tiêu chí|\/lệ phí/iu);
  expect(figures.names.feeDossiers).toBe(parts.figures.names.feeDossiers);
});

test('what happened to a recommendation is told on the screen in the words of the follow-up sheet', () => {
  const { annex, statuses, steps } = followUp;
  const { overdue: _, ...found } = screens.status;
  expect(found).toEqual(statuses);
  expect(screens.step).toEqual(steps);
  expect(screens.explanation('{body}')).toBe(annex.explained);
  expect(`${annex.explainer} đã giải trình`).toBe(screens.explanation(''));
  expect(screens.extendedTo('{day}', '')).toBe(annex.extendedTo);
  expect(screens.extendedTo('{day}', '{document}')).toBe(annex.extendedBy);
  expect(`${screens.explanationLate('{since}', '{day}')}.`).toBe(annex.explanationLate);
  expect(`${screens.awaitExplanation('{day}')}.`).toBe(annex.explanation);
  expect(annex.explainedIn).toBe(`${screens.explanationDocument}: {document}`);
  expect(annex.sourceDue.toLowerCase()).toBe(`(${screens.sourceDue('{day}').toLowerCase()})`);
});

test.each([
  ['Vietnamese', preparation],
  ['English', english],
])(
  'what is numbered in a series of its own is named as documents are, by the abbreviation: %s',
  (_, words) => {
    for (const { abbreviation } of Object.values(DOCUMENT_KINDS))
      expect(words.newMission.numberings.byKind).toMatch(new RegExp(`\\b${abbreviation}\\b`, 'u'));
  },
);
