// Whoever means harm, over real sockets: rubbish, floods, guesses, foreign pages. The house answers kindly or not at all, and
// a class that has nothing to do with it plays on.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { houseFiles } from '../../src/cli/files.ts';
import { count, FAILURES, isOver, isThisMachine, openPace } from '../../src/server/guards.ts';
import { listen, portOf } from '../../src/server/main.ts';
import { openStore } from '../../src/server/store.ts';
import { carryLessons } from '../../src/server/wire.ts';
import { Pupil } from './pupils.ts';

const data = mkdtempSync(path.join(tmpdir(), 'zheli-hostile-'));
const house = { port: 0 };
const server = createServer((_, res) => res.end());
let stop = (): void => {};
let host: Pupil;
const setting = { scenario: 'first-steps', people: 500, minutes: 45, offices: 'leads', deputy: 'idle', language: 'ru' };
const XSS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('x')",
  '<svg/onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202e\u0000<b>',
  "'; drop table lesson; --",
];

beforeAll(async () => {
  await listen(server, { port: 0, host: '127.0.0.1' });
  house.port = portOf(server);
  stop = carryLessons(server, { store: openStore(data), files: houseFiles });
  host = new Pupil(house, 'bystander');
  await host.come({ open: setting, language: 'ru' });
});
afterAll(() => {
  stop();
  server.close();
  rmSync(data, { recursive: true, force: true });
});

/** The class beside it is as it was, and is answered. */
async function undisturbed(): Promise<void> {
  expect(await host.say({ type: 'lock', on: false })).toMatchObject({ ok: true });
  expect(host.parts.room?.phase).toBe('lobby');
}
const enter = async (hello: unknown, headers: Record<string, string> = {}): Promise<Pupil> => {
  const one = new Pupil(house, 'stranger');
  await one.come(hello as object, headers);
  return one;
};

