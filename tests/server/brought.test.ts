// A teacher opens a lesson with a scenario from a file. It is taken whole or not at all, kept with its lesson over a restart,
// handed to everybody of the lesson, and swept out when no lesson carries it. Whatever else comes in its place is refused.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBundle } from '../../src/content/bundle.ts';
import type { Fault } from '../../src/content/fault.ts';
import { MAX_BYTES } from '../../src/content/json.ts';
import { hashOfBundle } from '../../src/server/codes.ts';
import { openStore } from '../../src/server/store.ts';
import { openLog } from '../../src/session/lesson/log.ts';
import type { Setting } from '../../src/session/lesson/messages.ts';
import { replayLesson } from '../../src/session/lesson/reading.ts';
import { deck, library } from '../library.ts';
import { House, Pupil } from './pupils.ts';

const house = new House();
beforeAll(() => house.start());
afterAll(async () => {
  await house.kill();
  rmSync(house.data, { recursive: true, force: true });
});

type Answer = { status: number; brought?: string; scenario?: string; faults?: Fault[] };
async function send(text: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${house.port}/scenario`, { method: 'POST', body: text, headers });
  const body = await answer.text();
  return { status: answer.status, ...(body ? JSON.parse(body) : {}) };
}
const kept = (): number => {
  const store = openStore(house.data);
  try {
    return SOME.filter((text) => store.bundle(hashOfBundle(text)) !== null).length;
  } finally {
    store.close();
  }
};
const SOME: string[] = []; // texts that were sent and must not be kept
const setting = {
  scenario: 'library-2009',
  people: 500,
  minutes: 45,
  offices: 'leads',
  deputy: 'idle',
  language: 'kk',
};
const sound = JSON.stringify(library());

async function playTurn(host: Pupil, civil: Pupil): Promise<void> {
  await civil.until((p) => p.room?.phase === 'choosing');
  const move = civil.parts.stage?.view.offers.find((o) => o.move.card === 'open-library')?.move;
  if (!move) throw new Error('its own card is not offered');
  expect(await civil.say({ type: 'propose', move })).toMatchObject({ ok: true });
  await host.say({ type: 'go-on' });
  await host.until((p) => p.room?.phase === 'report' || p.room?.phase === 'debrief');
}

test('a lesson is opened with it, pupils get its words, its own card is played, and a killed server goes on with it', async () => {
  const { brought, scenario, status } = await send(sound);
  expect({ brought, scenario, status }).toEqual({
    brought: hashOfBundle(sound),
    scenario: 'library-2009',
    status: 200,
  });
  const host = new Pupil(house, 'host');
  expect(await host.come({ open: { ...setting, brought }, language: 'kk' }), host.no).toBe(true);
  const civil = new Pupil(house, 'civil');
  expect(await civil.come({ code: host.code, language: 'ru' })).toBe(true);
  await civil.say({ type: 'sit', role: 'office', seat: 'journalist' });
  await civil.until((p) => p.room !== undefined && p.stage !== undefined);
  expect(civil.parts.room).toMatchObject({ scenario: 'library-2009', brought });
  const given = await fetch(`http://127.0.0.1:${house.port}/scenario/${brought}`);
  expect(await given.text()).toBe(sound);
  expect(given.headers.get('cache-control')).toContain('immutable');
  await host.say({ type: 'start' });
  await host.say({ type: 'next' });
  await playTurn(host, civil);

  await house.kill();
  await house.start();
  expect(await host.back()).toBe(true);
  expect(await civil.back()).toBe(true);
  await host.until((p) => p.room?.phase === 'report');
  expect(await (await fetch(`http://127.0.0.1:${house.port}/scenario/${brought}`)).text()).toBe(sound);
  for (let turn = 2; turn <= 4; turn++) {
    expect(await host.say({ type: 'next' })).toMatchObject({ ok: true });
    await playTurn(host, civil);
  }
  await host.say({ type: 'next' });
  await host.until((p) => p.room?.phase === 'debrief');
  await host.say({ type: 'reveal' });
  await civil.until((p) => p.opened !== undefined);
  expect(civil.parts.opened?.record.scenario).toBe('library-2009');
  expect(JSON.stringify(civil.parts.opened?.record.turns)).toContain('open-library');

  const store = openStore(house.data);
  const log = store.read(store.lessonOf(host.code) ?? '');
  store.close();
  const opened = openBundle(sound, 'bundle', { deck, taken: [] });
  if (!log || !opened.ok) throw new Error('nothing is kept');
  const lesson = replayLesson(opened.content, log.opening, log.entries);
  expect('match' in lesson && lesson.match.turns.length).toBe(4);
  host.raw(JSON.stringify({ forget: true }));
  await expect.poll(() => fetch(`http://127.0.0.1:${house.port}/scenario/${brought}`).then((r) => r.status)).toBe(404);
  civil.leave();
}, 120_000);

