import { textOf, type BlockEdits } from '#lib/domain/drafts/block-edit.ts';
import type { LetterheadGap } from '#lib/domain/drafts/lack.ts';
import { signsNotPrinted, signsReplaced } from '#lib/domain/basics/printable-text.ts';
import { UnreachableError } from '#lib/domain/basics/unreachable-error.ts';
import type { Annex, Block, DocumentModel, Letterhead, SignatureBlock, Signer } from './document.ts';
import {
  ADDED_LATER,
  isEditable,
  promptsIn,
  rewordedLater,
  rewordedNotes,
  signedOf,
  textIn,
  type Signed,
} from './edits.ts';
import { tellsNoResult } from './frame.ts';
import { captionOf } from '#lib/documents/paper/decree-30.ts';
import { OFFICE, PARTS } from '#lib/documents/wording/shared.ts';

/** Rows of a table shown among the texts; all of them are on the pages. */
const ROWS = 12;

/** A document as people edit it: everything that prints, and of it the texts that can be written over. */
export type DraftLine =
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | {
      type: 'text';
      key: string;
      text: string;
      /** What of it asks for something and does not print once issued. */
      prompts: string[];
    }
  /** Prints, and is changed elsewhere: who issues, lead-ins, captions, who signs. */
  | {
      type: 'fixed';
      text: string;
      isOpen: boolean;
      /** What of the letterhead it leaves open: told by name, and not among the blanks. */
      gap?: LetterheadGap;
      /** Who is named in it, having signed on the device, or refused to. */
      signed?: Signed;
    }
  /** The rows that are shown, how many more print, and how many cells of all are left open. */
  | { type: 'table'; header: string[][]; rows: string[][]; more: number; open: number };

/** Everything that prints of a document, in order. @param most rows of a table that are shown */
export function draftLines({ blocks, annexes }: DocumentModel, most = ROWS): DraftLine[] {
  const parts: Pick<Annex, 'blocks'>[] = [{ blocks }, ...annexes];
  return parts.flatMap((part) => part.blocks.flatMap((block) => linesOf(block, most)));
}

function linesOf(block: Block, most: number): DraftLine[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', level: block.level, text: block.text }];
    case 'paragraph':
    case 'basis':
      return [
        isEditable(block)
          ? { type: 'text', key: block.key ?? '', text: textIn(block), prompts: promptsIn(block) }
          : fixed(textIn(block)),
      ];
    case 'letterhead':
      return letterheadLines(block);
    case 'title':
      // The note names the document by its number and day, which are told missing by themselves.
      return [fixed(block.name), fixed(block.subject), { ...fixed(block.note ?? ''), isOpen: false }].filter(
        isSaid,
      );
    case 'contents':
      return [fixed([block.title, ...block.annexes].join('\n'))];
    case 'table':
      return [
        {
          type: 'table',
          header: block.header,
          rows: block.rows.slice(0, most),
          more: Math.max(0, block.rows.length - most),
          open: block.signsNoData
            ? 0
            : block.rows
                .filter((row) => !isUnexamined(row))
                .flat()
                .filter(isOpen).length,
        },
      ];
    case 'chart':
      return [fixed([block.title, ...block.bars.map(({ label }) => label)].join('\n'))];
    case 'photos':
      return block.photos.map((photo) => ({ ...fixed(captionOf(photo)), isOpen: false }));
    case 'signature':
      return signatureLines(block);
    case 'signatures':
      return block.rows.flat().map((signer) => signerLine(signer));
    case 'recipients':
      return [fixed([block.heading, ...block.lines].join('\n'))];
    case 'pageBreak':
      return [];
    default:
      throw new UnreachableError(block);
  }
}

/** A dossier of the list that nobody examined: told by its number in another place, not by each of its cells. */
const isUnexamined = (row: readonly string[]) =>
  row.some((cell) => cell.split('\n')[0] === PARTS.dossiers.unexamined);
const isSaid = ({ text }: { text: string }) => text.trim() !== '';
const fixed = (text: string) => ({ type: 'fixed', text, isOpen: isOpen(text) }) as const;

const letterheadLine = (text: string, open: boolean, gap: LetterheadGap): DraftLine & { text: string } => ({
  type: 'fixed',
  text,
  isOpen: false,
  ...(open ? { gap } : {}),
});

function letterheadLines({ superior, issuer, nation, motto, number, placeAndDate }: Letterhead): DraftLine[] {
  // Number and day are told missing by themselves.
  const [place = ''] = (placeAndDate ?? '').split(',');
  return [
    letterheadLine(superior, isOpen(superior), 'superior'),
    letterheadLine(issuer, isOpen(issuer), 'issuer'),
    fixed([nation, motto].join('\n')),
    letterheadLine(number, number.endsWith(OFFICE.unknown), 'symbol'),
    letterheadLine(placeAndDate ?? '', isOpen(place), 'place'),
  ].filter(isSaid);
}

