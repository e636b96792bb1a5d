import { fold, plainlyTyped } from '#lib/domain/basics/vietnamese-text.ts';

const TICKS = new Set(['x', 'v', '×', '✓', '✔', '☑', '√', '🗸', '1', 'co', 'yes', 'y', 'true', 'dung']);
const NO_TICKS = new Set(['0', 'khong', 'no', 'n', 'false', 'sai', '☐', '□']);

/** Says that something is late. */
const LATE = /(?:^|\s)(?:qua han|tre|cham|het han)(?:\s|$)/;
/** Takes “late” back, or leaves it open. */
const NOT_LATE = /(?:^|\s)(?:khong|chua|sap|gan|den|hoac|hay|truoc|dung|0 ngay)(?:\s|$)|[/?]/;
const IN_TIME =
  /^(?:(?:da|dang)\s(?:giai quyet|xu ly|tra ket qua)\s)?(?:dung han|truoc han|som han|trong han|con han|chua den han|chua qua han|khong qua han|khong tre han|khong tre|khong bi tre|dung hen|truoc hen)$/;

/**
 * Whether a mark in a list says that its dossier is overdue: `x`, `✓`, `TRUE`, `Có`, “Quá hạn 3 ngày”. An empty cell, a
 * dash, “đúng hạn” and the like say that it is not. Null for any other mark: what it means is to be asked.
 * @param areTicksClear whether the head of the column, or the form, says that a tick means “overdue”
 */
export function isOverdueMark(mark: string, areTicksClear: boolean): boolean | null {
  const folded = fold(plainlyTyped(mark).replaceAll('\ufe0f', ''))
    .replace(/[.!]+$/, '')
    .trim();
  if (/^[-–—]*$/.test(folded)) return false;
  if (areTicksClear && TICKS.has(folded)) return true;
  if (areTicksClear && NO_TICKS.has(folded)) return false;
  if (IN_TIME.test(folded)) return false;
  return LATE.test(folded) && !NOT_LATE.test(folded) ? true : null;
}
