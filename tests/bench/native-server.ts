import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { itemsOf, type Checklist } from '#lib/domain/checklist/checklist.ts';
import { vi } from '#messages/vi/app.ts';
import type { Served } from '../../src/cli/serve.ts';

/** Caches the page and its script for offline starts, and nothing else. */
const WORKER = `
const FILES = ['/', '/native-page.js'];
addEventListener('install', (event) => {
  event.waitUntil(caches.open('native-page').then((cache) => cache.addAll(FILES)));
});
addEventListener('activate', (event) => {
  event.waitUntil(clients.claim());
});
addEventListener('fetch', (event) => {
  if (FILES.includes(new URL(event.request.url).pathname)) event.respondWith(caches.match(event.request));
});
`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function page(checklist: Checklist): string {
  const choices = (['met', 'partlyMet', 'notMet', 'notApplicable'] as const).map(
    (choice) => [choice, vi.judgement[choice]] as const,
  );
  const items = itemsOf(checklist).map(({ code, question }) => {
    const radios = choices.map(
      ([value, label]) =>
        `<label><input type="radio" name="judgement-${code}" value="${value}">${escape(label)}</label>`,
    );
    return `<fieldset><legend>${code} ${escape(question)}</legend>${radios.join('')}</fieldset>`;
  });
  const frame = readFileSync(join(import.meta.dirname, 'native-page.html'), 'utf8');
  return frame.replace('<!-- items -->', () => items.join('\n'));
}

/** Serves the page the app is compared with: every item of a checklist as native radios, ready in its HTML. */
export async function serveNative(checklist: Checklist): Promise<Served> {
  const script = readFileSync(join(import.meta.dirname, 'native-page.js'), 'utf8');
  const files = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: page(checklist) }],
    ['/native-page.js', { type: 'text/javascript; charset=utf-8', body: script }],
    ['/native-worker.js', { type: 'text/javascript; charset=utf-8', body: WORKER }],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The native page found no port');
  return {
    address: `http://localhost:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
