import type { EarliestDay } from '#lib/domain/basics/day-doubts.ts';
import type { days as vi } from '#messages/vi/days.ts';

const EARLIEST: Record<EarliestDay['of'], string> = {
  visit: 'the visit',
  document: 'the document',
  replaced: 'the document it replaces',
  start: 'the beginning',
  today: 'today',
};

export const days: typeof vi = {
  longAgo: (day) => `${day} is long ago. Please check the year.`,
  farAhead: (day) => `${day} is far ahead. Please check the year.`,
  notYet: (day) => `${day} has not come yet. Please check the day and the date of this device.`,
  tooEarly: (day, earliest, of) => `${day} is earlier than ${EARLIEST[of]} (${earliest}). Please check.`,
  dueBefore: (count, first) =>
    `${count} ${count === 1 ? 'recommendation is' : 'recommendations are'} due before the day of the document, the earliest on ${first}. Please check.`,
  otherDay: (arrival, visit) => `The arrival is dated ${arrival}, the visit ${visit}. Please check.`,
  startsBeforeArrival: (start, arrival) =>
    `It begins at ${start}, before the arrival at ${arrival}. Please check.`,
  endsBeforeStart: (end, start) => `It ends at ${end}, before it begins at ${start}. Please check.`,
  startAhead: (start) =>
    `It begins at ${start}, which is still to come. Please check it, and the device’s clock.`,
  endAhead: (end) => `It ends at ${end}, which is still to come. Please check it, and the device’s clock.`,
  clock: {
    title: (now) => `This device shows ${now}.`,
    beforeBuild: (built) => `This app was made on ${built}, so the date of the device must be later.`,
    behind: (last) => `The latest entry on this device carries a later time: ${last}.`,
    ahead: (last) => `The latest entry on this device is of ${last}, very far from it.`,
    aheadOfBuild: (built) => `This app was made on ${built}, very far from it.`,
    todo: 'Please check date and time in the settings of the device: every entry, signature and record takes them.',
    right: 'This date and time is right',
  },
};
