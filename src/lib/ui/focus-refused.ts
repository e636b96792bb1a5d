/**
 * Before a form is stored: brings the focus to the first field that holds what it could not understand.
 * @param within anything in the dialog of the form
 * @returns whether there is one: the form is not stored then
 */
export function focusRefused(within: HTMLElement): boolean {
  const refused = within.closest('dialog')?.querySelector<HTMLElement>('[data-refused]');
  refused?.focus();
  return refused !== undefined && refused !== null;
}
