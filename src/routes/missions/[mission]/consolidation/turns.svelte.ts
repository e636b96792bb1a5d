import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/**
 * Hands a value to the parts of a screen one frame after the other, the first at once: drawn together they would halt
 * it. Meanwhile the later parts show the value before.
 */
export class Turns<Value> {
  readonly #parts: number;
  readonly #shown = new SvelteMap<number, Value>();

  /** @param value what is to be shown; undefined empties all parts at once */
  constructor(parts: number, value: () => Value | undefined) {
    this.#parts = parts;
    $effect.pre(() => {
      const current = value();
      return untrack(() => this.#show(current));
    });
  }

  /** What a part shows; undefined until its first turn. */
  at(part: number): Value | undefined {
    return this.#shown.get(part);
  }

  #show(value: Value | undefined): (() => void) | undefined {
    if (value === undefined) {
      this.#shown.clear();
      return undefined;
    }
    let part = 0;
    let frame = 0;
    const next = () => {
      this.#shown.set(part, value);
      part += 1;
      if (part < this.#parts) frame = requestAnimationFrame(next);
    };
    next();
    return () => cancelAnimationFrame(frame);
  }
}
