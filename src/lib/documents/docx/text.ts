import { TextRun, type IRunStylePropertiesOptions } from 'docx';
import type { Run } from '#lib/documents/model/document.ts';
import { writable } from '#lib/documents/model/writable-text.ts';

/** A stretch of text; its newlines break the line, none is a paragraph. */
export function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold = false, italic = false }) => {
    const style: IRunStylePropertiesOptions = { ...(bold && { bold }), ...(italic && { italics: true }) };
    const lines = writable(text).split('\n');
    return lines.map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }));
  });
}
