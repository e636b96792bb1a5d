import type { Attachment } from 'svelte/attachments';

/**
 * Brings an element into view and marks it when the address names it or something in it: rows come from the database, too late for the
 * browser to scroll to them by itself.
 */
export function arriveAt(...ids: string[]): Attachment<HTMLElement> {
  return (element) => {
    if (!ids.some((id) => location.hash === `#${encodeURIComponent(id)}`)) return;
    element.dataset['sought'] = '';
    element.scrollIntoView({ block: 'center' });
  };
}
