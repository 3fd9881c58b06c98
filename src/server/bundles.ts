// Scenarios that teachers bring, over HTTP: a file comes in once and is checked as a whole, and everybody of a lesson that plays
// it fetches it by the hash of what it says.
//   POST /scenario         its text → { brought, scenario }, or { faults } with 422, 413 (too large), 429 (too many)
//   GET  /scenario/<hash>  → its text; 404 where nothing is kept under this name
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Fault } from '../content/fault.ts';
import { MAX_BYTES } from '../content/json.ts';
import { bodyOf } from './body.ts';
import type { Door } from './door.ts';

const PATH = '/scenario';
const ONE = /^\/scenario\/([0-9a-f]{32})$/;
const STATUS: Record<string, number> = { 'too-large': 413, 'too-many': 429 };

/** True where the request was about a scenario from a file, and is answered. `own`: it comes from a page of ours. */
export function answerBundle(
  req: IncomingMessage,
  res: ServerResponse,
  { door, own }: { door: Door; own: boolean },
): boolean {
  if (req.method === 'POST' && req.url === PATH) {
    if (own) void take(req, res, door).catch((error: unknown) => broken(res, error));
    else res.writeHead(403, { Connection: 'close' }).end();
    return true;
  }
  const hash = req.method === 'GET' ? ONE.exec(req.url ?? '')?.[1] : undefined;
  if (!hash) return false;
  give(req, res, door.bundle(hash));
  return true;
}

async function take(req: IncomingMessage, res: ServerResponse, door: Door): Promise<void> {
  const announced = Number(req.headers['content-length'] ?? 0);
  const text = announced > MAX_BYTES ? null : await bodyOf(req, MAX_BYTES);
  const tooLarge: Fault = { code: 'too-large', file: 'bundle', expected: `≤ ${MAX_BYTES}` };
  const done = text === null ? { faults: [tooLarge] } : await door.bring(text, req.socket.remoteAddress ?? '');
  const status = 'faults' in done ? (STATUS[done.faults[0]?.code ?? ''] ?? 422) : 200;
  if (res.destroyed) return;
  // A body that nobody wants is not waited for.
  res.writeHead(status, { ...HEADERS, ...(status === 413 ? { Connection: 'close' } : {}) });
  res.end(JSON.stringify(done));
}

function give(req: IncomingMessage, res: ServerResponse, text: string | null): void {
  const packs = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
  if (text === null) res.writeHead(404, HEADERS).end('{}');
  else if (packs)
    res.writeHead(200, { ...HEADERS, ...SAME, 'Content-Encoding': 'gzip' }).end(gzipSync(text, { level: 1 }));
  else res.writeHead(200, { ...HEADERS, ...SAME }).end(text);
}

function broken(res: ServerResponse, error: unknown): void {
  console.error(`a scenario from a file: ${error instanceof Error ? error.message : error}`);
  if (!res.headersSent) res.writeHead(500, HEADERS);
  res.end(JSON.stringify({ faults: [{ code: 'unexpected' }] }));
}

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};
/** The name is the hash of what it says: a browser need not ask twice. */
const SAME = { 'Cache-Control': 'private, max-age=86400, immutable' };
