import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { withoutMade } from '#lib/domain/visit/photo-made.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import { inMission, type Attendee } from '#lib/domain/visit/attendee.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';

interface SignedRow {
  id: string;
  deleted: boolean;
}

/** What signatures cover: the visit, its unit, and the rows of every table that belong to the visit. */
export interface SignedContent {
  visit: Visit;
  unit: Unit;
  /** Absent for signatures given before they covered what minutes print of it. */
  mission?: Mission;
  /** By table: answers, findings, figures, dossiers, statements, attendees, … */
  rows: Readonly<Record<string, readonly SignedRow[]>>;
}

/**
 * What the minutes of a visit print of its mission. Of the delegation they list the members present, as recorded in
 * the mission: a member who joins later changes nothing that was signed.
 */
export function printedOf({ kind, title, issuer, members }: Mission, attendees: readonly Attendee[]) {
  const { superior, name, symbol, recipients } = issuer;
  return {
    kind,
    title,
    issuer: { superior, name, symbol, recipients },
    attendees: inMission(attendees, members).map(({ id, position }) => ({ id, position })),
  };
}

const byId = (a: SignedRow, b: SignedRow) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * SHA-256 of the record of a visit in canonical JSON (RFC 8785), lower-case hexadecimal: what a signature covers. With its
 * mission, what minutes print of that as well.
 * The order of rows does not matter, deleted rows and empty tables do not count. Left out: `signatures`, of which the
 * first could else not stand beside the second, `closedAt`, since a visit is closed after it is signed, and what is made of
 * the signed original of a photo whenever it is first shown.
 */
export function signedContentHash({ visit, unit, mission, rows }: SignedContent): string {
  const { closedAt: _, ...signed } = visit;
  const tables = Object.entries(rows)
    .filter(([table]) => table !== 'signatures')
    .map(([table, all]) => {
      const rows = all.filter(({ deleted }) => !deleted).sort(byId);
      return [table, table === 'photos' ? rows.map(withoutMade) : rows] as const;
    })
    .filter(([, rows]) => rows.length > 0);
  const content: Readonly<Record<string, readonly SignedRow[]>> = Object.fromEntries(tables);
  const attendees = (content['attendees'] ?? []) as readonly Attendee[];
  const text = canonicalize({
    visit: signed,
    unit,
    rows: content,
    ...(mission ? { mission: printedOf(mission, attendees) } : {}),
  });
  if (text === undefined) throw new Error('A record must be plain JSON');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
