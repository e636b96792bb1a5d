import type { ChangedSince } from '#lib/documents/model/changed-since.ts';
import { endWithPage } from '#lib/storage/database/put-aside.ts';
import { WorkerCalls } from '#lib/workers/call.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import type { ChangedMethods, IssuedRef } from './changed-worker.ts';
import workerUrl from './changed-worker.ts?worker&url';

/** How an issued document differs from the data of today; null where that cannot be told. */
export function readChanged(issued: IssuedRef): { result: Promise<ChangedSince | null>; stop: () => void } {
  const calls = new WorkerCalls<ChangedMethods>(endWithPage(trustedWorker(workerUrl)), {
    failed: (message) => new Error(message),
  });
  const stop = () => calls.close();
  const result = calls
    .call('compare', issued)
    .catch(() => null)
    .finally(stop);
  return { result, stop };
}
