import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { packages as vi } from '#messages/vi/packages.ts';
import { count } from './plural.ts';

export const packages: typeof vi = {
  title: 'Backup and hand-over',
  link: 'Backup and hand-over',
  backUp: 'Back up',
  now: 'Back up now',
  nowHint: 'A backup in one tap has no passphrase.',
  otherWays: 'Set a passphrase or send the file…',
  due: 'It is time for a backup',
  afterClosing: 'The session has ended. Save a copy?',
  afterClosingHint:
    'What is new is on this device alone; were it lost, or its browser emptied, so would the session be.',
  later: 'Later',
  folder: {
    intro:
      'Choose a folder (a memory card, a USB drive or a folder that is synchronised); from then on one tap saves a copy there.',
    chosen: (name) => `Backups are saved in the folder “${name}”.`,
    choose: 'Choose a folder',
    change: 'Choose another folder',
    forget: 'Use no folder',
    save: (name) => `Save in the folder “${name}”`,
    saved: (file, name) => `${file} was saved in the folder “${name}” and read back intact.`,
    errors: {
      refused:
        'The browser no longer allows writing into this folder and no copy was saved. Allow it when asked, or choose another folder.',
      gone: 'The folder for backups is not there (deleted, renamed, or its drive was taken out) and no copy was saved. Put it back or choose another folder.',
      full: 'There is no space left where the folder is and no copy was saved. Delete files or choose another folder.',
      differs:
        'The copy read back differs from what was made and does not count as saved. The drive may be damaged; choose another folder.',
      failed:
        'Nothing could be written into the folder and no copy was saved. Try again or choose another folder.',
    },
  },
  never: 'There is no backup yet.',
  last: (when) => `Last backup: ${when}.`,
  without: (changes) => `${count(changes, 'change has', 'changes have')} no copy.`,
  allSaved: 'Every change has a copy.',
  make: 'Make a file',
  makeIntro:
    'A .giamsat file holds everything recorded, photos and issued documents: to restore on this device, or for another member to merge into theirs.',
  what: 'What the file holds',
  all: 'Everything on this device (a backup)',
  passphrase: 'Passphrase of the file',
  passphraseHint: 'Optional. With one, only who knows it can open the file; once forgotten, nobody can.',
  passphraseAgain: 'The passphrase again',
  passphraseDiffers: 'The two passphrases differ. Please type them again.',
  making: (percent) => `Making and checking the file… ${formatNumber(percent)}%`,
  made: (changes, attachments) =>
    `The file is made and was read back: ${count(changes, 'change', 'changes')}, ${count(attachments, 'attachment', 'attachments')}, all intact.`,
  save: 'Save the file',
  share: 'Send the file…',
  saved: 'The file was given to the browser to save. Keep it somewhere else than on this device.',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  writer: 'Who is writing on this device?',
  writerHint:
    'Choose your name: the journal keeps it with each change, and what is assigned to you comes first.',
  writerOther: 'Write another name in Settings',
  writerNamed: (name) => `Writing on this device: ${name}.`,
  take: 'Take a file in',
  takeIntro:
    'Open a .giamsat file to restore, or to merge the part of another member. Nothing on this device is overwritten: where the two differ, both are kept for the delegation to choose.',
  file: {
    label: '.giamsat file',
    hint: 'A backup, or the file of another member.',
    choose: 'Choose a file',
    other: 'Choose another file',
  },
  checking: (percent) => `Checking the file… ${formatNumber(percent)}%`,
  taking: (percent) => `Taking it in… ${formatNumber(percent)}%`,
  inspect: 'Check the file',
  takeIn: 'Take it in',
  from: (author, when) =>
    author === '' ? `Made by somebody unnamed at ${when}.` : `Made by ${author} at ${when}.`,
  holds: (changes, attachments) =>
    `${count(changes, 'change', 'changes')}, ${count(attachments, 'attachment', 'attachments')}; the file is intact.`,
  taken: (changes) =>
    changes === 0
      ? 'This device already has everything in the file.'
      : `${count(changes, 'new change was', 'new changes were')} taken in.`,
  waiting: (changes) =>
    `${count(changes, 'change is', 'changes are')} kept but cannot be used yet: what was recorded before is missing. Ask the members for newer files.`,
  missing: (changes) => `${count(changes, 'change has', 'changes have')} not come yet.`,
  conflicts: (fields) =>
    `${count(fields, 'place differs', 'places differ')} between devices and must be chosen.`,
  toConflicts: 'See and choose',
  errors: {
    unreadable: 'This is no .giamsat file, or it was damaged on its way. Ask for it again.',
    locked: 'The passphrase is wrong, or the file is for somebody else.',
    tooLarge: 'The file claims an unusual size and was not opened.',
    newer: 'A newer version of the app made this file. Update the app and try again; the file stays usable.',
    inconsistent:
      'The parts of the file contradict each other: it was altered or not finished. Nothing was taken in.',
    forged: 'A signature in the file is not that of the device it names. Nothing was taken in.',
    forked:
      'The file and this device hold two different histories of one device (it was copied, or restored and written on in two places). Nothing was taken in.',
    row: 'The file holds something the app does not accept. Nothing was taken in.',
    full: 'The device has no space left and no copy was saved. Delete files you do not need and try again.',
    failed: 'It could not be done: no file was saved and nothing was taken in. Please try again.',
  },
};
