import type { Unit } from '#lib/domain/mission/unit.ts';

declare global {
  namespace App {
    interface PageState {
      /** The unit chosen in the first step of a surprise visit: “back” undoes the choice. */
      unit?: Unit;
    }
  }
}
