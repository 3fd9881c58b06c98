// The oracle and its line, with workers played by this process: messages are copied as between real ones.
import { describe, expect, test } from 'vitest';
import { type Oracle, openLine } from '../../src/client/futures.ts';
import { copy, type Move, play, resolve, setup } from '../../src/engine/game.ts';
import { liveFuture, startFan } from '../../src/session/fan.ts';
import { type Fan, gatherFan } from '../../src/session/gather.ts';
import { openOracle, type Word } from '../../src/session/oracle.ts';
import { relive } from '../../src/session/past.ts';
import type { GameRecord } from '../../src/session/record.ts';
import { card, country, event } from '../engine/country.ts';

const content = country(
  [
    card('harsher', 'regime', { effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0.4 }] }),
    card('help', 'regime', { effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: -0.1 }] }),
  ],
  [
    event('shock', '2011-05-20', {
      effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: 0.2 }],
    }),
  ],
);
const regime = (id: string): Move => ({ seat: 'administration', card: id });

function recordOf(people: number): GameRecord {
  const settings = { people, seed: 4, supply: 'itu', events: 'history' } as const;
  const game = setup(content, settings);
  for (const id of ['harsher', 'build', 'help', 'harsher']) {
    expect(play(game, regime(id))).toBeNull();
    resolve(game);
  }
  const turns = game.reports.map((r) => ({ ...r.moves, hash: r.hash }));
  const players = { regime: 'person', civil: 'person' };
  return { format: 1, model: 'zheli-1', scenario: 'small', content: content.hash, settings, players, turns };
}
const record = recordOf(2400);

type Fake = { onmessage: ((event: MessageEvent<Word>) => void) | null; onerror: null; ended: boolean };
function line(workers: number): { oracle: Oracle; fakes: Fake[]; words: Word[] } {
  const fakes: Fake[] = [];
  const words: Word[] = [];
  const spawn = () => {
    const fake: Fake = { onmessage: null, onerror: null, ended: false };
    const ask = openOracle({
      content: async () => ({ content }),
      pause: () => new Promise((go) => setImmediate(go)),
      say: (word) => {
        words.push(word);
        fake.onmessage?.(new MessageEvent('message', { data: structuredClone(word) }));
      },
    });
    fakes.push(fake);
    return Object.assign(fake, {
      postMessage: (data: unknown) => void setImmediate(() => ask(structuredClone(data) as Parameters<typeof ask>[0])),
      terminate: () => {
        fake.ended = true;
      },
    });
  };
  return { oracle: openLine(workers, spawn), fakes, words };
}

async function opened(workers: number): Promise<ReturnType<typeof line>> {
  const all = line(workers);
  expect(await all.oracle.ask({ type: 'open', record }).answer).toEqual({
    ok: true,
    answer: { lived: 4, fault: null },
  });
  return all;
}

const ask = { turn: 2, changes: [{ turn: 2, side: 'regime' as const, moves: [] }] };

describe('a fan over workers', () => {
  test('is the same on one worker, on two, and lived by hand; it grows on the way', async () => {
    const past = await relive(content, record);
    const started = startFan(past, ask);
    if (!started.ok) throw new Error('refused');
    const numbers = Array.from({ length: 12 }, (_, number) => number);
    const byHand = gatherFan(
      started.start.frame,
      numbers.map((number) => liveFuture(started.start, number)),
    );
    for (const workers of [1, 2]) {
      const { oracle, fakes } = await opened(workers);
      const grown: Fan[] = [];
      const heard = await oracle.fan(ask, 12, (fan) => grown.push(fan)).answer;
      expect(fakes).toHaveLength(workers);
      expect(heard).toEqual({ ok: true, answer: byHand });
      expect(grown[0]?.futures).toBe(1);
      oracle.close();
      expect(fakes.every((fake) => fake.ended)).toBe(true);
    }
  });

  test('can be stopped, and others can still be asked', async () => {
    const { oracle, words } = await opened(2);
    const fan = oracle.fan(ask, 1000, () => fan.stop());
    expect(await fan.answer).toEqual({ ok: false, stopped: true });
    expect(words.filter((word) => 'future' in word).length).toBeLessThan(20);
    const why = await oracle.ask({ type: 'why', turn: 2, question: { indicator: 'fear' } }).answer;
    expect(why.ok).toBe(true);
  });

  test('refuses what the rules refuse', async () => {
    const { oracle } = await opened(2);
    const heard = await oracle.fan({ turn: 9, changes: [] }, 5, () => {}).answer;
    expect(heard).toMatchObject({ ok: false, faults: [{ code: 'no-such-turn' }] });
  });
});

