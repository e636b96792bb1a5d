/**
 * Before a form is stored: brings the focus to the first field whose content cannot be stored as it is.
 * @param form the dialog or page of the form
 * @returns whether there is one: the form is not stored then
 */
export function focusRefused(form: ParentNode): boolean {
  const refused = form.querySelector<HTMLElement>('[data-refused]');
  const folded = refused?.closest('details');
  if (folded) folded.open = true;
  refused?.focus();
  return refused !== null;
}
