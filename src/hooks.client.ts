import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { holdNotes } from './lib/ui/state/history-notes.ts';
import { notices } from './lib/ui/state/notices.svelte.ts';
import { t } from './messages/texts.svelte.ts';
import { errorText } from './lib/tasks/error-text.ts';

/** Before the router starts; the layout ends it with the first screen. */
export const init: ClientInit = () => {
  holdNotes(history);
};

/** A page that failed to load or draw. An address that does not exist is no failure of the app. */
export const handleError: HandleClientError = ({ error, status }) => {
  if (status === 404) return { message: t().app.notFound };
  reportError(error);
  return { message: errorText(error) };
};

// A rejected promise that nothing handled: reported on the screen, since work may be lost, and logged for the engineer.
addEventListener('unhandledrejection', ({ reason }) => {
  notices.warn(errorText(reason));
});
