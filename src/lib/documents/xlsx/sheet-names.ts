/** Letters Excel allows in the name of a sheet. */
const LONGEST = 31;

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The beginning of a text, never ending inside a letter with its marks. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (kept.length + segment.length > length) break;
    kept += segment;
  }
  return kept.trim();
}

/** The beginning of a text, up to the last whole word where one of a fair length is left. */
function cutBetweenWords(text: string, length: number): string {
  const kept = cut(text, length);
  if (kept === text || /^[\s,.;:]/.test(text.slice(kept.length))) return kept;
  const end = kept.lastIndexOf(' ');
  return end > length / 2 ? kept.slice(0, end).replace(/[\s,.;:-]+$/, '') : kept;
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
      const suffix = count === 1 ? '' : ` (${count})`;
      const name = cutBetweenWords(base, LONGEST - suffix.length).replace(/'+$/, '') + suffix;
      const key = name.toLocaleLowerCase('vi');
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
