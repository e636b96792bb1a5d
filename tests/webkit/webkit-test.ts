import { test as base } from '@playwright/test';
import { people as texts } from '#messages/vi/people.ts';
import { vi } from '#messages/vi/app.ts';
import { findWebKit } from '#tests/tools.ts';
import { WebKit } from './webdriver.ts';
import { preparation } from '#messages/vi/preparation.ts';

const search = findWebKit();

/** A test in WebKit; skipped where there is none to drive. */
export const test = base.extend<{ webkit: WebKit }>({
  webkit: async ({ baseURL }, use, info) => {
    info.skip('missing' in search, 'missing' in search ? `${search.missing} is not installed` : '');
    if ('missing' in search) return;
    const webkit = await WebKit.start(search);
    try {
      await webkit.go(`${baseURL ?? ''}/`);
      await awaitOfflineApp(webkit);
      await use(webkit);
      if (info.status !== info.expectedStatus)
        await info.attach('screen', { body: await webkit.picture(), contentType: 'image/png' });
    } finally {
      await webkit.stop();
    }
  },
});

/** Any address of the app now starts without a network. */
export function awaitOfflineApp(webkit: WebKit): Promise<void> {
  return webkit.until('the offline app', () =>
    webkit.run('return navigator.serviceWorker.controller?.state === "activated"'),
  );
}

/** Everything written so far is on the disk, and the screen says so. */
export async function expectSaved(webkit: WebKit): Promise<void> {
  await webkit.find('[data-testid=saved-state]', vi.status.saved);
}

/** From the first screen to the first item of the surprise set. @returns the address of the visit */
export async function startInspection(webkit: WebKit): Promise<string> {
  await webkit.tap('a', `${preparation.home.surprise}…`);
  await webkit.type('input[type=search]', null, 'hra gia lai');
  await webkit.tap('button', 'xã Hra…');
  await webkit.tap('button', 'Kiểm tra đột xuất bộ phận một cửa…');
  await webkit.find('button', vi.checklist.next);
  const { origin, pathname } = new URL(await webkit.address());
  return origin + pathname.replace(/[/]checklist$/, '');
}

/** Judges the items one after the other. */
export async function answer(webkit: WebKit, items: number): Promise<void> {
  for (let item = 0; item < items; item += 1) {
    const judged = await webkit.run<boolean>('return document.querySelector("input[value=met]") !== null');
    await webkit.tap('label', vi.judgement[judged ? 'met' : 'notApplicable']);
    await expectSaved(webkit);
    if (item < items - 1) await webkit.tap('button', vi.checklist.next);
  }
}

/** Rows of a table, read past the app. */
export function readTable<Row>(webkit: WebKit, table: string): Promise<Row[]> {
  return webkit.wait(
    `const [table] = arguments;
    const settled = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(indexedDB.open('so-giam-sat-records'));
    const rows = await settled(database.transaction(table).objectStore(table).getAll());
    database.close();
    return rows;`,
    table,
  );
}

/** Adds a person of the delegation on the screen of the people. */
export async function addPerson(webkit: WebKit, position: string): Promise<void> {
  await webkit.tap('button', texts.add.delegation);
  await webkit.type('input', texts.position, position);
  await webkit.tap('button', vi.app.save);
  await webkit.until(`${position} is saved`, () =>
    webkit.run(
      'return document.querySelector("dialog[open]") === null && document.body.innerText.includes(arguments[0])',
      position,
    ),
  );
  await expectSaved(webkit);
}
