/** Widths tried between the narrowest that could do and the whole. */
const STEPS = 24;

/** How a text falls into lines of a width: at its spaces, and nowhere else. */
function linesIn(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/**
 * The least width in which a centred text takes no more lines than in the whole: its lines become alike, and no word is
 * left alone on the last.
 */
export function balancedWidth(text: string, width: number, measure: (line: string) => number): number {
  const most = linesIn(text, width, measure).length;
  if (most === 1) return width;
  // Spaces at the ends of lines count here, though no line holds them: it may come out wider than the whole.
  const least = Math.min(width, measure(text) / most);
  for (let step = 0; step < STEPS; step += 1) {
    const tried = least + ((width - least) * step) / STEPS;
    const lines = linesIn(text, tried, measure);
    if (lines.length <= most && lines.every((line) => measure(line) <= tried)) return tried;
  }
  return width;
}
