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
      const name = cut(base, LONGEST - suffix.length).replace(/'+$/, '') + suffix;
      const key = name.toLocaleLowerCase('vi');
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
