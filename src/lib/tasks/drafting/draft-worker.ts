/** Worker that reads a record and drafts a document from it while the draft is on screen: hundreds of visits would freeze the page. */
import type { BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import { DocumentFailedError } from '#lib/documents/model/errors.ts';
import type { IssueDetails } from '#lib/documents/parts/issue.ts';
import { HandedOver } from '#lib/workers/protocol.ts';
import { serve } from '#lib/workers/serve.ts';
import type { DraftedFrom, DraftState, Purpose, RecordRequest } from './draft.ts';
import { FollowedDraft } from './drafter.ts';

let followed: FollowedDraft | undefined;

function ready(): FollowedDraft {
  if (!followed) throw new DocumentFailedError('Nothing was drafted');
  return followed;
}

const methods = {
  /** Drafts, and again whenever the record changes; never ends. */
  follow(
    { from, issue }: { from: DraftedFrom; issue: IssueDetails },
    tell: (state: DraftState) => void,
  ): Promise<never> {
    followed = new FollowedDraft(from, issue, tell);
    return new Promise(() => undefined);
  },
  issue: (details: IssueDetails): void => ready().issue(details),
  async pack({ edits, purpose }: { edits: BlockEdits; purpose: Purpose }) {
    const packed = await ready().pack(edits, purpose);
    return new HandedOver(packed, [packed.document.bytes.buffer]);
  },
  async record(request: RecordRequest) {
    const bytes = await ready().record(request);
    return new HandedOver(bytes, [bytes.buffer]);
  },
};
export type DraftMethods = typeof methods;

serve(methods);
