import { saveFile } from '#lib/platform/save-file.ts';
import { heldParts } from './holding.ts';

/** The fields of the page with what was typed or chosen in them. */
function fieldLines(root: ParentNode): string[] {
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  );
  return [...fields].flatMap((field) => {
    const label = field.labels?.[0]?.textContent.trim() ?? field.getAttribute('aria-label') ?? '';
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
      return field.checked ? [`☑ ${label}`] : [];
    const text = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value;
    return text === '' ? [] : [`${label}: ${text}`];
  });
}

/**
 * All that this tab still shows and holds, as plain text: for a file, when the database can keep it no more.
 * @param now ISO 8601
 */
function heldText(page: Document, now: string): string {
  const shown = [...page.querySelectorAll<HTMLElement>('header, main, dialog[open]')];
  const parts = [
    [page.title, page.location.href, now],
    ...shown.flatMap((part) => [
      part.innerText.split('\n').filter((line) => line.trim() !== ''),
      fieldLines(part),
    ]),
    ...heldParts().map(({ title, lines }) => [title, ...lines]),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\r\n'))
    .join('\r\n\r\n')}\r\n`;
}

/** Has the browser save what this tab shows and holds as a text file: the last resort when the database keeps no more. */
export function saveHeld(): void {
  const now = new Date().toISOString();
  // With its mark of UTF-8: some editors take a text without one for another encoding.
  const text = `\ufeff${heldText(document, now)}`;
  const name = `so-giam-sat-chua-luu-${now.slice(0, 16).replace(':', '')}.txt`;
  saveFile(new File([text], name, { type: 'text/plain' }));
}
