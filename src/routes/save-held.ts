import { saveFile } from '#lib/platform/save-file.ts';

/** Has the browser save what this tab shows and holds as a text file: the last resort when the database keeps no more. */
export async function saveHeld(): Promise<void> {
  const { heldText } = await import('#lib/ui/state/held-text.ts');
  const now = new Date().toISOString();
  // With its mark of UTF-8: some editors take a text without one for another encoding.
  const text = `\ufeff${heldText(document, now)}`;
  const name = `so-giam-sat-chua-luu-${now.slice(0, 16).replace(':', '')}.txt`;
  saveFile(new File([text], name, { type: 'text/plain' }));
}