describe('questions to the oracle', () => {
  test('why: with progress at first, at once when asked again, also of another indicator', async () => {
    const { oracle } = await opened(1);
    const progress: number[] = [];
    const wish = { type: 'why', turn: 3, question: { indicator: 'discontent' } } as const;
    const [one, two] = await Promise.all([
      oracle.ask(wish, ({ done }) => progress.push(done)).answer,
      oracle.ask(wish, ({ done }) => progress.push(-done)).answer,
    ]);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.every((done) => done > 0)).toBe(true);
    expect(two).toEqual(one);
    expect(one.ok && one.answer.causes.map((bar) => bar.id)).toContain('help');
    const other = await oracle.ask({ type: 'why', turn: 3, question: { indicator: 'fear', region: 'west' } }, () =>
      expect.fail('worked again'),
    ).answer;
    expect(other.ok && other.answer.region).toBe('west');
  });

  test('who gives up does not take the answer from another', async () => {
    const { oracle } = await opened(1);
    const wish = { type: 'why', turn: 2, question: { indicator: 'discontent' } } as const;
    const first = oracle.ask(wish, () => first.stop());
    const second = oracle.ask(wish);
    expect(await first.answer).toEqual({ ok: false, stopped: true });
    expect((await second.answer).ok).toBe(true);
  });

  test('the whole game, a branch, and what made the difference', async () => {
    const { oracle } = await opened(1);
    const span = await oracle.ask({ type: 'span', from: 0, to: 4, question: { indicator: 'public-criticism' } }).answer;
    expect(span.ok && span.answer.causes.map((bar) => bar.id)).toContain('harsher');
    const deciders = { regime: 'recorded', civil: 'idle' } as const;
    const told = await oracle.ask({ type: 'branch', changes: ask.changes, deciders }).answer;
    if (!told.ok) throw new Error('refused');
    expect(told.answer.turns).toHaveLength(5);
    expect(told.answer.record.turns[1]?.regime).toEqual([]);
    const question = { indicator: 'e-service-users' };
    const [one, other] = [{ turns: record.turns }, { turns: told.answer.record.turns }];
    const apart = await oracle.ask({ type: 'apart', one, other }).answer;
    if (!apart.ok) throw new Error('refused');
    expect(apart.answer.one.map((values) => values.fear)).toHaveLength(3); // from turn 2, the first that differs
    expect(apart.answer.other.at(-1)).toEqual(told.answer.turns.at(-1)?.indicators);
    const made = await oracle.ask({ type: 'difference', one, other, turn: 4, question }).answer;
    expect(made.ok && made.answer.causes.map((bar) => bar.id)).toEqual(['build', 'together']);
  });

  test('nothing can be asked before a record is open; a record of another content tells so', async () => {
    const { oracle } = line(1);
    const early = await oracle.ask({ type: 'why', turn: 1, question: { indicator: 'fear' } }).answer;
    expect(early).toMatchObject({ ok: false, faults: [{ code: 'no-game' }] });
    const heard = await oracle.ask({ type: 'open', record: { ...record, content: 'ffffffff' } }).answer;
    expect(heard).toMatchObject({ ok: true, answer: { lived: 0, fault: { code: 'content-changed' } } });
  });

  test('a start can be sent anywhere: it is plain data', async () => {
    const past = await relive(content, record);
    const started = startFan(past, ask);
    if (!started.ok) throw new Error('refused');
    const sent = structuredClone(started.start);
    expect(liveFuture(sent, 3)).toEqual(liveFuture({ ...started.start, game: copy(started.start.game) }, 3));
  });
});
