// Canaries: what a person may not know is looked for, as text, in every frame that reached this person over a real socket, in
// the answers of the site, in what the server printed and in the names of what it keeps. CANARIES=<n> games; SEED=<n> repeats one.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { houseFiles } from '../../src/cli/files.ts';
import { listen, portOf } from '../../src/server/main.ts';
import { openStore, type Store } from '../../src/server/store.ts';
import { carryLessons } from '../../src/server/wire.ts';
import { replayLesson } from '../../src/session/lesson/reading.ts';
import type { Lesson } from '../../src/session/lesson/state.ts';
import { luck } from '../../src/society/luck.ts';
import { CONTENT } from '../session/lesson/classes.ts';
import { tally } from '../tally.ts';
import { Pupil } from './pupils.ts';

const GAMES = Number(process.env.CANARIES ?? 2);
const first = Number(process.env.SEED ?? 1);
const data = mkdtempSync(path.join(tmpdir(), 'zheli-canary-'));
const server = createServer((_, res) => res.end('a page'));
const house = { port: 0 };
let store: Store;
let stop = (): void => {};
const printed: string[] = [];
for (const way of ['log', 'error', 'warn'] as const)
  vi.spyOn(console, way).mockImplementation((...words) => void printed.push(format(...words)));

beforeAll(async () => {
  expect(await listen(server, { port: 0, host: '127.0.0.1' })).toBeNull();
  house.port = portOf(server);
  store = openStore(data);
  stop = carryLessons(server, { store, files: houseFiles });
});
afterAll(() => {
  stop();
  server.close();
  rmSync(data, { recursive: true, force: true });
});

const idOf = ({ parts }: Pupil): string => parts.you?.id ?? parts.device?.people[0]?.id ?? '';

type Seen = { who: string; role: string; side: 'regime' | 'civil' | null; text: string };

/** A lesson of all turns on all kinds of seats. What everybody was sent until the files were opened. */
async function game(seed: number): Promise<{ seen: Seen[]; lesson: Lesson; keys: Map<string, string> }> {
  let n = 0;
  const draw = (): number => luck(seed, n++, 782, 0);
  const all: Pupil[] = [];
  const come = async (name: string, hello: object): Promise<Pupil> => {
    const one = new Pupil(house, name);
    one.packs = all.length % 2 === 0;
    one.polls = all.length % 3 === 2;
    const came = await one.come(hello);
    if (!came) throw new Error(`${name}: ${one.no} ${printed.join(' ')}`);
    all.push(one);
    return one;
  };
  const setting = {
    scenario: 'first-steps',
    people: 500,
    minutes: 45,
    offices: 'all',
    devices: 'team',
    deputy: 'random',
    language: 'ru',
  };
  const host = await come('host', { open: setting, language: 'ru' });
  const pupil = (name: string): Promise<Pupil> => come(name, { code: host.code, language: 'kk' });
  const offices = ['administration', 'akimat', 'journalist', 'digital-rights'];
  for (const seat of offices) await (await pupil(seat)).say({ type: 'sit', role: 'office', seat });
  for (const name of ['citizen-1', 'citizen-2']) await (await pupil(name)).say({ type: 'sit', role: 'citizen' });
  await (await pupil('observer')).say({ type: 'sit', role: 'observer' });
  await (await pupil('screen')).say({ type: 'sit', role: 'screen' });
  await pupil('guest');
  const passed = await pupil('passed-round'); // an office of each side, and only that of the authorities is ever uncovered
  await passed.say({ type: 'sit', role: 'office', seat: 'prosecutor' });
  await passed.until((p) => p.stage !== undefined);
  const first = passed.parts.you?.id ?? '';
  await passed.say({ type: 'share', role: 'office', seat: 'land-activist' });
  await passed.until((p) => p.device?.holder === null);
  const lying = await pupil('lying-there'); // nobody ever takes it in hand
  await lying.say({ type: 'sit', role: 'observer' });
  await lying.say({ type: 'share', role: 'citizen' });
  await host.say({ type: 'start' });
  for (let turn = 1; turn <= CONTENT.scenario.turns; turn++) {
    expect(await host.say({ type: 'next' })).toMatchObject({ ok: true });
    await host.until((p) => p.room?.phase === 'choosing');
    for (const one of all) {
      await one.until((p) => p.room?.phase === 'choosing' && p.room.turn === turn);
      if (one === passed) await passed.handOver(first);
      const offers = one.parts.stage?.view.offers ?? [];
      const move = offers[Math.floor(draw() * offers.length)]?.move;
      if (move) await one.say({ type: 'propose', move });
      if (one.parts.citizen) await one.say({ type: 'post', tone: 'complain' });
      if (one.parts.citizen) await one.say({ type: 'guess', percent: Math.floor(draw() * 101) });
      if (one === passed) await passed.handOver(null);
      await one.say({ type: 'reveal' }); // not theirs, or not now: refusals tell nothing either
    }
    if (turn === 2) await (await pupil('late')).say({ type: 'sit', role: 'citizen' });
    if (turn === 3) {
      passed.leave(); // it comes back covered
      expect(await passed.back()).toBe(true);
      await passed.until((p) => p.device?.holder === null);
      expect([passed.parts.you, passed.parts.stage, passed.parts.table]).toEqual([undefined, undefined, undefined]);
    }
    if (turn === 3 && all[2]) {
      all[2].leave(); // and back in the same seat
      expect(await all[2].back()).toBe(true);
    }
    await host.say({ type: 'go-on' });
    await host.until((p) => p.room?.phase === 'report' || p.room?.phase === 'debrief');
  }
  await host.say({ type: 'next' });
  await host.until((p) => p.room?.phase === 'debrief');
  await Promise.all(all.map((one) => one.until((p) => p.room?.phase === 'debrief')));
  const seen = all.map((one) => ({
    who: idOf(one),
    role: one.parts.you?.role ?? 'shared',
    side: one === passed ? ('regime' as const) : (one.parts.stage?.view.side ?? null),
    text: one.wire.join('\n'),
  }));
  const keys = new Map(all.flatMap((one) => [[one.key, idOf(one)]] as const));
  keys.set(host.recovery, 'p1');
  for (const one of all) one.leave();
  const kept = store.read(store.lessonOf(host.code) ?? '');
  const lesson = kept && replayLesson(CONTENT, kept.opening, kept.entries);
  if (!lesson || 'code' in lesson) throw new Error(`the log is no lesson: ${JSON.stringify(lesson)}`);
  return { seen, lesson, keys };
}

