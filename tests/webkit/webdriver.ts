/**
 * WebKit as Debian has it, driven by Selenium over the WebDriver protocol: Playwright's own WebKit is a patched one, and
 * nothing but an engine of the iPhone's family shows what that family does to a page in its back-forward cache.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '#tests/free-port.ts';

const STEP_MS = 50;
/** After this time a driver is assumed to have lost its browser. */
const ANSWER_MS = 40_000;

export interface Programs {
  driver: string;
  browser: string;
  display: string;
}

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

/** A session with a driver that may not be listening yet. */
async function session(address: string, browser: string): Promise<WebDriver> {
  const end = performance.now() + ANSWER_MS;
  for (;;) {
    try {
      // With an address given, Selenium looks for no driver and no browser of its own.
      return await new Builder()
        .disableEnvironmentOverrides()
        .usingServer(address)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        })
        .build();
    } catch (failure) {
      if (failure instanceof error.WebDriverError || performance.now() > end) throw failure;
      await pause(STEP_MS);
    }
  }
}

/** One window, 390 px wide, in a browser without data from an earlier session. */
export class WebKit {
  #driver: WebDriver;
  #stops: (() => Promise<void>)[];

  private constructor(driver: WebDriver, stops: (() => Promise<void>)[]) {
    this.#driver = driver;
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
    const stops = [program.stop, screen.stop];
    try {
      const webkit = new WebKit(await session(`http://127.0.0.1:${String(port)}`, browser), stops);
      await webkit.#driver.manage().window().setRect({ x: 0, y: 0, width: 390, height: 844 });
      return webkit;
    } catch (failure) {
      for (const stop of stops) await stop();
      throw failure;
    }
  }

  /** Ends browser, driver and screen. */
  async stop(): Promise<void> {
    await Promise.race([
      this.#driver.quit().catch(() => undefined),
      pause(ANSWER_MS, undefined, { ref: false }),
    ]);
    for (const stop of this.#stops) await stop();
  }

  /** Loads an address as one typed into the bar. */
  go(address: string): Promise<void> {
    return this.#driver.get(address);
  }

  address(): Promise<string> {
    return this.#driver.getCurrentUrl();
  }

  reload(): Promise<void> {
    return this.#driver.navigate().refresh();
  }

  back(): Promise<void> {
    return this.#driver.navigate().back();
  }

  /** Runs the body of a function in the page. */
  run<Value>(body: string, ...args: unknown[]): Promise<Value> {
    return this.#driver.executeScript<Value>(body, ...args);
  }

  /** Runs the body of an async function in the page and waits for what it returns. */
  wait<Value>(body: string, ...args: unknown[]): Promise<Value> {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then(done, (error) => done('Error: ' + error));`;
    return this.#driver.executeAsyncScript<Value>(script, ...args);
  }

  /** A PNG of the window. */
  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  /** @throws TimeoutError of Selenium, saying what did not come */
  async until(what: string, look: () => Promise<boolean>, timeout = 15_000): Promise<void> {
    await this.#driver.wait(look, timeout, what, STEP_MS);
  }

  /** The visible element among those of a selector whose text or name fits. */
  async find(selector: string, name: string | null = null, timeout = 15_000): Promise<WebElement> {
    const look = () => this.run<WebElement | null>(FIND, selector, name);
    return (await this.#driver.wait(look, timeout, `${selector} “${name ?? ''}”`, STEP_MS)) as WebElement;
  }

  async tap(selector: string, name: string | null = null): Promise<void> {
    await (await this.find(selector, name)).click();
  }

  async type(selector: string, name: string | null, text: string): Promise<void> {
    await (await this.find(selector, name)).sendKeys(text);
  }
}

/** Visible, not disabled, and named so: by its text, its label or `aria-label`. A name that ends in … matches its beginning. */
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
