/**
 * Whether a document of this kind goes on being written when its mission is archived. Recommendations outlive their
 * mission: what comes of them is written down, and reported in its own sheet, for months after the mission's last paper.
 */
export function outlivesMission(kind: unknown): boolean {
  return kind === 'follow-up-sheet';
}
