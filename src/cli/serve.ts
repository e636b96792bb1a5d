import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';

// Headers that the built pages cannot set themselves; the content security policy is in the page.
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // A page cannot forbid its own framing.
  'Content-Security-Policy': "frame-ancestors 'none'",
};

export interface Served {
  /** `http://localhost:4173` */
  address: string;
  close: () => Promise<void>;
}

function setHeaders(response: ServerResponse, path: string): void {
  const immutable = path.startsWith('/_app/immutable/');
  response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (path.endsWith('.webmanifest')) response.setHeader('Content-Type', 'application/manifest+json');
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}

function respond(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, { etag: true, setHeaders });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    files(request, response, () => {
      // A page opened at any address starts the app; a missing file stays missing, or a script would be read as HTML.
      if (!request.headers.accept?.includes('text/html')) {
        notFound(response);
        return;
      }
      request.url = '/index.html';
      files(request, response, () => {
        notFound(response);
      });
    });
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Serves a built app from a folder as it is at this moment: its files, and the app's page for every other address.
 * @param port 0 takes any free port
 * @param tryNext whether to try the next port when one is taken
 * @throws Error when no port could be taken
 */
export async function serve(folder: string, port: number, { tryNext = false } = {}): Promise<Served> {
  const server = createServer(respond(folder));
  for (let candidate = port; ; candidate++) {
    try {
      await listen(server, candidate);
      break;
    } catch (error) {
      if (tryNext && candidate < port + 100 && (error as { code?: unknown }).code === 'EADDRINUSE') continue;
      throw error;
    }
  }
  const bound = server.address();
  return {
    address: `http://localhost:${String(bound !== null && typeof bound === 'object' ? bound.port : port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
