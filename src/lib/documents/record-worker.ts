/** Worker that packs one record file and is then thrown away: that of a large mission would freeze the page. */
import { contentHash } from './content-hash.ts';
import { documentFrom } from './document-record.ts';
import { serveWork } from './jobs/serve-job.ts';
import type { PackedRecord, RecordJob } from './make-record.ts';
import { packRecord, unpackRecord } from './record-file.ts';

serveWork<RecordJob, PackedRecord>(({ parts, images }) => {
  const bytes = packRecord(parts, images);
  // Of the file as anybody else will read it: what would not prove its document is not handed out.
  const hash = contentHash(documentFrom(unpackRecord(bytes).source));
  return Promise.resolve({ result: { bytes, contentHash: hash }, transfer: [bytes.buffer] });
});
