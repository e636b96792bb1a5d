import type { DocumentModel } from '../document.ts';
import type { PdfPhase } from './render-pdf.ts';

/** The one message a worker gets: its job. */
export interface PdfJob {
  document: DocumentModel;
  images: ReadonlyMap<string, ArrayBuffer>;
}

/** What a worker says while it works and when it ends. */
export type PdfMessage =
  | { type: 'progress'; phase: PdfPhase; fraction: number }
  | { type: 'done'; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'incomplete'; losses: string[] }
  | { type: 'failed'; message: string };
