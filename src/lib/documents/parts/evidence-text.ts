import type { Finding } from '#lib/domain/visit/finding.ts';
import type { ReportContext } from './report-context.ts';
import { ended, unended, fill } from '#lib/documents/wording/sentences.ts';
import { PARTS } from '#lib/documents/wording/shared.ts';

/** “Bảng công khai ghi 120 thủ tục (ảnh 1, 2, Phụ lục).”: words and photos that show a finding; empty for neither. */
export function evidenceText(finding: Finding, { photoNumbers, annexMention }: ReportContext): string {
  const { withPhotos, onlyPhotos } = PARTS.evidence;
  const photos = photoNumbers(finding.photoIds);
  const words = finding.evidence.trim();
  if (!photos) return ended(words);
  const annex = annexMention('photos');
  return words
    ? fill(withPhotos, { evidence: unended(words), photos, annex })
    : fill(onlyPhotos, { photos, annex });
}
