import type { keptText as vi } from '#messages/vi/kept-text.ts';

export const keptText: typeof vi = {
  back: 'What you had begun to write is back.',
  drop: 'Discard, start again',
  here: 'Not saved. What you are writing is kept on this device for now.',
  left: (title) => `Begun and not saved: ${title}.`,
  open: 'Go on writing',
  giveUp: 'Discard',
  givenUp: 'What was begun is discarded.',
};
