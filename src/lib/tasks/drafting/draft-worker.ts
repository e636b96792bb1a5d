/** Worker that reads a record and drafts a document from it while the draft is on screen: hundreds of visits would freeze the page. */
import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { followRecord, journalLength } from '#lib/storage/reads/journal-length.ts';
import { HandedOver } from '#lib/workers/protocol.ts';
import { inTurn, serve } from '#lib/workers/serve.ts';
import { Drafter } from './drafter.ts';
import type { DraftedFrom, DraftState, Purpose, RecordRequest } from './draft-messages.ts';

type Tell = (state: DraftState) => void;

let drafter: Drafter | undefined;
let issue: IssueDetails = { number: null, date: null };
let tell: Tell = () => undefined;
/** A draft is packed as it was told. */
const afterOthers = inTurn();

function then(work: () => Promise<void> | void): void {
  afterOthers(work).catch((error: unknown) => {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
}

function draft(): void {
  tell({ type: 'drafted', draft: drafter?.draft(issue) ?? null });
}

async function read(): Promise<void> {
  await drafter?.read((fraction) => tell({ type: 'reading', fraction }));
  draft();
}

async function begin(from: DraftedFrom): Promise<void> {
  drafter = new Drafter(from);
  const since = await journalLength();
  await read();
  let waiting = false;
  followRecord(from.missionId, since, () => {
    // Changes that come while others are read are read together.
    if (waiting) return;
    waiting = true;
    then(() => {
      waiting = false;
      return read();
    });
  });
}

function ready(): Drafter {
  if (!drafter) throw new DocumentFailedError('Nothing was drafted');
  return drafter;
}

const methods = {
  /** Drafts, and again whenever the record changes; never ends. */
  follow(given: { from: DraftedFrom; issue: IssueDetails }, told: Tell): Promise<never> {
    tell = told;
    issue = given.issue;
    then(() => begin(given.from));
    return new Promise(() => undefined);
  },
  issue(given: IssueDetails): void {
    const same = JSON.stringify(given) === JSON.stringify(issue);
    issue = given;
    if (!same) then(draft);
  },
  pack: ({ edits, purpose }: { edits: BlockEdits; purpose: Purpose }) =>
    afterOthers(() => {
      const packed = ready().pack(edits, purpose);
      return new HandedOver(packed, [packed.document.bytes.buffer]);
    }),
  record: (request: RecordRequest) =>
    afterOthers(() => {
      const bytes = ready().record(request);
      return new HandedOver(bytes, [bytes.buffer]);
    }),
};
export type DraftMethods = typeof methods;

serve(methods);
