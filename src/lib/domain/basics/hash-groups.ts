/** A hexadecimal hash in groups of eight, as it can be read out and compared by eye. */
export function inGroups(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ');
}

/** A hash, or its beginning, as typed, without the spaces between groups; null when it is no hash or too short to compare. */
export function readHash(typed: string): string | null {
  const hash = typed.replaceAll(/[\s.…-]/g, '').toLowerCase();
  return /^[0-9a-f]{8,64}$/.test(hash) ? hash : null;
}

/** The beginning of a hash, by which a screen and a paper name the same content. */
export function shortCode(hash: string): string {
  return `${inGroups(hash.slice(0, 16))}…`;
}
