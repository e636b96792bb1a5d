import type { IssuedFileError } from '#lib/storage/rows/documents.ts';
import { documentsTexts } from '#messages/documents.ts';
import type { ChangedSince } from '#lib/documents/model/changed-since.ts';
import { endWithPage } from '#lib/storage/database/page-cache.ts';
import { WorkerCalls } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { ChangedMethods } from './changed-worker.ts';
import type { IssuedRef } from './draft-source.ts';
import workerUrl from './changed-worker.ts?worker&url';

/** The text for an issued file that is gone or damaged. */
export function issuedFault({ code }: IssuedFileError): string {
  const text = documentsTexts();
  return code === 'missing' ? text.fileMissing : text.fileChanged;
}

/**
 * How issued documents differ from the data of today, one after the other in one worker.
 * @param tell called for each document in turn; null where it cannot be compared or nothing differs
 * @returns what ends it
 */
export function readChanged(
  issued: readonly IssuedRef[],
  tell: (changed: ChangedSince | null, issued: IssuedRef) => void,
): () => void {
  if (issued.length === 0) return () => undefined;
  const calls = new WorkerCalls<ChangedMethods>(endWithPage(trustedWorker(workerUrl)), {
    failed: (message) => new Error(message),
  });
  const ending = new AbortController();
  const stop = () => {
    ending.abort();
    calls.close();
  };
  void (async () => {
    for (const document of issued) {
      const changes = await calls.call('compare', document).catch(() => null);
      if (ending.signal.aborted) return;
      tell(changes && changes.gone.length + changes.fresh.length > 0 ? changes : null, document);
    }
    stop();
  })();
  return stop;
}
