/** What things in the record of a visit are called, for a journal that people read. */
export interface RecordNames {
  /** Rows by `<table> <id>`: a finding by what was found, an attendee by name, a photo by its file. */
  rows: ReadonlyMap<string, string>;
  /** Items of the checklist by code: their questions. */
  items: ReadonlyMap<string, string>;
  /** Fields of items by `<code> <field>`, questions to citizens by `answers <question>`. */
  labels: ReadonlyMap<string, string>;
  /** Options by `<field's or question's key> <option>`. */
  options: ReadonlyMap<string, string>;
}

/** For where nothing is known of the record. */
export const NO_NAMES: RecordNames = {
  rows: new Map(),
  items: new Map(),
  labels: new Map(),
  options: new Map(),
};