const bent = (change: (bundle: ReturnType<typeof library>) => void): string => {
  const bundle = library();
  change(bundle);
  return JSON.stringify(bundle);
};
const REFUSED: [string, () => string, number, object][] = [
  ['nothing', () => '', 422, { code: 'not-json' }],
  ['no JSON', () => 'scenario', 422, { code: 'not-json' }],
  ['a list', () => '[1,2]', 422, { file: 'bundle' }],
  ['more than 512 KB', () => `{"a":"${'x'.repeat(MAX_BYTES)}"}`, 413, { code: 'too-large', file: 'bundle' }],
  [
    'keys that reach into prototypes',
    () => sound.replace('"words"', '"__proto__":{"a":1},"words"'),
    422,
    { code: 'forbidden-key' },
  ],
  [
    'the same deep inside',
    () => sound.replace('"levers":{', '"levers":{"constructor":{"prototype":1},'),
    422,
    { code: 'forbidden-key' },
  ],
  [
    'deep nesting',
    () => sound.replace('"words"', `"deep":${'['.repeat(40)}${']'.repeat(40)},"words"`),
    422,
    { code: 'too-deep' },
  ],
  ['a key twice', () => sound.replace('"words"', '"format":1,"words"'), 422, { code: 'duplicate-key' }],
  ['a number without end', () => sound.replace('"format":1', '"format":1e999'), 422, { code: 'out-of-range' }],
  [
    'a key that nobody knows',
    () => bent((b) => Object.assign(b, { script: 'alert(1)' })),
    422,
    { code: 'unknown-key' },
  ],
  ['another file', () => bent((b) => Object.assign(b.files, { '../deck/cards.json': [] })), 422, { file: 'bundle' }],
  [
    'the name of one of the house',
    () => bent((b) => Object.assign(b, { scenario: 'first-steps' })),
    422,
    { code: 'id-taken' },
  ],
  [
    'the name of the deck',
    () => bent((b) => Object.assign(b, { scenario: 'deck' })),
    422,
    { code: 'unknown-scenario' },
  ],
  [
    'a card that nobody has',
    () => bent((b) => b.files['scenario.json'].cards.civil.push('magic')),
    422,
    { code: 'unknown-id', file: 'library-2009/scenario.json', path: expect.stringContaining('cards.civil') },
  ],
  [
    'a lever out of range',
    () => bent((b) => Object.assign(b.files['scenario.json'].levers, { law: 7 })),
    422,
    { code: 'out-of-range' },
  ],
  [
    'a country of a million people at least',
    () =>
      bent((b) =>
        Object.assign(b.files['scenario.json'].people, { min: 1_000_000, default: 1_000_000, max: 1_000_000 }),
      ),
    422,
    { code: 'out-of-range', file: 'library-2009/scenario.json', path: 'people.min' },
  ],
  [
    'a language that is missing',
    () => bent((b) => delete b.words.kk),
    422,
    { code: 'missing-file', file: 'locales/kk/library-2009.json' },
  ],
  [
    'a word that is missing',
    () => bent((b) => delete b.words.ru.scenario.title),
    422,
    { code: 'missing-words', file: 'locales/ru/library-2009.json', path: 'title' },
  ],
  [
    'nothing but faults',
    () => bent((b) => b.files['scenario.json'].events.push(...Array.from({ length: 9000 }, (_, n) => `none-${n}`))),
    422,
    { code: 'unknown-id' },
  ],
];

test.each(REFUSED)('refused whole, with file and place: %s', async (_, make, status, fault) => {
  const text = make();
  SOME.push(text);
  const answer = await send(text);
  expect(answer.status).toBe(status);
  expect(answer.faults).toContainEqual(expect.objectContaining(fault));
  expect(answer.faults?.length).toBeLessThanOrEqual(50);
  expect(answer.brought).toBeUndefined();
  const host = new Pupil(house, 'host');
  expect(await host.come({ open: { ...setting, brought: hashOfBundle(text) }, language: 'kk' })).toBe(false);
  expect(host.no).toBe('bad-setting');
  expect(({} as { a?: number }).a).toBeUndefined();
});

test('of all that nothing is kept, and the house still takes a sound one', async () => {
  expect(kept()).toBe(0);
  expect((await send(sound)).status).toBe(200);
});

test('a body without end is cut off, and strangers are refused', async () => {
  const ended = await new Promise<string>((done) => {
    const pipe = request({ port: house.port, path: '/scenario', method: 'POST', headers: { 'Content-Length': 9e9 } });
    pipe.on('response', (answer) => {
      answer.resume();
      done(String(answer.statusCode));
    });
    pipe.on('error', (error) => done(error.message));
    pipe.write('{"a":"');
  });
  expect(ended).toBe('413');
  expect((await send(sound, { Origin: 'https://evil.example' })).status).toBe(403);
  for (const name of ['', '/', '/..%2f', `/${'0'.repeat(32)}`, `/${'g'.repeat(32)}`, '/__proto__']) {
    const answer = await fetch(`http://127.0.0.1:${house.port}/scenario${name}`);
    expect(await answer.text()).not.toContain('library-2009');
  }
});

test('a file goes with the last lesson that carries it, and unused ones after an hour', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'zheli-bundles-'));
  const store = openStore(data);
  const hash = hashOfBundle(sound);
  const opening = openLog({ ...setting, seed: 1, brought: hash } as Setting, 'abcdabcd', 5000);
  expect(() => store.open({ id: 'a', code: 'AAAAAA', opening })).toThrow(); // not there: no lesson either
  expect(store.lessonOf('AAAAAA')).toBeNull();
  store.keepBundle(hash, sound, 1000);
  store.open({ id: 'a', code: 'AAAAAA', opening });
  store.open({ id: 'b', code: 'BBBBBB', opening });
  store.keepBundle(hashOfBundle('other'), 'other', 1000);
  store.forgetBundles(999);
  expect(store.bundle(hashOfBundle('other'))).toBe('other');
  store.forgetBundles(2000);
  expect([store.bundle(hashOfBundle('other')), store.bundle(hash)]).toEqual([null, sound]);
  store.forget('a');
  expect(store.bundle(hash)).toBe(sound);
  store.forgetOld(9000); // the second lesson's time is over
  store.forgetBundles(2000);
  expect(store.bundle(hash)).toBeNull();
  store.close();
  rmSync(data, { recursive: true, force: true });
});
