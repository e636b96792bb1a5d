import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';
import type { verify as vi } from '#messages/vi/record/verify.ts';

export const verify: typeof vi = {
  title: 'Verify a document',
  intro:
    'Choose the PDF you received. The app compares it byte by byte with the documents kept on this device; it needs no network and sends nothing anywhere.',
  pdf: {
    label: 'PDF to verify',
    hint: 'A document made with Sổ giám sát, the original file, not a scan.',
    choose: 'Choose a PDF',
    other: 'Choose another PDF',
  },
  record: {
    label: 'Record file that came with it (if any)',
    hint: 'Its name ends with “.kiem-chung.zip”. Needed when the document is not on this device.',
    choose: 'Choose a record file',
    other: 'Choose another record file',
  },
  drop: 'Leave this file out',
  size: (amount, unit) => `${amount}\u00a0${unit}`,
  verify: 'Verify',
  again: 'Verify again',
  phases: {
    read: 'Reading the files',
    device: 'Looking on the device',
    drafts: (done, all) => `Comparing drafts ${formatNumber(done)}/${formatNumber(all)}`,
  },
  cancelled: 'Stopped. There is no verdict.',
  failed: 'It could not be verified. Files and data are unharmed. Please try again.',
  faults: {
    notPdf: (file) =>
      `“${file}” is no PDF. Choose a file that ends with .pdf; Word files and photographs cannot be verified. A record file is chosen in the box below.`,
    tooLarge: (file, megabytes) =>
      `“${file}” is larger than ${formatNumber(megabytes)} MB and was not read. Documents made with Sổ giám sát are far smaller: was the right file chosen?`,
    unreadable: (file) =>
      `“${file}” cannot be read. It may have been moved, or the card taken out. Choose it again.`,
  },
  onDevice: 'On this device',
  withRecord: 'With the record file',
  device: {
    issued: {
      title: 'It is the issued document',
      what: 'Byte for byte the issued document kept on this device.',
    },
    alteredIssued: {
      title: 'Not the file that was issued',
      what: 'The file claims to be the document below but differs from what was issued: it was altered, or saved again by other software. Do not use it; take the original from the issued document.',
    },
    draft: {
      title: 'Only a draft, not issued',
      what: 'Byte for byte the draft below as it is on this device. A draft is no issued document.',
    },
    alteredDraft: {
      title: 'Not what the draft gives',
      what: 'The file claims to be the draft below but was altered after it was made, or saved again by other software. Do not use it.',
    },
    unstated: {
      title: 'This file cannot be recognised',
      what: 'It carries no content hash of Sổ giám sát, or the hash was altered. Scans and files saved again by other software cannot be verified; ask for the original.',
    },
    unknown: {
      title: 'Not on this device',
      what: 'No document here has the content hash of the file: another device may have made it, or the draft was edited since.',
    },
  },
  replaced: (by) => ({
    title: 'It is the issued document, but it was replaced',
    what: `Byte for byte the issued document kept on this device. That document was replaced by ${by}; use the one that replaces it.`,
  }),
  cited: (number, day) =>
    [number ? `document ${number}` : 'a document without a number', day && `of ${day}`]
      .filter(Boolean)
      .join(' '),
  askForRecord: 'Ask whoever made it for the record file and verify both together.',
  proof: {
    same: {
      title: 'The PDF matches the record file',
      what: 'Made anew from the record file, the document is this PDF byte for byte, photos included. That does not tell who issued it: make sure the record file came from the issuer.',
    },
    changed: {
      title: 'No match: a file was altered',
      what: 'Both files state the same content, but the PDF or a photo in the record file was altered since. Do not use them; ask the issuer for them again.',
    },
    otherVersion: (theirs, ours) => ({
      title: 'No verdict',
      what: `The document was made with version ${theirs} of the app, this device has version ${ours}: made anew it may differ though nobody altered it. Verify it on a device with version ${theirs}.`,
    }),
    otherContent: {
      title: 'The PDF does not match the record file',
      what: 'Made anew from the record file, the content differs from what the PDF states: they are of different documents, or one of them was altered.',
    },
    unstated: {
      title: 'The PDF does not match the record file',
      what: 'The PDF carries no content hash of Sổ giám sát, or the hash was altered.',
    },
  },
  refused: {
    title: 'The record file is of no use',
    unreadable:
      'This is no record file of a document, or it is damaged. Choose a file whose name ends with “.kiem-chung.zip”, or ask the issuer for it again.',
    changed:
      'The data in the file are not as they were written: it was altered. Ask the issuer for it again.',
    photoMissing:
      'A photo printed in the document is missing: the file was altered. Ask the issuer for it again.',
    photoChanged:
      'A photo in the file is not as it was written: it was altered. Ask the issuer for it again.',
  },
  facts: {
    document: 'Document',
    number: 'Number',
    date: 'Date',
    about: 'About',
    issuedAt: 'Issued at',
    photos: 'Photos compared',
  },
  photos: (photos) => formatNumber(photos),
  open: 'Open this document',
  compare: {
    title: 'Compare with the paper minutes',
    hint: 'Enter the number and the hash at the end of the minutes. If they match, the journal up to that entry is as it was when the minutes were printed.',
    seq: 'Number of the entry',
    hash: 'SHA-256, at least the first 8 characters',
    action: 'Compare',
    same: 'They match: the hash of this entry is the one in the minutes.',
    different:
      'They do not match: the hash of this entry differs from the minutes. The journal was written anew after printing.',
    missing:
      'There is no such entry on this device: the journal lacks what was printed, or the minutes come from another device.',
    unread: 'Please enter the number and at least the first 8 characters of the hash (0–9, a–f).',
  },
  /** What is wrong with the record of a visit. */
  recordFaults: {
    gap: (seq, device) => `The journal of ${device} is broken before entry ${formatNumber(seq)}.`,
    fork: (seq, device) => `The journal of ${device} has two entries ${formatNumber(seq)}.`,
    prev: (seq, device) => `Entry ${formatNumber(seq)} of ${device} is not linked to the one before.`,
    hash: (seq, device) => `Entry ${formatNumber(seq)} of ${device} was changed: it does not match its hash.`,
    end: (seq, device) =>
      `The journal of ${device} lacks its end: it must end at entry ${formatNumber(seq)}.`,
    rowChanged: (row, fields) => `${row}: what is kept differs from the journal (${fields}).`,
    rowMissing: (row) => `${row}: written in the journal, but the row is gone.`,
    rowUnrecorded: (row) => `${row}: the journal has no entry for it.`,
    photoMissing: (name) => `Photo ${name}: the original is gone.`,
    photoChanged: (name) => `Photo ${name}: the original does not match its hash.`,
    thumbnailChanged: (name) =>
      `Photo ${name}: the small picture on screen is not the one made from the original. It is made anew when looked at.`,
    printChanged: (name) =>
      `Photo ${name}: its print is not the one made of the original. A document gets a new print of the original.`,
    fileMissing: (name) => `Issued document ${name}: the file is gone.`,
    fileChanged: (name) => `Issued document ${name}: the file does not match its hash.`,
    proofMissing: (name) => `Record file of document ${name}: the file is gone.`,
    proofChanged: (name) => `Record file of document ${name}: the file does not match its hash.`,
    rewritten: (_seq, marked) =>
      `Entry ${formatNumber(marked)} is not what was written on this device: the journal was written anew.`,
    rolledBack: (seq, marked) =>
      `The journal ends at entry ${formatNumber(seq)}, but this device has written up to ${formatNumber(marked)}: part of the data was lost, or an older state was put back.`,
    sealSignature: (when) => `Seal of ${when}: the signature is wrong.`,
    sealKey: (when) => `Seal of ${when}: signed with a key that is not this device’s.`,
    sealChange: (when) => `Seal of ${when}: the journal is no longer what was sealed.`,
    sealMissing: (when) => `Closed at ${when}, but the seal is gone.`,
  },
};
