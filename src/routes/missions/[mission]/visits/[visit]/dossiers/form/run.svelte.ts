import { isExamined, type Dossier } from '#lib/domain/dossiers/dossier.ts';
import { editDossier, readDossier, type DossierEdit } from '#lib/storage/rows/dossiers.ts';
import { live } from '#lib/storage/database/live.svelte.ts';
import type { VisitContext } from '#lib/storage/rows/visits.ts';
import { fieldsOf, saving } from '#lib/ui/state/saving.svelte.ts';

/** A dossier as painted. A cell each, so that a tap redraws what shows this dossier and no more. */
class DossierCell {
  /** Never changes: who looks for a dossier need not follow what is written in it. */
  readonly id: string;
  current: Dossier;
  readonly seen: boolean = $derived.by(() => isExamined(this.current));

  constructor(dossier: Dossier) {
    this.id = dossier.id;
    this.current = $state.raw(dossier);
  }
}

/** One person going through the dossiers of one visit. Edits are painted first and written at once after. */
export class DossierRun {
  readonly context: VisitContext;
  #cells = $state.raw<readonly DossierCell[]>([]);
  #id = $state('');
  /** Fields painted and not yet on the disk, by dossier, each with the edit that painted it last. */
  readonly #unsaved = new Map<string, Map<string, object>>();

  /** Begins at the dossier `start`, or, where there is none such, at the first. */
  constructor(context: VisitContext, dossiers: readonly Dossier[], start: string | null) {
    this.context = context;
    this.#cells = dossiers.map((dossier) => new DossierCell(dossier));
    this.#id = dossiers.find(({ id }) => id === start)?.id ?? dossiers[0]?.id ?? '';
  }

  get open(): boolean {
    return this.context.visit.closedAt === null;
  }

  get count(): number {
    return this.#cells.length;
  }

  readonly index: number = $derived(this.#cells.findIndex(({ id }) => id === this.#id));

  get dossier(): Dossier | undefined {
    return this.#cells[this.index]?.current;
  }

  /** Counted again only when a dossier becomes seen or unseen, not at every tap. */
  readonly seen: number = $derived(this.#cells.filter(({ seen }) => seen).length);

  at(index: number): Dossier | undefined {
    return this.#cells[index]?.current;
  }

  get codes(): string[] {
    return this.#cells.map(({ current }) => current.code);
  }

  find(matches: (dossier: Dossier) => boolean): Dossier | undefined {
    return this.#cells.find(({ current }) => matches(current))?.current;
  }

  /** The next dossier of which nothing is noted, searched onwards from this one and then from the start. */
  get nextUnseen(): Dossier | undefined {
    const cells = [...this.#cells.slice(this.index + 1), ...this.#cells.slice(0, this.index)];
    return cells.find(({ seen }) => !seen)?.current;
  }

  goTo(id: string): void {
    this.#id = id;
  }

  /** Paints the edit, then writes it. */
  edit(id: string, set: DossierEdit): void {
    const cell = this.#cells.find((cell) => cell.id === id);
    if (!cell) return;
    cell.current = { ...cell.current, ...set };
    const unsaved = this.#unsaved.get(id) ?? new Map<string, object>();
    this.#unsaved.set(id, unsaved);
    const fields = Object.keys(set);
    for (const field of fields) unsaved.set(field, set);
    // Tried again, it writes what is painted then.
    const write = () => editDossier(cell.current, partOf(cell.current, fields));
    void saving.run(write, fieldsOf('dossiers', id, set)).then((done) => {
      if (!done) return;
      for (const field of fields) if (unsaved.get(field) === set) unsaved.delete(field);
    });
  }

  /** Another dossier stands in the place of one that could not be shown. */
  replace(id: string, other: Dossier): void {
    this.#cells = this.#cells.map((cell) => (cell.id === id ? new DossierCell(other) : cell));
    this.#id = other.id;
  }

  /** Takes a dossier out of the run. @returns whether others are left */
  drop(id: string): boolean {
    const place = this.#cells.findIndex((cell) => cell.id === id);
    this.#cells = this.#cells.filter((cell) => cell.id !== id);
    this.#id = (this.#cells[place] ?? this.#cells.at(-1))?.id ?? '';
    return this.#cells.length > 0;
  }

  /** Puts a dossier taken out back in its place. */
  restore(dossier: Dossier): void {
    const cells = [...this.#cells, new DossierCell(dossier)];
    this.#cells = cells.sort((a, b) => a.current.position - b.current.position);
    this.#id = dossier.id;
  }

  /** The dossier on the screen as the database has it: follows what another tab writes, one row read at a time. */
  readonly stored = $derived.by(() => {
    const id = this.#id;
    return live(() => readDossier(id));
  });

  /** Paints what another tab wrote. */
  follow(): void {
    const dossier = this.stored.current;
    const cell = this.#cells[this.index];
    if (!dossier || dossier.id !== cell?.id) return;
    const unsaved = [...(this.#unsaved.get(dossier.id)?.keys() ?? [])];
    const next = { ...dossier, ...partOf(cell.current, unsaved) };
    if (JSON.stringify(next) !== JSON.stringify(cell.current)) cell.current = next;
  }
}

function partOf(dossier: Dossier, fields: readonly string[]): DossierEdit {
  return Object.fromEntries(Object.entries(dossier).filter(([field]) => fields.includes(field)));
}
