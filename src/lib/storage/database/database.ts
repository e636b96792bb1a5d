import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Answer } from '#lib/domain/checklist/answer.ts';
import type { Arrival } from '#lib/domain/visit/arrival.ts';
import type { Attendee } from '#lib/domain/visit/attendee.ts';
import type { DocumentDraft } from '#lib/domain/drafts/document-draft.ts';
import type { Dossier } from '#lib/domain/dossiers/dossier.ts';
import type { Photo } from '#lib/domain/visit/evidence.ts';
import type { FigureSheet } from '#lib/domain/figures/figures.ts';
import type { Finding } from '#lib/domain/visit/finding.ts';
import type { FollowUp } from '#lib/domain/follow-up/follow-up.ts';
import type { Interview } from '#lib/domain/visit/interview.ts';
import type { Mission } from '#lib/domain/mission/mission.ts';
import type { Recommendation } from '#lib/domain/visit/recommendation.ts';
import type { Draw } from '#lib/domain/dossiers/draw.ts';
import type { Signature } from '#lib/domain/visit/signature.ts';
import type { Statement } from '#lib/domain/visit/statement.ts';
import type { Unit } from '#lib/domain/mission/unit.ts';
import type { Visit } from '#lib/domain/visit/visit.ts';
import type { Change } from '#lib/journal/change.ts';
import type { Conflict } from '#lib/journal/merge.ts';
import type { LogPlace } from '#lib/journal/log.ts';
import type { Seal } from '#lib/journal/seal.ts';
import type { StoredChecklist } from '#lib/storage/rows/stored-library.ts';
import { migrations, type Migration } from '#lib/storage/tables.ts';
import { closeWithPage } from './page-cache.ts';
import { StorageError } from './storage-error.ts';

/** A change with its place in the order in which this device came to know of it. */
export type StoredChange = Change & { order: number };

/** The last change known here of a log of a device. */
export interface Head extends LogPlace {
  time: string;
  /** What the device's clock showed then, in milliseconds since 1970. */
  wall: number;
}

/** A field for which devices gave different values without having seen each other's. */
export interface StoredConflict extends Conflict {
  log: string;
  table: string;
  row: string;
}

/** A row whose changes this version could not carry out whole: a newer one wrote them. */
export interface UnappliedRow {
  log: string;
  table: string;
  row: string;
}

/** Original bytes of a photo or an issued document, apart from the row that names them. */
export interface StoredBytes {
  sha256: string;
  bytes: ArrayBuffer;
}

/** What is shown and printed of a photo; `null` bytes where this browser cannot decode it. */
export interface Rendition {
  sha256: string;
  width: number;
  height: number;
  /** JPEG, at most 320 px on the long side. */
  thumbnail: ArrayBuffer | null;
  /** JPEG, at most 1600 px on the long side. */
  print: ArrayBuffer | null;
}

/** Written before the camera opens: a phone short of memory may kill the tab meanwhile. */
export interface PendingCapture {
  id: string;
  missionId: string;
  visitId: string;
  /** The item it is taken for; null for a photo of the arrival. */
  itemCode: string | null;
  at: string;
}

/** A setting of this device alone, outside the journal. */
export interface Setting {
  key: string;
  value: unknown;
}

/** Checked at every opening: a connection closed by another tab's upgrade opens again by itself. */
const STICKY = true;

/** Dexie keeps its version times ten in IndexedDB. */
const DEXIE_STEP = 10;

/** All tables; only modules of this floor see them. */
export class Database extends Dexie {
  declare missions: EntityTable<Mission, 'id'>;
  declare units: EntityTable<Unit, 'id'>;
  declare visits: EntityTable<Visit, 'id'>;
  declare checklists: EntityTable<StoredChecklist, 'id'>;
  declare answers: EntityTable<Answer, 'id'>;
  declare findings: EntityTable<Finding, 'id'>;
  declare recommendations: EntityTable<Recommendation, 'id'>;
  declare photos: EntityTable<Photo, 'id'>;
  declare figures: EntityTable<FigureSheet, 'id'>;
  declare draws: EntityTable<Draw, 'id'>;
  declare dossiers: EntityTable<Dossier, 'id'>;
  declare interviews: EntityTable<Interview, 'id'>;
  declare statements: EntityTable<Statement, 'id'>;
  declare attendees: EntityTable<Attendee, 'id'>;
  declare signatures: EntityTable<Signature, 'id'>;
  declare arrivals: EntityTable<Arrival, 'id'>;
  declare documents: EntityTable<DocumentDraft, 'id'>;
  declare followUps: EntityTable<FollowUp, 'id'>;
  declare changes: Table<StoredChange, number, Change>;
  declare heads: Table<Head, [log: string, device: string]>;
  declare conflicts: Table<StoredConflict, [table: string, row: string, path: string]>;
  /** Changes that came before others which their authors had seen. */
  declare waiting: Table<Change, [log: string, device: string, seq: number]>;
  declare unapplied: Table<UnappliedRow, [table: string, row: string]>;
  declare seals: EntityTable<Seal, 'id'>;
  declare blobs: EntityTable<StoredBytes, 'sha256'>;
  declare renditions: EntityTable<Rendition, 'sha256'>;
  declare captures: EntityTable<PendingCapture, 'id'>;
  declare settings: EntityTable<Setting, 'key'>;

  constructor(name: string, steps: readonly Migration[] = migrations) {
    // Strict: “Đã lưu” must mean on the disk, not in a cache that a dead battery empties.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of steps) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
    // Another tab may have brought a newer version of the app and of the tables. Dexie would go on with them;
    // old code must not write into what it does not know.
    this.on(
      'ready',
      () => {
        const installed = Math.floor(this.backendDB().version / DEXIE_STEP);
        if (installed > (steps.at(-1)?.version ?? 0)) throw new StorageError('newer');
      },
      STICKY,
    );
  }
}

/**
 * The one database of the app. One by the name `so-giam-sat` was made before the first release, with one log for all
 * missions; it is neither read nor deleted.
 */
export const database = new Database('so-giam-sat-records');
closeWithPage(database);

/** Begins to open the database; whoever needs it first will not wait for it alone. */
export async function openDatabase(): Promise<void> {
  // A failure is reported by the first query, which opens again.
  await database.open().catch(() => undefined);
}
