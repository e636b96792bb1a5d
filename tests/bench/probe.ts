/** What a tap took, in milliseconds from the trusted click event. */
export interface TapTimes {
  /** To the end of the first frame that shows what was tapped for. */
  painted: number;
  /** To “Đã lưu”; null for a tap that writes no answer. */
  durable: number | null;
}

/** Which taps are measured: on a radio, on a toggle button, or on a link to another item. */
export type TapKind = 'choose' | 'press' | 'move';

/** The measuring code inside a page, the same for the app and for the page it is compared with. */
export interface Probe {
  /** Milliseconds from the start of the navigation until what the page is for can be used and has been painted. */
  answerable: Promise<number>;
  /** Gets ready to time the next tap. */
  arm: (kind: TapKind) => void;
  /** Settles once the armed tap was painted and, for a choice, saved. A button that stays pressed shows no saved state. */
  tapped: Promise<TapTimes>;
}

/** What the probe looks for. */
export interface ProbeTexts {
  /** What the saved state says while writing, and when all is on the disk. */
  saving: string;
  saved: string;
  /** Selector of what can be used once the page is ready: its first radio, say. */
  ready: string;
}

/** Runs inside the page before any of its scripts; leaves a `Probe` at `window.probe`. */
export function installProbe(texts: ProbeTexts): void {
  const firstReady = () => document.querySelector<HTMLElement>(texts.ready);
  /** Tells one item from the next: every item has another name for its radios, or another heading. */
  const itemShown = () =>
    [firstReady()?.getAttribute('name'), document.querySelector('h1')?.textContent].join('/');

  /** Tells when the first frame that fulfils a condition has been painted. */
  function paintedWhen(shown: () => boolean): Promise<number> {
    return new Promise((resolve) => {
      requestAnimationFrame(function look() {
        if (!shown()) {
          requestAnimationFrame(look);
          return;
        }
        // A message posted from a frame's callback arrives once that frame's style, layout and paint are done.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve(performance.now());
        };
        port2.postMessage(null);
      });
    });
  }

  const answerable = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const ready = firstReady();
      if (!ready || ready.matches(':disabled') || !ready.checkVisibility()) return;
      observer.disconnect();
      resolve(paintedWhen(() => true));
    });
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  });

  const probe: Probe = { answerable, tapped: answerable.then(() => ({ painted: 0, durable: null })), arm };
  Reflect.set(window, 'probe', probe);

  function arm(kind: TapKind): void {
    const before = itemShown();
    const click = new Promise<MouseEvent>((resolve) => {
      const heard = (event: MouseEvent) => {
        // A tap on a label also causes a scripted click on its input; only the user's own event is measured.
        if (!event.isTrusted) return;
        removeEventListener('click', heard, { capture: true });
        resolve(event);
      };
      addEventListener('click', heard, { capture: true });
    });
    const painted = click.then(async ({ target, timeStamp }) => {
      const chosen = (target as Element).closest('label')?.querySelector('input');
      const pressed = (target as Element).closest('button');
      const shown = {
        choose: () => chosen?.checked === true,
        press: () => pressed?.getAttribute('aria-pressed') === 'true',
        move: () => itemShown() !== before,
      };
      const end = await paintedWhen(shown[kind]);
      return end - timeStamp;
    });
    const durable = kind === 'choose' ? saved() : null;
    probe.tapped = Promise.all([click, painted, durable]).then(([event, time, end]) => ({
      painted: time,
      durable: end === null ? null : end - event.timeStamp,
    }));
  }

  /** The time at which the saved state turns to saved, after it showed that something is being written. */
  function saved(): Promise<number> {
    const state = document.querySelector('[data-testid="saved-state"]');
    if (!state) throw new Error('The page shows no saved state');
    return new Promise((resolve) => {
      let writing = false;
      const observer = new MutationObserver(() => {
        writing ||= state.textContent.includes(texts.saving);
        if (!writing || !state.textContent.includes(texts.saved)) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(state, { subtree: true, childList: true, characterData: true });
    });
  }
}
