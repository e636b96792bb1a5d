/** How a text falls into lines of a width: at its spaces, and nowhere else. */
export function linesIn(text: string, width: number, measure: (line: string) => number): string[] {
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

/** Words before which a centred line ends well: what follows them is said of what stands before. */
const JOINTS = /^(?:và|tại|về|của|giữa|đối|cho|trong|theo|qua|từ|trên|ở|do|để|nhằm|ngày|kèm|gửi)$/iu;

/** What it costs to end a line where the sense does not, and to make one that hardly is a line. */
const INSIDE = 1;
const SHORT = 0.6;

interface Way {
  cost: number;
  /** The word its last line begins with. */
  from: number;
}

/**
 * A centred text in as few lines as its width allows. They end where the sense does, so that no name is torn apart
 * (“Trung | tâm”) while there is a better place, and are as alike as that allows. Words are broken nowhere.
 */
export function centredLines(text: string, width: number, measure: (line: string) => number): string[] {
  const words = text.split(' ');
  const count = linesIn(text, width, measure).length;
  if (count === 1) return [text];
  const average = measure(text) / count;
  const endsWell = (to: number) =>
    to === words.length || JOINTS.test(words[to] ?? '') || /[,;:.)]$/u.test(words[to - 1] ?? '');
  // The best way to set the words before each place in so many lines.
  let ways: (Way | undefined)[] = [{ cost: 0, from: 0 }];
  const all: (Way | undefined)[][] = [];
  for (let line = 0; line < count; line += 1) {
    const before = ways;
    ways = Array.from({ length: words.length + 1 }, (_, to) => {
      let best: Way | undefined;
      for (let from = to - 1; from >= 0; from -= 1) {
        const length = measure(words.slice(from, to).join(' '));
        if (length > width && to - from > 1) break;
        const way = before[from];
        if (!way) continue;
        const isShort = length < width / 4 || to - from < 2;
        const cost =
          way.cost + ((length - average) / width) ** 2 + (endsWell(to) ? 0 : INSIDE) + (isShort ? SHORT : 0);
        if (!best || cost < best.cost) best = { cost, from };
      }
      return best;
    });
    all.push(ways);
  }
  const lines: string[] = [];
  let to = words.length;
  for (const line of all.reverse()) {
    const from = line[to]?.from ?? 0;
    lines.unshift(words.slice(from, to).join(' '));
    to = from;
  }
  return lines;
}
