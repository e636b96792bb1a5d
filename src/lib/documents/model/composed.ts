import { nfc } from '#lib/domain/basics/vietnamese-text.ts';
import type { DocumentModel } from './document.ts';

/** A document with every string in composed form: fonts have no other. */
export function composed(model: DocumentModel): DocumentModel {
  const compose = (_: string, value: unknown) => (typeof value === 'string' ? nfc(value) : value);
  return JSON.parse(JSON.stringify(model, compose)) as DocumentModel;
}