/** Over a connection of its own. */
function pageAt(url: string): Promise<string> {
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port: house.port, path: url, agent: false }, async (answer) => {
      let text = JSON.stringify(answer.headers);
      for await (const part of answer) text += String(part);
      done(text);
    }).on('error', fail);
  });
}

/** A share of few people: the same figure comes about in many ways. */
function isPlain(value: number): boolean {
  for (let people = 1; people <= 1000; people++)
    if (Math.abs(value * people - Math.round(value * people)) < 1e-9) return true;
  return false;
}

/** Figures and names of which each side, or nobody, may know; long enough that chance does not write them. */
function canariesOf({ match, content, setting }: Lesson): { text: string; side: 'regime' | 'civil' | null }[] {
  const canaries: { text: string; side: 'regime' | 'civil' | null }[] = [];
  const open = new Map<string, Set<string>>([
    ['regime', new Set()],
    ['civil', new Set()],
    ['', new Set()],
  ]);
  const hidden: { text: string; knownTo: readonly string[] }[] = [];
  for (const report of [match.game.start, ...match.game.reports])
    for (const values of [report.indicators, ...Object.values(report.regions)])
      for (const [id, value] of Object.entries(values)) {
        const knownTo = content.indicators.find((i) => i.id === id)?.knownTo ?? [];
        hidden.push({ text: String(value), knownTo });
        for (const side of knownTo) open.get(side)?.add(String(value));
        if (knownTo.length === 2) open.get('')?.add(String(value));
      }
  for (const { text, knownTo } of hidden) {
    if (text.length < 14 || isPlain(Number(text))) continue; // it may stand there for another reason
    for (const side of ['regime', 'civil'] as const)
      if (!knownTo.some((s) => s === side) && !open.get(side)?.has(text)) canaries.push({ text, side });
    if (knownTo.length < 2 && !open.get('')?.has(text)) canaries.push({ text, side: null });
  }
  for (const { moves } of match.game.reports)
    for (const side of ['regime', 'civil'] as const)
      for (const { card } of moves[side])
        if (content.cards.some((c) => c.id === card && !c.public)) {
          canaries.push({ text: `"${card}"`, side: side === 'regime' ? 'civil' : 'regime' });
          canaries.push({ text: `"${card}"`, side: null });
        }
  for (const side of ['regime', 'civil', null] as const) {
    canaries.push({ text: String(setting.seed), side });
    for (const { hash } of match.game.reports) canaries.push({ text: hash, side });
  }
  return canaries;
}

test(`${GAMES} games: no canary in a frame, an answer, a line printed or a name kept`, async () => {
  let looked = 0;
  for (let seed = first; seed < first + GAMES; seed++) {
    const { seen, lesson, keys } = await game(seed);
    const again = `SEED=${seed} CANARIES=1 npx vitest run tests/server/canary.test.ts`;
    const canaries = canariesOf(lesson);
    expect(canaries.length).toBeGreaterThan(50);
    const found: string[] = [];
    for (const { who, role, side, text } of seen) {
      for (const canary of canaries)
        if (canary.side === side && text.includes(canary.text)) found.push(`${canary.text} reached ${who} (${role})`);
      for (const [key, owner] of keys)
        if (owner !== who && text.includes(key)) found.push(`a key of ${owner} reached ${who}`);
      looked += canaries.length + keys.size;
    }
    const page = await pageAt('/class');
    const files = readdirSync(data).map((name) => readFileSync(path.join(data, name)).toString('latin1'));
    for (const [key] of keys) if (files.some((file) => file.includes(key))) found.push('a key is kept as it is');
    const outside = [page, ...printed, ...readdirSync(data)].join('\n');
    for (const text of [...canaries.map((c) => c.text), ...keys.keys()])
      if (outside.includes(text)) found.push(`${text} stands outside`);
    expect({ again, found: found.slice(0, 5) }).toEqual({ again, found: [] });
  }
  tally({ games: GAMES, looks: looked });
  process.stdout.write(`${GAMES} games, ${looked} looks for canaries, 0 found\n`);
}, 36_000_000);
