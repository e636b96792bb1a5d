import { Answer } from '../domain/answer.ts';
import { Arrival } from '../domain/arrival.ts';
import { Attendee } from '../domain/attendee.ts';
import { DocumentDraft, keepIssued } from '../domain/document-draft.ts';
import { Dossier } from '../domain/dossier.ts';
import { Photo } from '../domain/evidence.ts';
import { FigureSheet } from '../domain/figures.ts';
import { Finding } from '../domain/finding.ts';
import { Interview } from '../domain/interview.ts';
import { Mission } from '../domain/mission.ts';
import { Recommendation } from '../domain/recommendation.ts';
import { Draw } from '../domain/sample-draw.ts';
import { Signature } from '../domain/signature.ts';
import { Statement } from '../domain/statement.ts';
import { Unit } from '../domain/unit.ts';
import { Visit } from '../domain/visit.ts';
import { hashChange } from '../journal/chain.ts';
import { applySet, GENESIS, readSet, type Change } from '../journal/change.ts';
import { tick } from '../journal/clock.ts';
import { database, type Blob, type Head } from './database.ts';
import { deviceIdentity } from './device.ts';
import { KeptChecklist } from './kept-checklist.ts';
import { rememberRecords } from './loss-marker.ts';
import { StorageError, toStorageError } from './storage-error.ts';

const SCHEMAS = {
  missions: Mission,
  units: Unit,
  visits: Visit,
  checklists: KeptChecklist,
  answers: Answer,
  findings: Finding,
  recommendations: Recommendation,
  photos: Photo,
  figures: FigureSheet,
  draws: Draw,
  dossiers: Dossier,
  interviews: Interview,
  statements: Statement,
  attendees: Attendee,
  signatures: Signature,
  arrivals: Arrival,
  documents: DocumentDraft,
};

/** The tables whose rows the journal vouches for. */
export type JournalTable = keyof typeof SCHEMAS;

/** Fields to set in one row. A dotted name sets one entry of a record: `values.received`. */
export interface Edit {
  table: JournalTable;
  row: string;
  mission: string | null;
  /** Not checked here: the row it gives is, by its schema. */
  set: Record<string, unknown>;
  /** What the row begins with, should it not exist yet when the edit is carried out. */
  base?: object;
}

/** The edit that brings a whole new row. */
export function creation(
  table: JournalTable,
  row: { id: string; [field: string]: unknown },
  mission: string | null,
): Edit {
  return { table, row: row.id, mission, set: { ...row } };
}

type Settled = Pick<Change, 'table' | 'row' | 'mission' | 'set'>;

function append(edits: readonly Settled[], device: { id: string; author: string }, heads: Head[]) {
  const context = Object.fromEntries(
    heads.filter((head) => head.device !== device.id).map((head) => [head.device, head.seq]),
  );
  let head: Head = heads.find((known) => known.device === device.id) ?? {
    device: device.id,
    seq: 0,
    hash: GENESIS,
    time: tick(null, 0),
  };
  const changes = edits.map((edit) => {
    const rest = {
      ...edit,
      device: device.id,
      seq: head.seq + 1,
      time: tick(head.time, Date.now()),
      author: device.author,
      context,
      prev: head.hash,
    };
    const change = { ...rest, hash: hashChange(rest) };
    head = { device: device.id, seq: change.seq, hash: change.hash, time: change.time };
    return change;
  });
  return { changes, head };
}

async function transact(edits: readonly Edit[], blobs: readonly Blob[]): Promise<Change[]> {
  const device = await deviceIdentity();
  const tables = [...new Set(edits.map(({ table }) => table))];
  const touched = ['heads', 'changes', ...tables, ...(blobs.length > 0 ? ['blobs'] : [])];
  return database.transaction('rw', touched, async () => {
    // Bytes are written first: a row must never point at missing bytes.
    if (blobs.length > 0) await database.blobs.bulkPut([...blobs]);
    // Rows are judged as they will stand, so that an edit of a row another tab just changed is checked whole.
    const settled: Settled[] = [];
    for (const { base, ...edit } of edits) {
      const rows = database.table<Record<string, unknown>, string>(edit.table);
      const row = await rows.get(edit.row);
      const set = row ? edit.set : { ...base, ...edit.set };
      const next = SCHEMAS[edit.table].parse(applySet(row, set));
      if (edit.table === 'documents' && row) keepIssued(DocumentDraft.parse(row), DocumentDraft.parse(next));
      await rows.put(next);
      // What the journal vouches for is what was stored: NFC, trimmed.
      settled.push({ ...edit, set: readSet(next, Object.keys(set)) });
    }
    // The head is read inside the transaction: two tabs cannot fork the chain.
    const { changes, head } = append(settled, device, await database.heads.toArray());
    await database.changes.bulkAdd(changes);
    await database.heads.put(head);
    return changes;
  });
}

/**
 * The one write path: validates the rows, appends the changes to this device's chain and updates the rows, all
 * in one strictly durable transaction. When it returns, the edits are on the disk.
 * @param blobs bytes that the rows name, written in the same transaction
 * @throws StorageError when the device could not keep them; nothing is then half-written
 */
export async function commit(edits: readonly Edit[], blobs: readonly Blob[] = []): Promise<Change[]> {
  if (edits.length === 0) return [];
  let changes: Change[];
  try {
    changes = await transact(edits, blobs);
  } catch (error) {
    const known = toStorageError(error);
    if (!(known instanceof StorageError && known.code === 'lost')) throw known;
    changes = await retryReopened(edits, blobs);
  }
  rememberRecords(changes.at(-1)?.seq ?? 0);
  return changes;
}

async function retryReopened(edits: readonly Edit[], blobs: readonly Blob[]): Promise<Change[]> {
  try {
    database.close();
    await database.open();
    return await transact(edits, blobs);
  } catch (error) {
    throw toStorageError(error);
  }
}
