// The built site over HTTP: compressed files as they were built, caching by name, and headers that let a page load
// nothing from elsewhere and run nothing that is not a file of the site.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { isThisMachine } from './guards.ts';

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const HEADERS: Record<string, string> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Files whose name holds a hash of their content never change. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9.]+$/;
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** `site`: folder of the build. `places`: where the network finds this machine, told to its own pages alone. Not listening yet. */
export function siteServer(site: string, places: () => string[] = () => []): Server {
  const files = sirv(site, {
    etag: true,
    brotli: true,
    gzip: true,
    single: true,
    onNoMatch: (_, res) => end(res, 404, 'not found'),
    setHeaders: (res, pathname) => res.setHeader('Cache-Control', HASHED.test(pathname) ? FOREVER : ASK_AGAIN),
  });
  return createServer((req, res) => answer(req, res, { files, places }));
}

type Site = { files: ReturnType<typeof sirv>; places: () => string[] };

function answer(req: IncomingMessage, res: ServerResponse, { files, places }: Site): void {
  for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.setHeader('Allow', 'GET, HEAD');
    end(res, 405, 'only GET and HEAD');
  } else if (req.url === '/healthz') end(res, 200, 'ok');
  else if (req.url === '/places')
    if (isAtHome(req)) end(res, 200, JSON.stringify(places()), 'application/json');
    else end(res, 404, 'not found');
  else files(req, res);
}

/** A page that stands at this machine's own name and was asked for from this machine: nobody else learns of its networks. */
function isAtHome({ headers, socket }: IncomingMessage): boolean {
  return (
    /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '') && isThisMachine(socket.remoteAddress ?? '')
  );
}

function end(res: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  res.statusCode = status;
  res.setHeader('Content-Type', `${type}; charset=utf-8`);
  res.setHeader('Cache-Control', 'no-store');
  res.end(`${text}\n`);
}
