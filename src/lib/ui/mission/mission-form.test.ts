import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultIssuer, ISSUING_BODIES, issuerOf } from '#lib/domain/mission/issuer-defaults.ts';
import { Mission, MissionKind } from '#lib/domain/mission/mission.ts';
import { addDays, formatDay } from '#lib/domain/basics/vietnamese-date.ts';
import {
  emptyForm,
  formOf,
  issuerAfterKind,
  issuerFields,
  readForm,
  type MissionForm,
} from './mission-form.ts';

const defaults = defaultIssuer('supervision', 'tỉnh Gia Lai');
const filled: MissionForm = { ...emptyForm('m1'), title: 'Giám sát một cửa' };

function fieldsOf(form: MissionForm) {
  const read = readForm(form, defaults);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.fields;
}
const rest = {
  id: 'm1',
  sample: null,
  createdAt: '2026-03-05T00:00:00Z',
  archived: false,
  deleted: false,
};

test('a title alone makes a mission; empty member rows and blank lines are no content', () => {
  const fields = fieldsOf({ ...filled, legalBasis: '\n  Nghị quyết 21 \n\n' });
  expect(fields).toMatchObject({ legalBasis: ['Nghị quyết 21'], members: [], issuer: defaults });
  expect(Mission.parse({ ...rest, ...fields })).toMatchObject({ title: 'Giám sát một cửa' });
});

test('an end before the beginning is refused beside the end', () => {
  expect(readForm({ ...filled, from: '05/3/2026', to: '4/3/2026' }, defaults)).toEqual({
    faults: { to: 'dayOrder' },
  });
});

test('every fault is named, in the order of the screen', () => {
  const read = readForm(
    {
      ...filled,
      title: ' ',
      from: '31/2/2026',
      legalBasis: 'x\n'.repeat(51),
      members: [{ id: 'member-1', role: 'head', name: '', position: 'Trưởng ban' }],
      issuer: { ...filled.issuer, recipients: 'y'.repeat(301) },
    },
    defaults,
  );
  expect(Object.entries('faults' in read ? read.faults : {})).toEqual([
    ['title', 'title'],
    ['from', 'day'],
    ['legalBasis', 'lines'],
    ['member-0', 'memberName'],
    ['recipients', 'lineLength'],
  ]);
});

test('a member with a role and no name is asked about; a row as it was added is none', () => {
  const rows = (...roles: MissionForm['members'][number]['role'][]) =>
    readForm(
      { ...filled, members: roles.map((role, at) => ({ id: `m-${at}`, role, name: '', position: '' })) },
      defaults,
    );
  expect(rows('head', 'member', 'secretary')).toEqual({ faults: { 'member-2': 'memberName' } });
  expect(rows('head', 'member', 'member')).toHaveProperty('fields.members', []);
  expect(rows('member')).toHaveProperty('fields.members', []);
});

test('what a person wrote as issuer wins over the usual wording', () => {
  const { issuer } = fieldsOf({ ...filled, issuer: { ...filled.issuer, symbol: 'BPC' } });
  expect(issuer).toEqual({ ...defaults, symbol: 'BPC' });
});

test('a mission opened for editing and saved untouched stays as it was', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
  const words = fc
    .string({ minLength: 1, maxLength: 40 })
    .map((text) => `Điều ${text.replace(/\s+/g, ' ')}.`);
  fc.assert(
    fc.property(
      words,
      fc.array(words, { maxLength: 5 }),
      day,
      fc.nat(400),
      (title, legalBasis, from, length) => {
        const fields = {
          ...fieldsOf(filled),
          title,
          legalBasis,
          period: { from, to: addDays(from, length) },
        };
        expect(fieldsOf(formOf({ ...rest, ...fields }))).toEqual(fields);
      },
    ),
  );
});

test('days come back in the notation of the screen', () => {
  const mission = { ...rest, ...fieldsOf({ ...filled, from: '2026-01-09' }) };
  expect(formOf(mission).from).toBe(formatDay('2026-01-09'));
});

test('a deputy may sign for the head, and clearing the lines gives the signature back to the head', () => {
  const typed = {
    authority: ' KT. TRƯỞNG ĐOÀN \nPHÓ TRƯỞNG ĐOÀN\n',
    signerPosition: '',
    signerName: 'Phó Trưởng đoàn',
  };
  const { issuer } = fieldsOf({ ...filled, issuer: { ...filled.issuer, ...typed } });
  const signing = {
    authority: ['KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN'],
    position: '',
    name: 'Phó Trưởng đoàn',
  };
  expect(issuer).toEqual({ ...defaults, signing });
  expect(fieldsOf({ ...filled, issuer: issuerFields(issuer) }).issuer).toEqual(issuer);
  expect(fieldsOf({ ...filled, issuer: { ...issuerFields(issuer), authority: '' } }).issuer).toEqual(
    defaults,
  );
  expect(readForm({ ...filled, issuer: { ...filled.issuer, authority: 'x\n'.repeat(7) } }, defaults)).toEqual(
    {
      faults: { authority: 'lines' },
    },
  );
});

test('one book for documents of all kinds is a choice; a series for each kind is nothing to note', () => {
  const { issuer } = fieldsOf({ ...filled, issuer: { ...filled.issuer, numbering: 'together' } });
  expect(issuer).toEqual({ ...defaults, numbering: 'together' });
  expect(issuerFields(issuer).numbering).toBe('together');
  expect(fieldsOf(filled).issuer).toEqual(defaults);
});

test('a mission of another kind is headed as usual for that kind, but for what somebody typed', () => {
  const old = issuerFields(defaultIssuer('inspection', 'tỉnh Gia Lai'));
  const changed = issuerAfterKind({ ...old, symbol: 'HĐND' }, defaultIssuer('inspection', 'tỉnh Gia Lai'));
  const read = readForm({ ...filled, issuer: changed }, defaults);
  expect(read).toMatchObject({
    fields: { issuer: { superior: defaults.superior, name: defaults.name, symbol: 'HĐND' } },
  });
});

test('saving the form of a surprise visit or of any issuing body writes nothing that nobody typed', () => {
  const kinds = MissionKind.options;
  for (const kind of kinds) {
    const issuers = ISSUING_BODIES.map((body) => issuerOf(body, kind, 'tỉnh Gia Lai'));
    const usual = defaultIssuer(kind, 'tỉnh Gia Lai');
    for (const issuer of [usual, ...issuers]) {
      const read = readForm(
        { ...formOf({ ...rest, ...fieldsOf(filled), kind, issuer }), title: 'Khác' },
        usual,
      );
      expect(read).toMatchObject({ fields: { issuer } });
    }
  }
});
