import { randomBytes } from 'node:crypto';
import { hashChange } from '#lib/journal/chain.ts';
import { GENESIS, type Change } from '#lib/journal/change.ts';
import { NO_MISSION } from '#lib/journal/log.ts';
import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { JournalTable } from '#lib/storage/tables.ts';
import { foreignKey, packed, sealedBy, type PackedContents } from '#tests/fixtures/package-contents.ts';
import { largeMission } from '#tests/fixtures/large-mission.ts';
import { jpeg, sha256Of } from '#tests/fixtures/photos/photos.ts';

const DEVICE = '01890000-0000-7000-8000-000000000001';
const AT = '2026-03-05T02:00:00.000Z';
const PHOTO_BYTES = 300_000;

type NewRow = [table: JournalTable, row: { id: string }];

/** A log that brings rows one after the other. */
function logOf(log: string, rows: readonly NewRow[]): Change[] {
  let prev = GENESIS;
  return rows.map(([table, row], at) => {
    const rest: Omit<Change, 'hash'> = {
      device: DEVICE,
      log,
      seq: at + 1,
      time: `${String(Date.parse(AT) + at).padStart(15, '0')}-000000`,
      wall: Date.parse(AT) + at,
      author: '',
      table,
      row: row.id,
      set: { ...row },
      context: {},
      prev,
    };
    const hash = hashChange(rest);
    prev = hash;
    return { ...rest, hash };
  });
}

async function packageOf(
  logs: Change[][],
  title: string,
  attachments: PackedContents['attachments'],
): Promise<Blob> {
  const key = await foreignKey();
  const seals = await Promise.all(logs.map((changes) => sealedBy(key, changes.at(-1)!)));
  return packed({
    manifest: {
      format: 'giamsat',
      version: 1,
      tables: 1,
      createdAt: AT,
      device: DEVICE,
      author: '',
      missions: [{ id: logs[0]![0]!.log, title }],
      logs: logs.map((changes) => ({
        log: changes[0]!.log,
        device: DEVICE,
        first: 1,
        last: changes.length,
        prev: GENESIS,
        hash: changes.at(-1)!.hash,
      })),
      seals: seals.length,
      attachments: [...attachments].map(([sha256, bytes]) => ({ sha256, size: bytes.byteLength })),
    },
    logs,
    seals,
    attachments,
  });
}

/** What both packages begin with. */
async function missionOf(visits: number) {
  const record = await largeMission(visits);
  const { mission } = record;
  const [{ checklist }] = record.visits as [(typeof record.visits)[0]];
  const own: NewRow = [
    'checklists',
    { id: checklistKey(checklist), checklist, imported: false, deleted: false } as { id: string },
  ];
  return { ...record, mission, checklists: logOf(NO_MISSION, [own]) };
}

/** A package of so many visits of 120 answers and 30 findings each. @returns it, and how many changes it holds */
export async function packageOfVisits(visits: number): Promise<{ file: Blob; changes: number }> {
  const record = await missionOf(visits);
  const { mission } = record;
  const rows = record.visits.flatMap(({ unit, visit, answers, findings, recommendations }): NewRow[] => [
    ['units', { ...unit, missionId: mission.id } as { id: string }],
    ['visits', visit],
    ...answers.map((row): NewRow => ['answers', row]),
    ...findings.map((row): NewRow => ['findings', row]),
    // The mission of the other benches has half as many.
    ...findings.map((row): NewRow => ['findings', { ...row, id: `${row.id}/again` }]),
    ...recommendations.map((row): NewRow => ['recommendations', row]),
  ]);
  const log = logOf(mission.id, [['missions', mission], ...rows]);
  return {
    file: await packageOf([log, record.checklists], mission.title, new Map()),
    changes: log.length + 1,
  };
}

/** A package of one visit with so many photos of 300 KB. */
export async function packageOfPhotos(count: number): Promise<{ file: Blob; changes: number }> {
  const record = await missionOf(1);
  const [{ unit, visit }] = record.visits as [(typeof record.visits)[0]];
  const attachments: PackedContents['attachments'] = new Map();
  const photos = Array.from({ length: count }, (_, at): NewRow => {
    const picture = new Uint8Array(jpeg(at));
    // What follows the end of a JPEG is no part of the picture.
    const filled = Buffer.concat([picture, randomBytes(PHOTO_BYTES - picture.byteLength)]);
    const bytes = new Uint8Array(filled);
    const sha256 = sha256Of(bytes.buffer);
    attachments.set(sha256, bytes);
    const row: Photo = {
      id: `${visit.id}/photo-${String(at)}`,
      missionId: visit.missionId,
      visitId: visit.id,
      itemCode: null,
      sha256,
      type: 'image/jpeg',
      size: bytes.byteLength,
      fileName: `IMG-${String(at)}.jpg`,
      fileTime: null,
      addedAt: AT,
      place: null,
      caption: '',
      deleted: false,
    };
    return ['photos', row];
  });
  const { mission } = record;
  const log = logOf(mission.id, [
    ['missions', mission],
    ['units', { ...unit, missionId: mission.id } as { id: string }],
    ['visits', visit],
    ...photos,
  ]);
  return {
    file: await packageOf([log, record.checklists], mission.title, attachments),
    changes: log.length + 1,
  };
}
