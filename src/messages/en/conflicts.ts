import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

/** Texts of what devices wrote differently, and of choosing. */
export const conflicts = {
  title: 'Differences between devices',
  intro:
    'Devices wrote different things in the same place without knowing of each other. All are kept; choose the right one. The choice is written into the journal too.',
  none: 'There are no differences.',
  here: (fields: number) =>
    fields === 1
      ? 'Devices differ on this item'
      : `Devices differ in ${formatNumber(fields)} places of this item`,
  seeBoth: 'See and choose',
  elsewhere: (fields: number) => `${formatNumber(fields)} more differences in this mission need a choice.`,
  all: 'See all',
  toItem: 'Open the item',
  shown: 'shown now',
  differing: 'Marked and underlined words are where they differ.',
  by: (author: string) => (author === '' ? 'Somebody unnamed' : author),
  choose: 'Choose this one',
  chosen: 'Chosen, and written into the journal.',
  beforeEditing: 'Devices differ on this mission. Choose first, then edit.',
  archived: 'This mission is archived: take it out of the archive to choose.',
  removal: 'Remove or keep',
  deletedOr: { true: 'Remove', false: 'Keep, since somebody wrote on it meanwhile' },
  empty: '(empty)',
  otherField: 'Other content',
  many: {
    title: 'Choose many at once',
    intro: 'See how many would be chosen first; where this does not tell, the choice stays open.',
    rule: 'Which to take',
    newest: 'Take the newer one',
    ofAuthor: (author: string) =>
      author === '' ? 'Take that of whoever is unnamed' : `Take that of ${author}`,
    preview: (decided: number, left: number) =>
      decided === 0
        ? 'This would choose nothing.'
        : [
            `Chooses ${formatNumber(decided)}`,
            left > 0 ? `leaves ${formatNumber(left)} to be chosen one by one` : 'leaves none',
          ].join(', ') + '.',
    changing: (fields: number) =>
      fields === 0
        ? 'What is shown stays the same.'
        : `What is shown changes in ${formatNumber(fields)} places.`,
    apply: (fields: number) => `Choose ${formatNumber(fields)}`,
    done: (fields: number) => `${formatNumber(fields)} chosen, and written into the journal.`,
    undone: 'What was shown before is back. All versions are still below, to be chosen one by one.',
    undoneTitle: 'Undone, to be chosen again',
    undoneIntro:
      'What is shown is as it was before the choice. It stays so until you choose; this list goes when you leave the page.',
    undo: 'Undo the choice',
    keep: 'Dismiss this list',
  },
};
