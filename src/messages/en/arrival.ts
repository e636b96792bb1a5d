import type { arrival as vi } from '#messages/vi/arrival.ts';

export const arrival: typeof vi = {
  title: 'On arrival',
  link: 'On arrival',
  intro:
    'Record how the place was found: time, place if allowed, who received the delegation, the first photos.',
  record: 'Record the arrival',
  arrivedAt: (when) => `The delegation arrived at ${when}`,
  at: 'Time of arrival',
  atHint: 'Correct it where the time noted is not when the delegation really arrived.',
  atFault: 'The arrival cannot be later than now, or than the end of the session.',
  atEmpty: (kept) => `Write hour and minute. What is saved is still ${kept}.`,
  begun: (time) => `The minutes have the session begin at ${time}.`,
  place: (latitude, longitude, accuracy) =>
    `Latitude ${latitude}, longitude ${longitude} (accurate to ${accuracy} m)`,
  noPlace: 'The place has not been noted.',
  notePlace: 'Allow the place to be noted',
  notePlaceHint: 'The place stays on this device. The browser may ask for permission.',
  placeUnknown: 'The device does not know where it is. The time of arrival is kept.',
  receivedBy: 'Received by',
  receiverHint: 'Choose among the people of the unit. Someone new goes onto that list as well.',
  receiverUnknown: 'Not noted yet',
  receiverNew: 'Add who received the delegation',
  note: 'State on arrival',
  noteHint: 'Counters open, people waiting, who was absent…',
  photos: 'First photos',
  left: (prompts) => `Still to be taken: ${prompts}.`,
  allTaken: 'All photos of the arrival are there.',
  prompt: { counter: 'Counter', queue: 'Queue', postedProcedures: 'Posted procedures' },
  promptHint: {
    counter: 'All counters, showing which are open and which are empty.',
    queue: 'The waiting area and the number display; keep citizens’ faces out.',
    postedProcedures: 'The board, close enough to be read.',
  },
  // Captions are printed in documents, which stay Vietnamese.
  caption: {
    counter: 'Quầy tiếp nhận khi đoàn đến',
    queue: 'Khu vực chờ khi đoàn đến',
    postedProcedures: 'Niêm yết thủ tục khi đoàn đến',
  },
};
