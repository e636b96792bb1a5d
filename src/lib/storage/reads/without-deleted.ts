/** The rows that stand: a deletion is a field, and deleted rows stay in their table. */
export function withoutDeleted<Row extends { deleted: boolean }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ deleted }) => !deleted);
}
