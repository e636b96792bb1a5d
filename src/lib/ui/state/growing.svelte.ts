/** How much of a long list is drawn: some more in every frame until all of it is, so that drawing never halts the page. */
export class Growing {
  #reached = $state(0);
  readonly #step: () => number;

  constructor(all: () => number, step: () => number) {
    this.#step = step;
    $effect(() => {
      if (this.drawn >= all()) return undefined;
      const next = this.drawn + step();
      const frame = requestAnimationFrame(() => (this.#reached = next));
      return () => cancelAnimationFrame(frame);
    });
  }

  get drawn(): number {
    return Math.max(this.#reached, this.#step());
  }
}
