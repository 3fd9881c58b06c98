// A class where no socket comes through: the same lesson over requests that are held open, with the line that the page uses.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseFiles } from '../../src/cli/files.ts';
import { listen, portOf } from '../../src/server/main.ts';
import { openStore } from '../../src/server/store.ts';
import { carryLessons } from '../../src/server/wire.ts';
import { Pupil } from './pupils.ts';

const data = mkdtempSync(path.join(tmpdir(), 'zheli-polls-'));
const server = createServer((_, res) => res.end('the site'));
const house = { port: 0 };
let stop = (): void => {};
beforeAll(async () => {
  await listen(server, { port: 0, host: '127.0.0.1' });
  house.port = portOf(server);
  stop = carryLessons(server, { store: openStore(data), files: houseFiles });
});
afterAll(() => {
  stop();
  server.closeAllConnections();
  server.close();
  rmSync(data, { recursive: true, force: true });
});

const setting = { scenario: 'first-steps', people: 500, minutes: 45, offices: 'leads', deputy: 'idle', language: 'ru' };
const come = async (name: string, hello: object): Promise<Pupil> => {
  const one = new Pupil(house, name);
  one.polls = true;
  expect(await one.come(hello), one.no).toBe(true);
  return one;
};
const ask = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${house.port}/class`, { method: 'POST', body, headers });

test('a turn is played, a line breaks and comes back, and everybody sees the same', async () => {
  const host = await come('host', { open: setting, language: 'ru' });
  const a = await come('a', { code: host.code, language: 'kk' });
  const b = new Pupil(house, 'b'); // over a socket, in the same class
  expect(await b.come({ code: host.code, language: 'en' })).toBe(true);
  expect(await a.say({ type: 'sit', role: 'office', seat: 'administration' })).toMatchObject({ ok: true });
  await b.say({ type: 'sit', role: 'citizen' });
  await host.say({ type: 'start' });
  await host.say({ type: 'next' });
  await a.until((p) => p.room?.phase === 'choosing' && p.stage !== undefined);
  const move = a.parts.stage?.view.offers[0]?.move;
  if (!move) throw new Error('nothing is offered');
  const replies = await Promise.all([
    a.say({ type: 'propose', move }),
    a.say({ type: 'help', phrase: 'stuck' }),
    b.say({ type: 'post', tone: 'praise' }),
  ]);
  expect(replies.every((r) => r?.ok)).toBe(true);
  await a.until((p) => p.stage?.view.chosen.length === 1);
  a.leave();
  a.parts = {};
  expect(await a.back()).toBe(true);
  await a.until((p) => p.stage?.view.chosen.length === 1);
  await host.say({ type: 'go-on' });
  for (const one of [host, a, b]) await one.until((p) => p.room?.phase === 'report');
  expect(a.parts.stage?.view.turn).toBe(2);
  expect([...a.heard].sort((x, y) => x - y)).toEqual(a.heard);
  const other = new Pupil(house, 'other');
  other.key = a.key;
  expect(await other.back()).toBe(true); // the same seat from another device
  await a.until(() => a.no === 'elsewhere');
  for (const one of [host, b, other]) one.leave();
}, 60_000);

test('an answer that was lost is asked for again and loses nothing', async () => {
  const host = await come('host-2', { open: setting, language: 'ru' });
  const first = await (await ask(JSON.stringify({ hello: { code: host.code, language: 'kk' } }))).json();
  const { line } = first;
  const letter = { id: 'letter-of-one', message: { type: 'help', phrase: 'stuck' } };
  const lost = await (await ask(JSON.stringify({ line, got: 0, letters: [letter] }))).json();
  expect(JSON.stringify(lost.frames)).toContain('"welcome"'); // nothing was confirmed: all of it comes again
  const again = await (await ask(JSON.stringify({ line, got: 0, letters: [letter] }))).json();
  expect(again.from).toBe(1);
  const all = again.frames as { reply?: { id: string; ok: boolean; seq: number } }[];
  const seqs = all.flatMap((f) => (f.reply?.ok ? [f.reply.seq] : []));
  expect(seqs.length).toBeGreaterThan(0);
  expect(new Set(seqs).size).toBe(1); // the repeat counted once
  const got = again.from + again.frames.length - 1;
  const rest = await (await ask(JSON.stringify({ line, got }))).json();
  expect(rest.from).toBe(got + 1);
  host.leave();
}, 60_000);

test('strangers: foreign pages, rubbish, too much, lines of nobody', async () => {
  expect((await ask('{"hello":{}}', { Origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await ask('{"hello":')).status).toBe(400);
  expect((await ask('{"hello":{"__proto__":{"x":1}}}')).status).toBe(400);
  expect((await ask('{"line":"x","got":-1}')).status).toBe(400);
  expect((await ask(JSON.stringify({ line: 'A'.repeat(22), got: 0 }))).status).toBe(410);
  expect((await ask(JSON.stringify({ hello: 'x'.repeat(17_000) }))).status).toBe(413);
  const no = await (await ask(JSON.stringify({ hello: { code: 'ZZZZZZ', language: 'ru' } }))).json();
  expect(no.frames).toEqual([{ no: 'no-such-lesson' }]);
  const answer = await fetch(`http://127.0.0.1:${house.port}/class`);
  expect(await answer.text()).toBe('the site');
});
