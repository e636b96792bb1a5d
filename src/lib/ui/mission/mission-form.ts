import { Issuer, MemberRole, Mission, MissionKind, Signing } from '#lib/domain/mission/mission.ts';
import { lacksSuperior } from '#lib/domain/mission/issuer-defaults.ts';
import { Id, longestOf, z } from '#lib/domain/basics/schema.ts';
import { linesOf, storedLength } from '#lib/domain/basics/text-length.ts';
import { Unit } from '#lib/domain/mission/unit-schema.ts';
import { formatDay, NotADayError, parseDay } from '#lib/domain/basics/vietnamese-date.ts';

const MAX_LINES = 50;
const MAX_AUTHORITY_LINES = 6;

/** What stands in the fields of the mission form, as typed. */
export const MissionForm = z.object({
  missionId: Id,
  kind: MissionKind,
  title: z.string(),
  /** One act a line. */
  legalBasis: z.string(),
  from: z.string(),
  to: z.string(),
  members: z.array(z.object({ id: Id, role: MemberRole, name: z.string(), position: z.string() })),
  issuer: z.extend(z.omit(Issuer, { recipients: true, signing: true, numbering: true }), {
    recipients: z.string(),
    /** quyền hạn, chức vụ of who signs, one a line; empty where the head of the delegation does. */
    authority: z.string(),
    signerPosition: z.string(),
    signerName: z.string(),
    numbering: z.enum(['byKind', 'together']),
  }),
  councilSession: z.string(),
  checklistIds: z.array(Id),
  units: z.array(Unit),
});
export type MissionForm = z.infer<typeof MissionForm>;

/** The part of a mission that the form fills. */
export type MissionFields = Pick<
  Mission,
  'kind' | 'title' | 'legalBasis' | 'period' | 'members' | 'issuer' | 'councilSession' | 'checklistIds'
>;

export type FormFault = 'title' | 'day' | 'dayOrder' | 'memberName' | 'lines' | 'lineLength';

/** What is wrong, by field: `title`, `legalBasis`, `from`, `to`, `recipients`, `authority` or `member-0`. */
export type FormFaults = Record<string, FormFault>;

/** The form of a mission nobody has filled yet, with a row for the head of the delegation. */
export function emptyForm(missionId: string): MissionForm {
  return {
    missionId,
    kind: 'supervision',
    title: '',
    legalBasis: '',
    from: '',
    to: '',
    members: [{ id: 'member-1', role: 'head', name: '', position: '' }],
    issuer: {
      superior: '',
      name: '',
      symbol: '',
      placeName: '',
      recipients: '',
      authority: '',
      signerPosition: '',
      signerName: '',
      numbering: 'byKind',
    },
    councilSession: '',
    checklistIds: [],
    units: [],
  };
}

/** An issuer as typed; `kept` is how it numbers its documents, where that stays as it was. */
export function issuerFields(
  { signing, recipients, numbering, ...issuer }: Issuer,
  kept: MissionForm['issuer']['numbering'] = numbering ?? 'byKind',
): MissionForm['issuer'] {
  return {
    ...issuer,
    recipients: recipients.join('\n'),
    authority: signing?.authority.join('\n') ?? '',
    signerPosition: signing?.position ?? '',
    signerName: signing?.name ?? '',
    numbering: kept,
  };
}

/** The form of a mission as it stands. Its units are changed elsewhere. */
export function formOf(mission: Mission): MissionForm {
  const { id, kind, title, legalBasis, period, members, issuer, councilSession, checklistIds } = mission;
  return {
    missionId: id,
    kind,
    title,
    legalBasis: legalBasis.join('\n'),
    from: period.from ? formatDay(period.from) : '',
    to: period.to ? formatDay(period.to) : '',
    members,
    issuer: issuerFields(issuer),
    councilSession,
    checklistIds,
    units: [],
  };
}

/**
 * What of an issuer stands after the kind of mission was changed: what was usual for the old kind is left to what is usual
 * for the new one, which an empty field stands for; what somebody typed stays.
 * @param usual how the old kind usually signs
 */
