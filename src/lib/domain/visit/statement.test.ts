import { expect, test } from 'vitest';
import { blankStatement, lacksOfStatement, sideOf, Statement, statementsOn, writtenAt } from './statement.ts';

const who = { name: '', position: 'Giám đốc Trung tâm' };
function statement(id: string, position: number, fields: Partial<Statement> = {}): Statement {
  const start = {
    id,
    missionId: 'm',
    visitId: 'v',
    who,
    findingId: 'f',
    position,
    now: '2025-10-13T02:00:00Z',
  };
  return Statement.parse({ ...blankStatement('explanation', start), text: 'Do lỗi hệ thống.', ...fields });
}

test('beside a finding stands what was said of it, in order', () => {
  const rows = [
    statement('s2', 2, { kind: 'dissent' }),
    statement('s1', 1),
    statement('s3', 3, { findingId: 'other' }),
    statement('s4', 4, { deleted: true }),
    statement('s5', 5, { findingId: null, kind: 'proposal' }),
    statement('s0', 2, { at: '2025-10-13T01:00:00Z' }),
  ];
  expect(statementsOn(rows, 'f').map(({ id }) => id)).toEqual(['s1', 's0', 's2']);
  expect(statementsOn(rows, 'f', ['dissent']).map(({ id }) => id)).toEqual(['s2']);
  expect(statementsOn(rows, null).map(({ id }) => id)).toEqual(['s5']);
});

test('members give opinions; explanation, dissent and proposal are the unit’s', () => {
  expect(Statement.shape.kind.options.map(sideOf)).toEqual(['delegation', 'unit', 'unit', 'unit']);
});

test('nobody’s words, or no words, are not printed; a position alone says who spoke', () => {
  const whole = statement('s', 1);
  expect(lacksOfStatement(whole)).toEqual([]);
  expect(lacksOfStatement({ ...whole, text: ' \n' })).toEqual(['text']);
  expect(lacksOfStatement({ who: { name: ' ', position: '' }, text: '' })).toEqual(['who', 'text']);
});

test('what a sample came with has no time; what somebody wrote into it does, as in any mission', () => {
  const createdAt = '2026-01-01T00:00:00Z';
  const sample = { source: 'Báo', published: '', note: '' };
  const [own, came] = [statement('s1', 1), statement('s2', 2, { at: createdAt })];
  expect(writtenAt(came, { sample, createdAt })).toBeNull();
  expect(writtenAt(own, { sample, createdAt })).toBe(own.at);
  expect(writtenAt(came, { sample: null, createdAt })).toBe(createdAt);
});
