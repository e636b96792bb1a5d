/** The longest stretch without a break that is sure to fit the narrowest column. */
const LONGEST_TOKEN = 24;
/** Beyond so many letters a stretch is cut into larger pieces: single ones would take minutes to lay out. */
const VERY_LONG = 2000;
const PIECE = 8;

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Cuts a text into pieces between which a line may break. Ordinary words break by themselves and stay in one
 * piece; a stretch too long for a line is cut between letters, never inside one (a letter keeps its marks).
 */
export function breakable(text: string): string[] {
  const pieces: string[] = [];
  let ordinary = '';
  const flush = () => {
    if (ordinary) pieces.push(ordinary);
    ordinary = '';
  };
  for (const part of text.split(/(\S+)/)) {
    if (part.length <= LONGEST_TOKEN) {
      ordinary += part;
      continue;
    }
    flush();
    // Single letters, so that a justified line opens no gaps inside the stretch that look like spaces.
    const size = part.length > VERY_LONG ? PIECE : 1;
    let piece = '';
    let count = 0;
    for (const { segment } of letters.segment(part)) {
      piece += segment;
      count += 1;
      if (count === size) {
        pieces.push(piece);
        piece = '';
        count = 0;
      }
    }
    ordinary = piece;
  }
  flush();
  return pieces;
}

/** Between the groups of a dossier's code, H21.01.15-251015-0002: torn within one nobody reads it. */
const GROUPS = /(?<=\S-)(?=\d{4,})/;

/** The same of a line that is not justified, which opens no gaps: a code may break between its groups as well. */
export function breakableInGroups(text: string): string[] {
  return text.split(GROUPS).flatMap(breakable);
}

/**
 * Sets words with an inner stroke or hyphen (118/2025/NĐ-CP) apart as unbreakable: pdfmake would take each part
 * for a word of its own and open gaps between them in a justified line.
 */
export function unsplit(piece: string): { text: string; noWrap?: true }[] {
  return piece
    .split(/(\S+[/-]\S+\s*)/)
    .filter(Boolean)
    .map((text) => (/\S[/-]\S/.test(text) ? { text, noWrap: true } : { text }));
}
