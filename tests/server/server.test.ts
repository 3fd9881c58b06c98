import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { picture, placesOf } from '../../src/server/addresses.ts';
import { listen, portOf } from '../../src/server/main.ts';
import { siteServer } from '../../src/server/site.ts';

const site = mkdtempSync(path.join(tmpdir(), 'zheli-site-'));
const script = `console.log(${JSON.stringify('x'.repeat(2000))})`;
mkdirSync(path.join(site, 'assets'));
writeFileSync(path.join(site, 'index.html'), '<!doctype html><title>Zheli</title>');
writeFileSync(path.join(site, 'assets/main-AbCd1234.js'), script);
writeFileSync(path.join(site, 'assets/main-AbCd1234.js.br'), brotliCompressSync(script));
writeFileSync(path.join(site, '.secret'), 'no');

const PLACES = ['http://192.168.1.5:2567/', 'http://10.0.0.7:2567/'];
const server = siteServer(site, () => PLACES);
let port = 0;
beforeAll(async () => {
  expect(await listen(server, { port: 0, host: '127.0.0.1' })).toBeNull();
  port = portOf(server);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(site, { recursive: true, force: true });
});

const ask = (url: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${url}`, init);
/** A request whose path is sent as it stands. */
const askRaw = (url: string, headers = {}): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path: url, headers }, (answer) => {
      answer.resume();
      done(answer);
    }).on('error', fail);
  });

describe('the site', () => {
  test('every answer keeps the page to its own origin', async () => {
    for (const url of ['/', '/assets/main-AbCd1234.js', '/assets/gone.js', '/healthz']) {
      const { headers } = await ask(url);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("worker-src 'self' blob:");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('files with a hash in their name are kept for ever, the page is asked for again', async () => {
    expect((await ask('/assets/main-AbCd1234.js')).headers.get('cache-control')).toContain('immutable');
    const page = await ask('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await ask('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('sends what was compressed when it was built', async () => {
    const answer = await ask('/assets/main-AbCd1234.js', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(await answer.text()).toBe(script);
  });

  test('healthz, what is not there, what is not allowed', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/assets/gone.js')).status).toBe(404);
    expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
    for (const url of ['/../package.json', '/..%2f..%2fpackage.json', '/.secret', '/%E0%A4%A']) {
      const answer = await askRaw(url);
      expect([200, 404]).toContain(answer.statusCode);
      expect(answer.headers['content-type']).not.toContain('json');
    }
    expect(await (await ask('/.secret')).text()).not.toBe('no');
  });
});

describe('beginning and ending', () => {
  test('a taken port is said', async () => {
    expect(await listen(siteServer(site), { port, host: '127.0.0.1' })).toEqual({
      code: 'port-taken',
      path: `--port ${port}`,
    });
  });

  test('Ctrl-C ends it cleanly, after it has said where it is', async () => {
    const main = path.resolve('src/server/main.ts');
    const code = `import { serve } from ${JSON.stringify(main)}; await serve({ port: 0, host: '127.0.0.1', site: ${JSON.stringify(site)}, data: ${JSON.stringify(path.join(site, 'data'))}, files: () => ({}), said: { ready: 'Дайын', here: 'Осында', network: 'Желіде', stop: 'Ctrl-C' } });`;
    const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'pipe' });
    const ended = new Promise((done) => child.on('close', (status, signal) => done([status, signal])));
    let out = '';
    await new Promise<void>((ready) => {
      child.stdout?.on('data', (text: Buffer) => {
        out += text;
        if (out.includes('Ctrl-C')) ready();
      });
    });
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0] ?? '';
    expect((await fetch(address)).status).toBe(200);
    const pupil = new WebSocket(address.replace('http', 'ws').replace(/\/$/, '/class')); // who is there holds nobody up
    await new Promise((open) => pupil.once('open', open));
    pupil.on('error', () => {});
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });
});

describe('where the network finds this machine', () => {
  test('is told to a page at its own name, so that the code on the wall leads to it', async () => {
    expect(await (await ask('/places')).json()).toEqual(PLACES);
    expect((await askRaw('/places', { Host: `localhost:${port}` })).statusCode).toBe(200);
  });
  test('and to no page that stands at another name', async () => {
    for (const Host of ['zheli.example', `192.168.1.5:${port}`, 'localhost.evil.example', `evil.example:${port}`])
      expect((await askRaw('/places', { Host })).statusCode).toBe(404);
  });
});

describe('addresses', () => {
  const card = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
    ({ address, internal, family }) as NetworkInterfaceInfo;
  const machine = {
    lo: [card('127.0.0.1', true)],
    docker0: [card('172.17.0.1')],
    eth0: [card('10.0.0.7'), card('fe80::1', false, 'IPv6'), card('169.254.3.4')],
    wlan0: [card('192.168.1.5')],
  };

  test('the room first, virtual machines last, nothing that leads nowhere', () => {
    expect(placesOf('0.0.0.0', 2567, machine)).toEqual({
      here: 'http://localhost:2567/',
      network: ['http://192.168.1.5:2567/', 'http://10.0.0.7:2567/', 'http://172.17.0.1:2567/'],
    });
  });

  test('a named host is all there is', () => {
    expect(placesOf('127.0.0.1', 80, machine)).toEqual({ here: 'http://127.0.0.1:80/', network: [] });
    expect(placesOf('192.168.1.5', 80, machine).network).toEqual(['http://192.168.1.5:80/']);
  });

  test('the picture differs from address to address and stays narrow enough for a terminal', () => {
    const one = picture('http://192.168.1.5:2567/', false);
    expect(one).not.toBe(picture('http://192.168.1.6:2567/', false));
    expect(Math.max(...one.split('\n').map((line) => line.length))).toBeLessThan(60);
  });
});
