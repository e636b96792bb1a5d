import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultIssuer } from './issuer-defaults.ts';
import { MissionKind, Signing, type Member } from './mission.ts';
import { signersOf, signingBy, signingOf } from './signing.ts';

const head: Member = {
  id: 'member-1',
  name: 'Người thứ nhất',
  role: 'head',
  position: 'Trưởng Ban Pháp chế',
};
const deputy: Member = {
  id: 'member-2',
  name: 'Người thứ hai',
  role: 'deputyHead',
  position: 'Phó Trưởng Ban Pháp chế',
};
const issuer = defaultIssuer('supervision', 'tỉnh Gia Lai');
const mission = { kind: 'supervision' as const, members: [head, deputy], issuer };
const FOR_HEAD = ['TM. ĐOÀN GIÁM SÁT', 'KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN'];

test('the head signs on behalf of the delegation, where the mission says nothing else', () => {
  expect(signingOf(mission)).toEqual({
    authority: ['TM. ĐOÀN GIÁM SÁT', 'TRƯỞNG ĐOÀN'],
    position: head.position,
    name: head.name,
  });
  expect(signingOf({ ...mission, members: [{ ...head, name: 'Trưởng đoàn' }] }).name).toBe('');
});

test('the lines for a deputy bring the name from the list and say on whose behalf', () => {
  for (const authority of [
    ['KT. TRƯỞNG ĐOÀN', 'PHÓ TRƯỞNG ĐOÀN'],
    ['KT. Trưởng đoàn', 'Phó Trưởng đoàn'],
    FOR_HEAD,
  ]) {
    const signing = { authority, position: '', name: '' };
    const printed = signingOf({ ...mission, issuer: { ...issuer, signing } });
    expect(printed.authority.map((line) => line.toLocaleUpperCase('vi'))).toEqual(FOR_HEAD);
    expect(printed).toMatchObject({ position: deputy.position, name: deputy.name });
  }
});

test('who of two deputies signs is not guessed, and is named where chosen', () => {
  const other = { ...deputy, name: 'Người thứ ba' };
  const two = { ...mission, members: [head, deputy, other] };
  expect(signingOf(two, { authority: FOR_HEAD, position: '', name: '' }).name).toBe('');
  expect(signingOf(two, signingBy(other, two)).name).toBe(other.name);
});

test('free wording prints as it was written', () => {
  const signing = { authority: ['TUQ. TRƯỞNG ĐOÀN', 'CHÁNH VĂN PHÒNG'], position: '', name: 'Người thứ tư' };
  expect(signingOf(mission, signing)).toEqual(signing);
  const ofCouncil = { authority: ['TM. BAN', 'TRƯỞNG BAN'], position: '', name: '' };
  expect(signingOf({ ...mission, issuer: { ...issuer, signing: ofCouncil } })).toEqual(ofCouncil);
});

const member = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('Người thứ nhất', 'Người thứ hai', 'Người thứ ba'),
  role: fc.constantFrom('head' as const, 'deputyHead' as const, 'member' as const, 'secretary' as const),
  position: fc.constantFrom('', 'Phó Trưởng Ban'),
});

test('whoever is chosen from the list signs, and a signing resolved once stays as it is', () => {
  const members = fc
    .array(member, { maxLength: 6 })
    .filter((list) => list.filter(({ role }) => role === 'head').length < 2);
  fc.assert(
    fc.property(members, fc.constantFrom(...MissionKind.options), (list, kind) => {
      const delegation = { ...mission, kind, members: list };
      for (const signer of signersOf(delegation)) {
        const printed = signingOf(delegation, signingBy(signer, delegation));
        expect(printed).toMatchObject({ name: signer.name, position: signer.position });
        expect(Signing.safeParse(printed).success).toBe(true);
        expect(printed.authority[0]).toBe(`TM. ${defaultIssuer(kind, '').name}`);
        expect(signingOf(delegation, printed)).toEqual(printed);
      }
    }),
  );
});
