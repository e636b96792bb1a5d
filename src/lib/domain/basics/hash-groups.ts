/** A hexadecimal hash in groups of eight, as it can be read out and compared by eye. */
export function inGroups(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ');
}

/** What somebody typed of a hash, without the spaces between its groups; null when it is none, or too short to tell. */
export function readHash(typed: string): string | null {
  const hash = typed.replaceAll(/[\s.…-]/g, '').toLowerCase();
  return /^[0-9a-f]{8,64}$/.test(hash) ? hash : null;
}

/** The beginning of a hash, by which a screen and a paper name the same content. */
export function shortCode(hash: string): string {
  return `${inGroups(hash.slice(0, 16))}…`;
}
