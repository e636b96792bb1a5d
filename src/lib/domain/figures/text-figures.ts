import { figureNamed } from './paste/labels.ts';
import { readPrinted } from './printed-text.ts';
import type { FigureKey, PrintedRate, RateKey } from './figures.ts';
import { fold, plainlyTyped } from '#lib/domain/basics/vietnamese-text.ts';

/** A count a text gives with the name of a figure: “19 hồ sơ quá hạn”. */
export interface CountInText {
  words: string;
  value: number;
  /** The sums of figures it may be: “quá hạn” does not say whether resolved or pending. */
  sums: readonly (readonly FigureKey[])[];
  /** More words follow that may single out a part: “10 hồ sơ quá hạn thuộc lĩnh vực đất đai”. */
  ofPart: boolean;
}

/** A rate a text gives with its name: “100% hồ sơ đúng hạn”. */
export interface RateInText {
  words: string;
  rate: RateKey;
  printed: PrintedRate;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
/** A count before its words; of “42 trong 1.062 hồ sơ” the first number is what the words count. */
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(${NUMBER})(?:\s*(?:trong|trên|/)\s*(?:tổng\s+)?(?:số\s+)?(?:${NUMBER}))?\s+((?:hồ sơ|thư|kết quả|thủ tục)(?![\p{L}])[^.,;:()\n]*)`,
  'giu',
);

const LONGEST_NAME = 8;

/** Folded words that end what is counted; any others may say which part of it. */
const ENDS = /^(?:$|va(?:\s|$)|nhung|trong do|[–—-])/;

const LATE: readonly (readonly FigureKey[])[] = [
  ['overdue'],
  ['pendingOverdue'],
  ['overdue', 'pendingOverdue'],
  ['overdueUnplaced'],
];

function sumsOf(key: FigureKey): CountInText['sums'] {
  return key === 'overdue' ? LATE : [[key]];
}

/**
 * Words by which a sentence asks, or only supposes something. With its marks “nêu” is another word than “nếu”; typed
 * without any it may be either, and nothing is certain.
 */
const NO_STATEMENT = /^(?:[-+–—•]\s*)?(?:đề nghị|de nghi|nếu|neu)(?:\s|$)/iu;

/** Where a sentence ends: not after the dot of a shortened “thành phố”, “thị xã”, “quận”, “phường” before its name. */
const SENTENCE_END = /\n|(?<=[.!?…])(?<!(?<!\p{L})(?:T[PXTpxt]|[QPHX])\.)\s+/u;

/** The sentences of a text that state something: what is asked of a unit, or supposed, states nothing. */
function statementsIn(text: string): string[] {
  return plainlyTyped(text)
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !NO_STATEMENT.test(sentence));
}

/** The counts of figures a text tells of, as far as they are called by a name reports use. */
export function countsIn(text: string): CountInText[] {
  const matches = statementsIn(text).flatMap((sentence) => [...sentence.matchAll(COUNT)]);
  return matches.flatMap((match): CountInText[] => {
    const words = (match[2] ?? '').trim().split(/\s+/);
    for (let length = Math.min(LONGEST_NAME, words.length); length > 1; length -= 1) {
      const name = words
        .slice(0, length)
        .join(' ')
        .replace(/trễ hẹn/i, 'trễ hạn');
      const key = figureNamed(name);
      if (!key) continue;
      const rest = fold(words.slice(length).join(' '));
      return [
        {
          words: `${match[1] ?? ''} ${words.slice(0, length).join(' ')}`,
          value: Number((match[1] ?? '').replaceAll('.', '')),
          sums: sumsOf(key),
          ofPart: !ENDS.test(rest),
        },
      ];
    }
    return [];
  });
}

/** What a clause calls a rate, folded; the first that fits. */
const RATE_WORDS: readonly (readonly [RegExp, RateKey])[] = [
  [/(?:dung|truoc|som|va dung) han/, 'onTime'],
  [/(?:qua|tre) h[ae]n/, 'overdue'],
  [/thanh toan truc tuyen/, 'paidOnline'],
  [/ket qua.*so hoa|so hoa ket qua/, 'digitisedResults'],
  [/so hoa/, 'digitisedDossiers'],
  [/ho so.*(?:truc tuyen|toan trinh)/, 'online'],
];

/** The rate a clause tells of; one that names none, or two, or only supposes one, says nothing certain. */
function rateIn(clause: string): Pick<RateInText, 'rate' | 'printed'> | null {
  const folded = fold(clause);
  if (!clause.includes('%') || NO_STATEMENT.test(clause.trim())) return null;
  const { numbers, certain, loose } = readPrinted(clause);
  const [number] = numbers;
  const named = RATE_WORDS.filter(([words]) => words.test(folded));
  const [first] = named;
  if (!number || !first || numbers.length > 1 || !certain || loose) return null;
  // Two rates in one clause.
  if (named.some(([, rate]) => rate !== first[1]) && !/so hoa|truc tuyen/.test(folded)) return null;
  // Of one part of the unit's work, or no more than an aim.
  if (/linh vuc|thu tuc|phong |phan dau|chi tieu|muc tieu|ke hoach|yeu cau/.test(folded)) return null;
  const { percent, words, atLeast } = number;
  return { rate: first[1], printed: { rate: first[1], percent, asPrinted: words, atLeast } };
}

/** The rates a text tells of, clause by clause, each in the words of its whole sentence. */
export function ratesIn(text: string): RateInText[] {
  return statementsIn(text).flatMap((sentence) =>
    sentence.split(/[;()]|[.,](?!\d)/).flatMap((clause): RateInText[] => {
      const rate = rateIn(clause);
      return rate ? [{ words: sentence.replace(/[.!?…;,]+$/, ''), ...rate }] : [];
    }),
  );
}
