/** A stretch of text in one style. Newlines break the line. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Asks for what nobody wrote down yet: shown in the draft, absent from the paper (`as-issued.ts`). */
  prompt?: true;
}

/** Boxes 1 to 4 of Decree 30/2020: who issues, the national title, number, place and date. */
export interface Letterhead {
  type: 'letterhead';
  /** cơ quan chủ quản; empty when the issuer has none above it. */
  superior: string;
  issuer: string;
  /** “Số: 05/BC-ĐGS”. */
  number: string;
  /** Quốc hiệu and Tiêu ngữ. */
  nation: string;
  motto: string;
  /** “Gia Lai, ngày 05 tháng 3 năm 2026”; null in minutes, which carry none. */
  placeAndDate: string | null;
}

/** Box 5a: name of the document type and its subject (trích yếu), with a rule under it. */
export interface Title {
  type: 'title';
  name: string;
  subject: string;
  /** A line in italics under the subject: what an annex goes with. */
  note?: string;
}

/** Level 1 “I. CAPS”, level 2 “1. Bold”, level 3 “a) upright”. The number is part of the text. */
export interface Heading {
  type: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

export interface Paragraph {
  type: 'paragraph';
  runs: Run[];
  /** What it was drafted from, unique in the document: a person's edit of it is stored under this key. */
  key?: string;
  /** A line that leads in what follows and is not left behind at the foot of a page. */
  keepWithNext?: boolean;
}

/** A ruled table whose header rows repeat on every page. Widths are shares of the text width. */
export interface Table {
  type: 'table';
  widths: number[];
  alignments: ('left' | 'center' | 'right')[];
  header: string[][];
  rows: string[][];
  /** “…” in its cells is the sign for what nobody reported or looked at, not a blank to fill in. */
  signsNoData?: true;
}

/** One bar, its parts drawn in proportion to their values and named under it. */
export interface ChartBar {
  label: string;
  /** Shades stay apart in black and white print. */
  parts: { label: string; value: number; shade: 'light' | 'medium' | 'dark' }[];
}

/** Stacked bars, each filling the width: shares of wholes of very different size stay readable side by side. */
export interface Chart {
  type: 'chart';
  title: string;
  bars: ChartBar[];
}

export interface PhotoFigure {
  /** Lower-case hexadecimal SHA-256 of the original bytes. */
  sha256: string;
  /** “Ảnh 1”. */
  label: string;
  caption: string;
  /** Item, time and hash, one line each. */
  details: string[];
  /** Printed in the frame when the image cannot be shown. */
  fallback: string;
}

/** Photos two in a row. */
export interface PhotoGrid {
  type: 'photos';
  photos: PhotoFigure[];
}

/** Boxes 7a, 7b and 9b: who signs, and at the left the recipients. */
export interface SignatureBlock {
  type: 'signature';
  /** “TM. ĐOÀN GIÁM SÁT”, “TRƯỞNG ĐOÀN”. */
  authority: string[];
  /** chức vụ, above the name; empty when unknown. */
  position: string;
  name: string;
  /** “Nơi nhận:” and its lines, complete with “- ” and “;”. */
  recipients: { heading: string; lines: string[] };
}

/** A signature as it was drawn: lines of points from the upper left corner, in any unit. */
export interface Drawing {
  strokes: [number, number][][];
}

/** One of several who sign side by side. */
export interface Signer {
  /** “CHỦ TỌA”; empty where only the name is printed under the signature. */
  authority: string[];
  /** chức vụ, under the authority; empty when unknown. */
  position: string;
  /** Null leaves room to sign by hand. */
  drawing: Drawing | null;
  name: string;
  /** Under the name, in small italics: when it was signed, or why not and before whom. */
  notes: string[];
  /** When it was signed, or refused, on the device. */
  signedAt?: string;
}

/** Signatures side by side, row under row. */
export interface Signatures {
  type: 'signatures';
  rows: Signer[][];
}

/** Box 9b alone, below the signatures, as minutes have it. */
export interface Recipients {
  type: 'recipients';
  heading: string;
  lines: string[];
}

export interface PageBreak {
  type: 'pageBreak';
}

/**
 * Table of contents (mục lục): the headings of its part down to `depth`, with their pages. Renderers
 * read the entries from the headings themselves, so that the two never differ.
 */
export interface Contents {
  type: 'contents';
  title: string;
  depth: 1 | 2;
  /** The annexes, listed after the headings by name: each counts its own pages. */
  annexes: string[];
}

export type Block =
  | Letterhead
  | Title
  | Contents
  | Heading
  | Paragraph
  | Basis
  | Table
  | Chart
  | PhotoGrid
  | SignatureBlock
  | Signatures
  | Recipients
  | PageBreak;

/** One căn cứ line, in italics. */
export interface Basis {
  type: 'basis';
  text: string;
  /** As of a run. */
  prompt?: true;
  /** As a paragraph's. */
  key?: string;
}

/** An annex (phụ lục) starts a page and counts its own pages. */
export interface Annex {
  landscape: boolean;
  blocks: Block[];
}

/** A document as plain data: what every renderer reads. All strings are NFC. */
export interface DocumentModel {
  /** Kind of document: `unit-report`. */
  kind: string;
  /** Shown by PDF readers. */
  title: string;
  /** Issuing body, for the file's properties. */
  author: string;
  /** Instant (ISO 8601, UTC) the record was made: the file's creation date, so that the same record gives the same bytes. */
  created: string;
  /** In the head of every page: “DỰ THẢO”, “BẢN MẪU”; absent from an issued document of a real mission. */
  mark?: string;
  blocks: Block[];
  annexes: Annex[];
}
