import type { doubts as vi } from '#messages/vi/doubts.ts';

export const doubts: typeof vi = {
  title: 'Numbers that differ',
};
