import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { timeline as vi } from '#messages/vi/record/timeline.ts';

const numbered = (place: number | null) => formatNumber(place ?? 0);
const some = (many: number, singular: string, plural: string) =>
  `${formatNumber(many)} ${many === 1 ? singular : plural}`;

const created: Readonly<Record<string, string>> = {
  missions: 'began the mission',
  checklists: 'brought in the checklist',
  visits: 'began the visit to',
  units: 'added the unit',
  answers: 'answered item',
  findings: 'wrote the finding',
  recommendations: 'wrote the recommendation',
  photos: 'added the photo',
  figures: 'began the figure sheet',
  draws: 'drew a sample of case files',
  dossiers: 'added the dossier',
  interviews: 'began a citizen interview',
  statements: 'wrote down a statement of',
  attendees: 'added the attendee',
  signatures: 'took the signature of',
  arrivals: 'recorded the arrival',
  documents: 'began the document',
  followUps: 'wrote a follow-up of the recommendation',
  settings: 'corrected the days off',
};

const nouns: Readonly<Record<string, string>> = {
  missions: 'the mission',
  checklists: 'the checklist',
  visits: 'the visit to',
  units: 'the unit',
  answers: 'item',
  findings: 'the finding',
  recommendations: 'the recommendation',
  photos: 'the photo',
  figures: 'the figure sheet',
  draws: 'the draw of case files',
  dossiers: 'the dossier',
  interviews: 'the citizen interview',
  statements: 'the statement of',
  attendees: 'the attendee',
  signatures: 'the signature of',
  arrivals: 'the record of arrival',
  documents: 'the document',
  followUps: 'the follow-up of the recommendation',
  settings: 'the days off',
};

const named = (words: string, name: string) =>
  name === '' ? words.replace(/ (of|to)$/, '') : `${words} “${name}”`;

const of = (author: string | null, device: string) =>
  author === null
    ? `a device that sent nothing yet (${device})`
    : author === ''
      ? `somebody not named (${device})`
      : author;

export const timeline: typeof vi = {
  title: 'Record of the mission',
  narrow: 'Filter, export; see the whole mission',
  intro:
    'Who wrote what, when and on which device; in the order in which this device wrote or received it, newest first. Times are those of the device that wrote.',
  reading: 'Reading the record…',
  filters: 'Filter the record',
  filtersOn: (count) => `Filter the record (${some(count, 'filter', 'filters')} on)`,
  clearFilters: 'Show everything',
  visit: 'Visit',
  allVisits: 'All, and what belongs to the whole mission',
  itemOf: 'Item',
  allItems: 'All',
  author: 'Written by',
  allAuthors: 'Everybody',
  device: 'Device',
  allDevices: 'All devices',
  deviceOf: (device, author) => (author === '' ? `${device} (not named)` : `${device} (${author})`),
  onlyItem: (code, unit) => `Only item ${code}, ${unit}`,
  nothing: 'No entry passes the filter.',
  exported: {
    action: 'Export as CSV',
    hint: 'Opens in Excel and LibreOffice. Holds every entry that passes the filter, not only those shown.',
    working: (percent) => `Making the table: ${percent}%`,
    saved: (entries) => `A table of ${some(entries, 'entry', 'entries')} was made.`,
    failed: 'The table could not be made. The record is unchanged; please try again.',
    columns: {
      when: 'Time of the device',
      author: 'Written by',
      device: 'Device',
      seq: 'Number',
      visit: 'Visit',
      subject: 'About',
      sentence: 'Entry',
      details: 'Details',
      receipt: 'Source',
      doubt: 'Time in doubt',
      hash: 'SHA-256',
    },
    doubted: 'yes',
    written: 'written on this device',
    arrived: 'received from another device',
  },
  logs: {
    title: 'The log of each device',
    intro:
      'Each device has a log in this mission. The app checks its chain of hashes and the device’s signatures, and holds it against what other devices and packages have seen. An end that was cut off and that nobody else had seen cannot be noticed.',
    action: 'Check the logs of the devices',
    again: 'Check again',
    working: 'Checking the logs…',
    failed: 'They could not be checked, so nothing can be said. Please try again.',
    none: 'Nothing has been recorded in this mission yet.',
    verdicts: {
      forked: ({ at }) =>
        `There are two different histories from entry ${numbered(at)} on: the device was copied, or restored and written on in two places.`,
      broken: ({ at }) => `Altered, taken out of or put into at entry ${numbered(at)}.`,
      sealWrong: ({ at }) => `The signature at entry ${numbered(at)} is wrong, or not this device’s.`,
      truncated: ({ at, missing }) =>
        `Its end is gone from the device you are on: ${formatNumber(missing)} missing, from entry ${numbered(at)} on.`,
      rolledBack: ({ at, missing }) =>
        `The device you are on once had more: ${formatNumber(missing)} lost, from entry ${numbered(at)} on.`,
      missing: ({ at, missing }) =>
        `${formatNumber(missing)} still to come, from entry ${numbered(at)} on. What has come is whole.`,
      unsealed: ({ changes, unsealed }) =>
        unsealed < changes
          ? `Whole, ${formatNumber(changes)} entries; the last ${formatNumber(unsealed)} are not signed by the device yet.`
          : `Whole, ${formatNumber(changes)} entries, not signed by the device yet.`,
      whole: ({ changes, sealChecked }) =>
        `Whole, ${formatNumber(changes)} entries, ${sealChecked ? 'signed by the device' : 'signed by the device, which this browser cannot check'}.`,
    },
  },
  sentences: {
    whole: (who, what, when) => `${who} ${what}, ${when}`,
    nobody: 'Somebody not named',
    subject: (table, name) => named(nouns[table] ?? 'content of a newer version', name),
    item: (code) => `item ${code}`,
    created: (table, name) => named(created[table] ?? 'wrote content of a newer version', name),
    answered: (code) => `answered item ${code}`,
    removed: (subject) => `removed ${subject}`,
    restored: (subject) => `restored ${subject}`,
    judged: (code, to) => `judged ${code}: ${to}`,
    judgedAnew: (code, from, to) => `changed the result of ${code} from ${from} to ${to}`,
    judgementTaken: (code, from) => `took back the result of ${code}, which was ${from}`,
    changed: (label, subject, from, to) => `changed ${label} of ${subject} from “${from}” to “${to}”`,
    written: (label, subject, to) => `wrote ${label} of ${subject}: “${to}”`,
    cleared: (label, subject, from) => `cleared ${label} of ${subject}, which was “${from}”`,
    decided: (label, subject, to) => `chose ${label} of ${subject} among different entries: “${to}”`,
    edited: (subject, fields) => `changed ${some(fields, 'detail', 'details')} of ${subject}`,
    editedUnknown: (subject) => `changed ${subject}`,
    and: (parts) => parts.join('; '),
    closed: (subject) => `closed ${subject}`,
    reopened: (subject) => `reopened ${subject}`,
    archived: (subject) => `archived ${subject}`,
    unarchived: (subject) => `took ${subject} out of the archive`,
    issued: (subject) => `issued ${subject}`,
    pictured: (subject) => `made print and thumbnail of ${subject}`,
    refused: (name, words) => `noted that${name === '' ? '' : ` “${name}”`} ${words}`,
    asked: (label) => `“${label}”`,
  },
  received: (author, made) =>
    author === ''
      ? `received in a package made ${made}`
      : `received in a package that ${author} made ${made}`,
  missing: (count, author, device) =>
    `${some(count, 'change', 'changes')} of ${of(author, device)} have not come yet.`,
  lost: (count) => `This device lost ${some(count, 'change', 'changes')} of the mission.`,
};