/** Those whose name is missing are stated by themselves: `signersMissing`. */
function signerLine(
  signer: Omit<Signer, 'drawing' | 'notes'> & Partial<Pick<Signer, 'drawing' | 'notes'>>,
): DraftLine {
  const { authority, position, name, notes } = signer;
  const text = [...authority, position, name, ...(notes ?? [])].filter(Boolean).join('\n');
  const signed = signedOf(signer);
  return { type: 'fixed', text, isOpen: false, ...(signed ? { signed } : {}) };
}

function signatureLines(block: SignatureBlock): DraftLine[] {
  const { heading, lines } = block.recipients;
  return [fixed([heading, ...lines].join('\n')), signerLine(block)];
}

/** The drafted texts by their keys. */
export function draftedTexts(lines: readonly DraftLine[]): Map<string, string> {
  return new Map(lines.flatMap((line) => (line.type === 'text' ? [[line.key, line.text]] : [])));
}

/**
 * Whether something was left open in a text: “…” that stands for a word, not one that ends a list or a quotation, nor the
 * sign that a legend explains.
 */
function isOpen(text: string): boolean {
  return /(?:^|[\s“(/])…(?!” là )/u.test(text.replaceAll('\u00a0', ' '));
}

/**
 * What is not filled in, with the edits: lines that ask for something and will not print, texts that print with “…”, and
 * what the letterhead leaves open.
 */
export function openIn(
  lines: readonly DraftLine[],
  edits: BlockEdits,
): { prompts: string[]; blanks: string[]; letterhead: LetterheadGap[] } {
  const texts = lines.flatMap((line) => {
    if (line.type !== 'text') return [];
    const { key, prompts } = line;
    const text = textOf(line.text, edits[key]);
    const left = prompts.filter((prompt) => text.includes(prompt));
    return [{ key, left, rest: left.reduce((rest, prompt) => rest.replace(prompt, ''), text) }];
  });
  const fixedOnes = lines.flatMap((line) => (line.type === 'fixed' && line.isOpen ? [line.text] : []));
  const cells = lines.flatMap((line) => (line.type === 'table' ? Array<string>(line.open).fill('…') : []));
  return {
    letterhead: lines.flatMap((line) => (line.type === 'fixed' ? (line.gap ?? []) : [])),
    prompts: texts.filter(({ left }) => left.length > 0).map(({ key }) => key),
    blanks: [...fixedOnes, ...cells, ...texts.filter(({ rest }) => isOpen(rest)).map(({ key }) => key)],
  };
}

/** Whether a document tells of nothing: no table, and no text, written or drafted, but what stands around it and prompts. */
export function isEmptyIn(lines: readonly DraftLine[], edits: BlockEdits): boolean {
  return !lines.some((line) => {
    if (line.type === 'table') return true;
    if (line.type !== 'text' || tellsNoResult(line.key)) return false;
    const text = textOf(line.text, edits[line.key]);
    return line.prompts.reduce((rest, prompt) => rest.replace(prompt, ''), text).trim() !== '';
  });
}

/** The signs of what prints, with the edits, that the document font does not have, each once. */
export function signsIn(lines: readonly DraftLine[], edits: BlockEdits): string[] {
  const text = lines
    .flatMap((line) => {
      if (line.type === 'text') return [textOf(line.text, edits[line.key])];
      return line.type === 'table' ? [...line.header, ...line.rows].flat() : [line.text];
    })
    .join('\n');
  return [...new Set([...signsNotPrinted(text), ...signsReplaced(text).map(({ sign }) => sign)])];
}

/** How many of those who sign have no name. */
export function signersMissing({ blocks }: DocumentModel): number {
  const names = blocks.flatMap((block) => {
    if (block.type === 'signature') return [block.name];
    return block.type === 'signatures' ? block.rows.flat().map(({ name }) => name) : [];
  });
  return names.filter((name) => name === OFFICE.unknown).length;
}

/**
 * What stands on the page after a line because paragraphs were written over after signing: under a name, and after the
 * list of what was added later.
 */
export function rewordedUnder(
  line: DraftLine,
  lines: readonly DraftLine[],
  writtenAt: readonly string[],
): string[] {
  if (line.type === 'fixed') return rewordedNotes(line.signed ?? null, writtenAt);
  if (line.type !== 'text' || line.key !== ADDED_LATER) return [];
  return rewordedLater(
    lines.flatMap((other) => (other.type === 'fixed' ? (other.signed ?? []) : [])),
    writtenAt,
  );
}
