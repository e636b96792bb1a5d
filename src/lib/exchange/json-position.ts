/** A place in a text, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where a sticky pattern stops when tried at an offset, or null where it does not match. */
function after(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function afterSpace(text: string, offset: number): number {
  let end = offset;
  while (' \t\n\r'.includes(text[end] ?? '·')) end += 1;
  return end;
}

// Walked by hand: a pattern would exhaust the engine's stack on a string of megabytes.
function afterString(text: string, offset: number): number | null {
  let end = offset + 1;
  for (;;) {
    const char = text[end];
    if (char === '"') return end + 1;
    if (char === undefined || char < ' ') return null;
    const next = char === '\\' ? after(ESCAPE, text, end) : end + 1;
    if (next === null) return null;
    end = next;
  }
}

/**
 * The offset of the first fault of a JSON text, or null when it is well formed (RFC 8259).
 * Browsers word syntax errors differently and some give no place, so the place is found here.
 * Keeps its own stack: a text nested a million deep must not exhaust the engine's.
 */
export function faultOffset(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let offset = 0;
  let expects: 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end' | 'end of text' = 'value';
  for (;;) {
    offset = afterSpace(text, offset);
    const char = text[offset];
    if (char === undefined) return expects === 'end of text' ? null : offset;
    const closes = expects.endsWith('or end') && char === (open.at(-1) === '{' ? '}' : ']');
    if (closes) {
      open.pop();
      offset += 1;
    } else if (expects === 'comma or end' && char === ',') {
      offset += 1;
      expects = open.at(-1) === '{' ? 'key' : 'value';
      continue;
    } else if (expects === 'key' || expects === 'key or end') {
      const end = char === '"' ? afterString(text, offset) : null;
      if (end === null) return offset;
      offset = afterSpace(text, end);
      if (text[offset] !== ':') return offset;
      offset += 1;
      expects = 'value';
      continue;
    } else if (expects !== 'value' && expects !== 'value or end') {
      return offset;
    } else if (char === '{' || char === '[') {
      open.push(char);
      offset += 1;
      expects = char === '{' ? 'key or end' : 'value or end';
      continue;
    } else {
      const end = char === '"' ? afterString(text, offset) : after(SCALAR, text, offset);
      if (end === null) return offset;
      offset = end;
    }
    expects = open.length > 0 ? 'comma or end' : 'end of text';
  }
}

/** The line and column of an offset. */
export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