export function issuerAfterKind(issuer: MissionForm['issuer'], usual: Issuer): MissionForm['issuer'] {
  const cleared = { ...issuer };
  for (const field of ['superior', 'name', 'symbol'] as const)
    if (cleared[field].trim() === usual[field]) cleared[field] = '';
  return cleared;
}

/** What a superior body left empty stands for; a council, which has none above it, is given none. */
export function usualSuperior(name: string, defaults: Issuer): string {
  return lacksSuperior({ name, superior: '' }) ? defaults.superior : '';
}

function lineFault(lines: readonly string[], longest: number, most = MAX_LINES): FormFault | null {
  if (lines.length > most) return 'lines';
  return lines.some((line) => storedLength(line) > longest) ? 'lineLength' : null;
}

function dayIn(text: string): { day: string | null } | { fault: FormFault } {
  if (text.trim() === '') return { day: null };
  try {
    return { day: parseDay(text) };
  } catch (error) {
    if (error instanceof NotADayError) return { fault: 'day' };
    throw error;
  }
}

/** Whether somebody chose a role or typed a position in a row: the first one begins as the head's, others as a member's. */
function wasFilled({ role, position }: MissionForm['members'][number], index: number): boolean {
  const begins = role === 'member' || (role === 'head' && index === 0);
  return !begins || position.trim() !== '';
}

/**
 * Understands what was typed, or says field by field, in their order on screen, what is to be put right.
 * @param defaults what an issuer field left empty stands for
 */
export function readForm(
  form: MissionForm,
  defaults: Issuer,
): { fields: MissionFields } | { faults: FormFaults } {
  const faults: FormFaults = {};
  const title = form.title.trim();
  const legalBasis = linesOf(form.legalBasis);
  const recipients = linesOf(form.issuer.recipients);
  const authority = linesOf(form.issuer.authority);
  const [from, to] = [dayIn(form.from), dayIn(form.to)];

  if (!title) faults['title'] = 'title';
  if ('fault' in from) faults['from'] = from.fault;
  if ('fault' in to) faults['to'] = to.fault;
  const period = { from: 'day' in from ? from.day : null, to: 'day' in to ? to.day : null };
  if (period.from && period.to && period.to < period.from) faults['to'] = 'dayOrder';
  const basisFault = lineFault(legalBasis, longestOf(Mission.shape.legalBasis.def.element));
  if (basisFault) faults['legalBasis'] = basisFault;
  form.members.forEach((member, index) => {
    if (!member.name.trim() && wasFilled(member, index)) faults[`member-${index}`] = 'memberName';
  });
  const recipientFault = lineFault(recipients, longestOf(Issuer.shape.recipients.def.element));
  if (recipientFault) faults['recipients'] = recipientFault;
  const authorityFault = lineFault(
    authority,
    longestOf(Signing.shape.authority.def.element),
    MAX_AUTHORITY_LINES,
  );
  if (authorityFault) faults['authority'] = authorityFault;
  if (Object.keys(faults).length > 0) return { faults };

  const { superior, name, symbol, placeName, signerPosition, signerName, numbering } = form.issuer;
  const signing = { authority, position: signerPosition.trim(), name: signerName.trim() };
  return {
    fields: {
      kind: form.kind,
      title,
      legalBasis,
      period,
      // A row nobody filled is no member.
      members: form.members
        // In the order of the schema, so that what nobody changed is told to be the same.
        .map(({ id, name, role, position }) => ({ id, name: name.trim(), role, position: position.trim() }))
        .filter((member) => member.name),
      issuer: {
        superior: superior.trim() || usualSuperior(name, defaults),
        name: name.trim() || defaults.name,
        symbol: symbol.trim() || defaults.symbol,
        placeName: placeName.trim() || defaults.placeName,
        recipients: recipients.length > 0 ? recipients : defaults.recipients,
        ...(authority.length > 0 ? { signing } : {}),
        ...(numbering === 'together' ? { numbering } : {}),
      },
      councilSession: form.councilSession.trim(),
      checklistIds: form.checklistIds,
    },
  };
}
