import type { ChangedSince } from '#lib/documents/model/changed-since.ts';
import { trustedWorker } from '#lib/workers/trusted.ts';
import workerUrl from './changed-worker.ts?worker&url';
import type { IssuedRef } from './changed-worker.ts';

/** How an issued document differs from the data of today; null where that cannot be told. */
export function readChanged(issued: IssuedRef): { result: Promise<ChangedSince | null>; stop: () => void } {
  const worker = trustedWorker(workerUrl);
  const result = new Promise<ChangedSince | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ChangedSince | null>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      resolve(null);
    };
  });
  worker.postMessage(issued);
  return { result, stop: () => worker.terminate() };
}
