/** Worker that reads a record and drafts a document from it while the draft is on screen: hundreds of visits would freeze the page. */
import { DocumentFailedError, namedError } from '#lib/documents/model/errors.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { followRecord, journalLength } from '#lib/storage/reads/journal-length.ts';
import { Drafter } from './drafter.ts';
import type { DraftedFrom, DraftMessage, DraftRequest } from './draft-messages.ts';

let drafter: Drafter | undefined;
let issue: IssueDetails = { number: null, date: null };
/** One thing after the other: a draft is packed as it was told. */
let queue = Promise.resolve();

function say(message: DraftMessage, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

function then(work: () => Promise<void> | void): void {
  queue = queue.then(work).catch((error: unknown) => {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
}

function draft(): void {
  say({ type: 'drafted', draft: drafter?.draft(issue) ?? null });
}

async function read(): Promise<void> {
  await drafter?.read((fraction) => say({ type: 'reading', fraction }));
  draft();
}

function answer(asked: Extract<DraftRequest, { turn: number }>): void {
  const { turn } = asked;
  try {
    if (!drafter) throw new DocumentFailedError('Nothing was drafted');
    if (asked.type === 'pack') {
      const packed = drafter.pack(asked.edits, asked.purpose);
      say({ type: 'packed', turn, packed }, [packed.document.bytes.buffer]);
    } else {
      const bytes = drafter.record(asked);
      say({ type: 'record', turn, bytes }, [bytes.buffer]);
    }
  } catch (error) {
    // What cannot be packed leaves the draft as it is.
    say({ type: 'refused', turn, message: namedError(error).message });
  }
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

globalThis.addEventListener('message', ({ data }: MessageEvent<DraftRequest>) => {
  if (data.type === 'pack' || data.type === 'record') {
    then(() => answer(data));
    return;
  }
  const same = JSON.stringify(data.issue) === JSON.stringify(issue);
  issue = data.issue;
  if (data.type === 'begin') then(() => begin(data.from));
  else if (!same) then(draft);
});
