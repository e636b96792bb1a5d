import type { DocumentFonts } from '#lib/documents/fonts/document-fonts.ts';
import type { DocumentModel } from '#lib/documents/model/document.ts';

/** What the making of a document goes through, in order. A format may leave phases out. */
export const PHASES = ['fonts', 'layout', 'render', 'write', 'check'] as const;
export type Phase = (typeof PHASES)[number];

export interface Progress {
  phase: Phase;
  /** How far the phase is, 0 to 1. */
  fraction: number;
}

/** How much of the making is done, 0 to 1: each phase counts the same. */
export function shareDone({ phase, fraction }: Progress): number {
  return (PHASES.indexOf(phase) + fraction) / PHASES.length;
}

export interface RenderOptions {
  /** Original photo bytes by lower-case hexadecimal SHA-256. */
  images: ReadonlyMap<string, ArrayBuffer>;
  fonts: DocumentFonts;
  /** Called as a phase begins, and within `render` as pages are drawn (fraction 0 to 1). */
  onphase?: (phase: Phase, fraction: number) => void;
  signal?: AbortSignal;
}

/** Makes the bytes of a file of a document, in Node or in a worker. */
export type Render = (model: DocumentModel, options: RenderOptions) => Promise<Uint8Array<ArrayBuffer>>;
