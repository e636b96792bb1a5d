/**
 * WebKit as Debian has it, driven over the WebDriver protocol: Playwright's own WebKit is a patched one, and nothing
 * but an engine of the iPhone's family shows what that family does to a page it puts aside.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

/** How a value names an element in the protocol. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const STEP_MS = 50;
/** A driver that takes longer has lost its browser. */
const ANSWER_MS = 40_000;

/** What was waited for did not come. */
export class WaitedInVainError extends Error {
  override name = 'WaitedInVainError';
}

export interface Programs {
  driver: string;
  browser: string;
  display: string;
}

type Found = Record<typeof ELEMENT, string>;

/** Starts a program; `stop` ends it and waits until it is gone. */
function begin(program: string, args: string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const gone = once(child, 'exit');
  return {
    child,
    stop: async () => {
      child.kill();
      await gone;
    },
  };
}

/** One window, 390 px wide, in a browser that keeps nothing from the session before. */
export class WebKit {
  #address: string;
  #stops: (() => Promise<void>)[];
  #session = '';

  private constructor(address: string, stops: (() => Promise<void>)[]) {
    this.#address = address;
    this.#stops = stops;
  }

  static async start({ driver, browser, display }: Programs): Promise<WebKit> {
    // Written to file descriptor 3: the number of the display it took.
    const screen = begin(display, ['-displayfd', '3', '-screen', '0', '1000x1000x24', '-nolisten', 'tcp']);
    const [number] = (await once(screen.child.stdio[3]!, 'data')) as [Buffer];
    const port = await freePort();
    const program = begin(driver, [`--port=${String(port)}`], {
      DISPLAY: `:${number.toString().trim()}`,
      // Without a graphics card.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LANG: 'C.UTF-8',
    });
    const webkit = new WebKit(`http://127.0.0.1:${String(port)}`, [program.stop, screen.stop]);
    try {
      await webkit.#begin(browser);
    } catch (error) {
      await webkit.stop();
      throw error;
    }
    return webkit;
  }

  async #begin(browser: string): Promise<void> {
    const asked = {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      },
    };
    let session: { sessionId: string } | undefined;
    await this.until('the driver', async () => {
      session = await this.#call<{ sessionId: string }>('POST', '/session', asked).catch((error: unknown) => {
        // Not listening yet.
        if (error instanceof TypeError) return undefined;
        throw error;
      });
      return session !== undefined;
    });
    this.#session = `/session/${session!.sessionId}`;
    await this.#call('POST', `${this.#session}/window/rect`, { width: 390, height: 844 });
  }

  async #call<Value>(method: string, path: string, body?: object): Promise<Value> {
    const response = await fetch(this.#address + path, {
      method,
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error ?? ''}: ${value.message ?? ''}`);
    return value;
  }

  /** Ends browser, driver and screen. */
  async stop(): Promise<void> {
    if (this.#session) await this.#call('DELETE', this.#session).catch(() => undefined);
    for (const stop of this.#stops) await stop();
  }

  /** Loads an address as one typed into the bar. */
  go(address: string): Promise<void> {
    return this.#call('POST', `${this.#session}/url`, { url: address });
  }

  address(): Promise<string> {
    return this.#call('GET', `${this.#session}/url`);
  }

  reload(): Promise<void> {
    return this.#call('POST', `${this.#session}/refresh`, {});
  }

  back(): Promise<void> {
    return this.#call('POST', `${this.#session}/back`, {});
  }

  /** Runs the body of a function in the page. */
  run<Value>(body: string, ...args: unknown[]): Promise<Value> {
    return this.#call('POST', `${this.#session}/execute/sync`, { script: body, args });
  }

  /** Runs the body of an async function in the page and waits for what it returns. */
  wait<Value>(body: string, ...args: unknown[]): Promise<Value> {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then(done, (error) => done('Error: ' + error));`;
    return this.#call('POST', `${this.#session}/execute/async`, { script, args });
  }

  /** A PNG of the window. */
  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#call<string>('GET', `${this.#session}/screenshot`), 'base64');
  }

  async until(what: string, look: () => Promise<boolean>, timeout = 15_000): Promise<void> {
    const end = performance.now() + timeout;
    while (performance.now() < end) {
      if (await look()) return;
      await pause(STEP_MS);
    }
    throw new WaitedInVainError(`${what}: not within ${String(timeout / 1000)} s`);
  }

  /** The visible element among those of a selector whose text or name fits. */
  async find(selector: string, name: string | null = null, timeout?: number): Promise<Found> {
    let found: Found | null = null;
    await this.until(
      `${selector} “${name ?? ''}”`,
      async () => {
        found = await this.run<Found | null>(FIND, selector, name);
        return found !== null;
      },
      timeout,
    );
    return found as unknown as Found;
  }

  async tap(selector: string, name: string | null = null): Promise<void> {
    await this.#call(
      'POST',
      `${this.#session}/element/${(await this.find(selector, name))[ELEMENT]}/click`,
      {},
    );
  }

  async type(selector: string, name: string | null, text: string): Promise<void> {
    const path = `${this.#session}/element/${(await this.find(selector, name))[ELEMENT]}`;
    await this.#call('POST', `${path}/value`, { text });
  }
}

/** Visible, not disabled, and named so: by its text, its label or `aria-label`. A trailing … of the name: begins so. */
const FIND = `
  const [selector, name] = arguments;
  const flat = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const fits = (text) => name.endsWith('…') ? flat(text).startsWith(name.slice(0, -1)) : flat(text) === name;
  const names = (element) =>
    [element.getAttribute('aria-label'), element.textContent, ...[...(element.labels ?? [])].map((label) => label.textContent)];
  const open = [...document.querySelectorAll('dialog[open]')].pop() ?? document;
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible' && !element.disabled;
  };
  return [...open.querySelectorAll(selector)].find(
    (element) => shown(element) && (name === null || names(element).some(fits))) ?? null;
`;
