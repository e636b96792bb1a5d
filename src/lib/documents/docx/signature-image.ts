import type { FittedDrawing } from '#lib/documents/paper/drawing.ts';
import { zlibSync } from 'fflate';

/** White dots of a picture in shades of grey; a row begins with the number of its filter, 0 for none. */
export function greyDots(columns: number, rows: number): Uint8Array {
  const dots = new Uint8Array(rows * (columns + 1)).fill(255);
  for (let row = 0; row < rows; row += 1) dots[row * (columns + 1)] = 0;
  return dots;
}

/** A picture of eight bits of grey as PNG; made by arithmetic alone, it is the same everywhere. */
export function greyPng(columns: number, rows: number, dots: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, columns);
  view.setUint32(4, rows);
  header.set([8, 0], 8);
  return joined([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(dots)),
    chunk('IEND', new Uint8Array()),
  ]);
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  const frame = new Uint8Array(body.length + 8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, data.length);
  frame.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return frame;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The checksum of PNG, ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Width of the pen, and room around the lines for half of it, in points. */
const PEN = 1;
const EDGE = 1;
/** Dots to a point: about 300 to an inch. */
const DENSITY = 4;

/** A signature as a picture of lines, and as one of dots for word processors that show no lines. */
export interface SignatureImage {
  /** In points. */
  width: number;
  height: number;
  svg: Uint8Array;
  png: Uint8Array;
}

/** Draws by arithmetic alone, so that the bytes are the same in a browser and on the command line. */
export function signatureImage({ strokes, width, height }: FittedDrawing): SignatureImage {
  const whole = { width: width + 2 * EDGE, height: height + 2 * EDGE };
  const lines = strokes.map((stroke) => stroke.map(([x, y]): [number, number] => [x + EDGE, y + EDGE]));
  return { ...whole, svg: svgOf(lines, whole), png: pngOf(lines, whole) };
}

interface Size {
  width: number;
  height: number;
}

function svgOf(lines: [number, number][][], { width, height }: Size): Uint8Array {
  const drawn = lines.map(
    (line) => `<polyline points="${line.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}"/>`,
  );
  const pen = `fill="none" stroke="#000" stroke-width="${PEN}" stroke-linecap="round" stroke-linejoin="round"`;
  const box = `width="${round(width)}pt" height="${round(height)}pt" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" ${box}><g ${pen}>${drawn.join('')}</g></svg>`,
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Shades of grey by how much of a dot the pen covers, from its distance to the line. */
function pngOf(lines: [number, number][][], size: Size): Uint8Array {
  const columns = Math.ceil(size.width * DENSITY);
  const rows = Math.ceil(size.height * DENSITY);
  const dots = greyDots(columns, rows);
  const radius = (PEN * DENSITY) / 2;
  for (const line of lines) {
    for (const [index, to] of line.entries()) {
      const from = line[index - 1];
      if (!from) continue;
      const [x1, y1, x2, y2] = [from[0], from[1], to[0], to[1]].map((value) => value * DENSITY) as Four;
      const reach = radius + 1;
      const lastRow = Math.min(rows - 1, Math.ceil(Math.max(y1, y2) + reach));
      const lastColumn = Math.min(columns - 1, Math.ceil(Math.max(x1, x2) + reach));
      for (let row = Math.max(0, Math.floor(Math.min(y1, y2) - reach)); row <= lastRow; row += 1) {
        for (
          let column = Math.max(0, Math.floor(Math.min(x1, x2) - reach));
          column <= lastColumn;
          column += 1
        ) {
          const away = distance(column + 0.5, row + 0.5, [x1, y1, x2, y2]);
          const shade = Math.round(255 * Math.min(1, Math.max(0, away - radius + 0.5)));
          const at = row * (columns + 1) + 1 + column;
          dots[at] = Math.min(dots[at] ?? 255, shade);
        }
      }
    }
  }
  return greyPng(columns, rows, dots);
}

type Four = [number, number, number, number];

/** From a point to the nearest one of a line between two. */
function distance(x: number, y: number, [x1, y1, x2, y2]: Four): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  const [ox, oy] = [x - x1 - along * dx, y - y1 - along * dy];
  return Math.sqrt(ox * ox + oy * oy);
}
