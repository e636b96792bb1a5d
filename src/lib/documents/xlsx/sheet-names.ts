/** Letters Excel allows in the name of a sheet. */
const LONGEST = 31;

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The beginning of a text, never ending inside a letter with its marks. */
function cut(text: string, length: number): string {
  let beginning = '';
  for (const { segment } of letters.segment(text)) {
    if (beginning.length + segment.length > length) break;
    beginning += segment;
  }
  return beginning.trim();
}

/** The beginning of a text, up to the last whole word where one of a fair length is left. */
function cutBetweenWords(text: string, length: number): string {
  const beginning = cut(text, length);
  if (beginning === text || /^[\s,.;:]/.test(text.slice(beginning.length))) return beginning;
  const end = beginning.lastIndexOf(' ');
  return end > length / 2 ? beginning.slice(0, end).replace(HANGING, '') : beginning;
}

/** What no name ends with: marks between words, and words that want another after them. */
const HANGING =
  /(?:[\s,.;:-]|\s(?:và|hoặc|của|tại|theo|từ|về|trong|trên|cho|với|do|các|những)(?=[\s,.;:-]|$))+$/u;

/** A name with its number: cut where a part of it ends, so that no word of two syllables is torn (“giải | quyết”). */
function numbered(name: string, suffix: string): string {
  if (name.length + suffix.length <= LONGEST) return name + suffix;
  const room = LONGEST - suffix.length;
  const part = name.slice(0, room + 1).search(/[,;(][^,;(]*$/);
  return (part > room / 3 ? name.slice(0, part).trim() : cutBetweenWords(name, room)) + suffix;
}

function legal(title: string): string {
  return title
    .normalize('NFC')
    .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s']+|[\s']+$/g, '');
}

/**
 * Names for sheets from their titles: of legal characters, at most 31 long, no two alike to Excel, which does not
 * tell capitals apart.
 */
export function sheetNames(titles: readonly string[], unnamed: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    // Excel keeps the name “History” for itself.
    const base = legal(title).replace(/^history$/i, '') || unnamed;
    for (let count = 1; ; count += 1) {
      const name = numbered(
        cutBetweenWords(base, LONGEST).replace(/'+$/, ''),
        count === 1 ? '' : ` (${count})`,
      );
      const key = name.toLocaleLowerCase('vi');
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