describe('at the door', () => {
  test.each([
    ['nothing', null],
    ['a list', []],
    ['a number', 7],
    ['both ways in at once', { code: 'AAAAAA', key: 'x', language: 'ru' }],
    ['a role', { code: 'AAAAAA', language: 'ru', role: 'host' }],
    ['another language', { code: 'AAAAAA', language: 'de' }],
    ['a long code', { code: 'A'.repeat(100), language: 'ru' }],
    ['a seed of their own', { open: { ...setting, seed: 1 }, language: 'ru' }],
    ['a path', { open: { ...setting, scenario: '../../etc/passwd' }, language: 'ru' }],
    ['millions of people', { open: { ...setting, people: 10_000_000 }, language: 'ru' }],
    ['half a person', { open: { ...setting, people: 500.5 }, language: 'ru' }],
  ])('%s is a bad message', async (_, hello) => {
    const one = await enter(hello);
    expect(one.no).toBe('bad-message');
    expect(one.isHere).toBe(false);
    await undisturbed();
  });

  test('keys that change what objects are, at any depth', async () => {
    for (const text of [
      '{"__proto__":{"role":"host"},"code":"AAAAAA","language":"ru"}',
      '{"open":{"constructor":{"prototype":{"x":1}}},"language":"ru"}',
      '{"key":{"a":[{"prototype":1}]}}',
    ]) {
      const answer = await rawHello(text);
      expect(answer).toContain('bad-message');
    }
    expect(({} as { role?: string; x?: number }).role).toBeUndefined();
    expect(({} as { x?: number }).x).toBeUndefined();
    await undisturbed();
  });

  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1:1', 'file://', 'not an address'])(
    'a page from %s is turned away before a word is said',
    async (origin) => {
      const one = await enter({ code: host.code, language: 'ru' }, { origin });
      expect([one.isHere, one.no]).toEqual([false, '']);
    },
  );
  test('the own page comes in', async () => {
    const one = await enter({ code: host.code, language: 'ru' }, { origin: `http://127.0.0.1:${house.port}` });
    expect(one.isHere).toBe(true);
    one.leave();
  });

  test.each(['/class/', '/class?key=1', '/', '/CLASS', '/class/../class', '/%63lass'])(
    'no socket at %s',
    async (url) => {
      const socket = new WebSocket(`ws://127.0.0.1:${house.port}${url}`);
      const opened = await new Promise((done) => {
        socket.on('open', () => done(true));
        socket.on('error', () => done(false));
      });
      expect(opened).toBe(url === '/class/../class'); // which a client tidies to /class itself
      socket.terminate();
    },
  );

  test('a torn handshake, and a line that is cut in it, disturb nobody', async () => {
    for (const text of [
      'GET /class HTTP/1.1\r\nUpgrade: websocket\r\n',
      'GET /class HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: no\r\n\r\n',
    ])
      await new Promise((done) => {
        const line = connect(house.port, '127.0.0.1', () => line.write(text));
        line.on('error', () => {});
        line.on('close', done);
        setTimeout(() => line.destroy(), 50);
      });
    await undisturbed();
  });

  test('a key from two connections ago, a key of nobody, and the own key turned into the recovery code open nothing', async () => {
    const one = await enter({ code: host.code, language: 'ru' });
    const old = one.key;
    expect(await one.back()).toBe(true);
    expect(await one.back()).toBe(true);
    for (const hello of [
      { key: old },
      { key: 'A'.repeat(22) },
      { recovery: one.key },
      { recovery: 'AAAA-AAAA-AAAA-AAAA' },
    ])
      expect((await enter(hello)).no).toBe('no-such-seat');
    one.leave();
  });

  test('guessing codes stops at the limit for an address, and is counted for nobody else', () => {
    const counts = new Map();
    for (let guess = 0; guess < FAILURES.most; guess++) {
      expect(isOver(counts, '10.0.0.7', FAILURES)).toBe(false);
      count(counts, '10.0.0.7', FAILURES);
    }
    expect(isOver(counts, '10.0.0.7', FAILURES)).toBe(true);
    expect(isOver(counts, '10.0.0.8', FAILURES)).toBe(false);
    vi.useFakeTimers({ now: Date.now() + FAILURES.ms + 1 });
    expect(isOver(counts, '10.0.0.7', FAILURES)).toBe(false);
    count(counts, '10.0.0.8', FAILURES);
    expect(counts.has('10.0.0.7')).toBe(false); // old ones are not kept
    vi.useRealTimers();
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '::ffff:10.0.0.1'].map(isThisMachine)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('on a line', () => {
  test('text that would be a page, a script or a statement is refused in every field, and comes back in none', async () => {
    const one = await enter({ code: host.code, language: 'ru' });
    await one.say({ type: 'sit', role: 'office', seat: 'administration' });
    for (const text of XSS) {
      const fields = {
        type: text,
        role: text,
        seat: text,
        language: text,
        move: { seat: text, card: text, region: text, claim: text },
        tone: text,
        claim: text,
        phrase: text,
        card: text,
        region: text,
        person: text,
        one: text,
        other: text,
        event: text,
        id: text,
      };
      for (const type of ['sit', 'language', 'propose', 'support', 'post', 'pass', 'say', 'help', text]) {
        one.raw(JSON.stringify({ id: 'harmless-letter', message: { ...fields, type } }));
        one.raw(JSON.stringify({ id: text, message: { type: 'help', phrase: 'stuck' } }));
      }
      await new Promise((done) => setTimeout(done, 20));
    }
    const codes = new Set([...one.told.values()].map((r) => (r.ok ? 'ok' : r.code)));
    for (const code of codes) expect(['bad-message', 'too-fast', 'not-now', 'ok', 'not-legal']).toContain(code);
    const shown = JSON.stringify([one.parts, host.parts]);
    for (const text of XSS) expect(shown).not.toContain(JSON.stringify(text).slice(1, -1));
    one.leave();
    await undisturbed();
  });

  test('bytes, rubbish, deep things and too much', async () => {
    const one = await enter({ code: host.code, language: 'ru' });
    one.raw(Buffer.from([0, 255, 1]));
    one.raw('{"id":');
    one.raw(`${'['.repeat(7000)}${']'.repeat(7000)}`);
    one.raw(JSON.stringify({ id: 'long-enough', message: { type: 'start' }, more: 1 }));
    expect(await one.say({ type: 'help', phrase: 'stuck' })).toMatchObject({ ok: true });
    one.raw('x'.repeat(17_000));
    await vi.waitFor(() => expect(one.isHere).toBe(false));
    expect(await one.back()).toBe(true); // the seat is still theirs
    one.leave();
    await undisturbed();
  });

  test('a flood is refused, then cut, and coming back does not begin a new count', async () => {
    const one = await enter({ code: host.code, language: 'ru' });
    for (let n = 0; n < 400; n++)
      one.raw(JSON.stringify({ id: `flood-letter-${n}`, message: { type: 'help', phrase: 'stuck' } }));
    await vi.waitFor(() => expect(one.isHere).toBe(false), 10_000);
    const replies = [...one.told.values()];
    expect(replies.filter((r) => r.ok).length).toBe(30);
    expect(replies.filter((r) => !r.ok && r.code === 'too-fast').length).toBe(300);
    expect(await one.back()).toBe(true);
    expect(await one.say({ type: 'help', phrase: 'break' })).toMatchObject({ ok: false, code: 'too-fast' });
    one.leave();
    await undisturbed();
  });

  test('the pace of a person comes back when ten seconds have passed', () => {
    vi.useFakeTimers({ now: 0 });
    const pace = openPace();
    const taken = Array.from({ length: 31 }, () => pace.take());
    expect(taken.filter((t) => t === 'ok').length).toBe(30);
    vi.setSystemTime(10_001);
    expect(pace.take()).toBe('ok');
    vi.useRealTimers();
  });

  test('a pupil cannot do what is the teacher’s, nor the house’s', async () => {
    const one = await enter({ code: host.code, language: 'ru' });
    for (const message of [{ type: 'start' }, { type: 'close' }, { type: 'kick', person: 'p1' }, { type: 'reveal' }])
      expect(await one.say(message as Parameters<Pupil['say']>[0])).toMatchObject({ ok: false, code: 'not-yours' });
    one.raw(JSON.stringify({ forget: true })); // deletes the lesson, for its teacher
    expect(await one.say({ type: 'help', phrase: 'stuck' })).toMatchObject({ ok: true });
    one.leave();
    await undisturbed();
  });
});

function rawHello(text: string): Promise<string> {
  const socket = new WebSocket(`ws://127.0.0.1:${house.port}/class`);
  return new Promise((done) => {
    let heard = '';
    socket.on('open', () => socket.send(text));
    socket.on('message', (frame) => {
      heard += String(frame);
    });
    socket.on('close', () => done(heard));
  });
}
