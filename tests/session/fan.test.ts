import { describe, expect, it } from 'vitest';
import { hashOf, type Move, play, resolve, setup } from '../../src/engine/game.ts';
import { type Ask, liveFuture, type Start, startFan } from '../../src/session/fan.ts';
import { type Fan, gatherFan } from '../../src/session/gather.ts';
import { type Past, relive } from '../../src/session/past.ts';
import { tastedPlan } from '../../src/session/plan.ts';
import type { GameRecord } from '../../src/session/record.ts';
import { card, country } from '../engine/country.ts';

const content = country([
  card('harsher', 'regime', { effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0.5 }] }),
  card('harm', 'regime', { effects: [{ kind: 'lever', lever: 'force', region: 'all', op: 'add', value: 0.9 }] }),
  card('help', 'regime', { effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: -0.15 }] }),
  card('urge', 'civil', { effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: 0.25 }] }),
]);
const regime = (id: string): Move => ({ seat: 'administration', card: id });

async function pastOf(people: number): Promise<Past> {
  const settings = { people, seed: 11, supply: 'itu', events: 'history' } as const;
  const game = setup(content, settings);
  for (const cards of [['build'], ['help'], [], ['build']]) {
    for (const id of cards) expect(play(game, regime(id))).toBeNull();
    expect(play(game, { seat: 'journalist', card: game.turn === 2 ? 'urge' : 'speak' })).toBeNull();
    resolve(game);
  }
  const record: GameRecord = {
    format: 1,
    model: 'zheli-1',
    scenario: 'small',
    content: content.hash,
    settings,
    players: { regime: 'person', civil: 'person' },
    turns: game.reports.map((r) => ({ ...r.moves, hash: r.hash })),
  };
  return relive(content, record);
}

function started(past: Past, ask: Ask): Start {
  const said = startFan(past, ask);
  if (!said.ok) throw new Error(JSON.stringify(said.faults));
  return said.start;
}
const fanOf = (start: Start, numbers: readonly number[]): Fan =>
  gatherFan(
    start.frame,
    numbers.map((n) => liveFuture(start, n)),
  );

describe('a fan of futures', async () => {
  const past = await pastOf(3000);
  const before = hashOf(past.games[2] ?? expect.fail());
  const start = started(past, { turn: 3, changes: [{ turn: 3, side: 'regime', moves: [regime('harsher')] }] });

  it('is of a smaller country: whoever is followed in the run is nobody there', () => {
    const last = past.games[2] ?? expect.fail();
    const games = past.games.map((game) => game && { ...game, witnesses: [2999] });
    const far = started({ ...past, games }, { turn: 3, changes: [] });
    expect(far.game.witnesses.every((index) => index < far.game.society.makeup.people)).toBe(true);
    expect(last.witnesses).not.toEqual([2999]); // the past itself is as it was
    expect(() => liveFuture(far, 0)).not.toThrow();
  });

  it('is the same in whatever order and place its futures are lived', () => {
    const whole = fanOf(start, [0, 1, 2, 3, 4, 5]);
    const sent = structuredClone(start);
    const parts = [...[5, 3, 1].map((n) => liveFuture(sent, n)), ...[0, 4, 2].map((n) => liveFuture(start, n))];
    expect(gatherFan(start.frame, parts)).toEqual(whole);
    expect(liveFuture(start, 0).values).not.toEqual(liveFuture(start, 1).values);
    expect(hashOf(past.games[2] ?? expect.fail())).toBe(before);
  });

  it('starts where the run stood, and says by how much the twin was off', () => {
    const fan = fanOf(start, [0, 1, 2]);
    for (const { id, over } of content.indicators) {
      const now = past.games[2]?.reports[1]?.indicators[id];
      expect(fan.quantiles[id]?.[0]).toEqual({ turn: 2, p10: now, p50: now, p90: now });
      expect(fan.quantiles[id]?.map((q) => q.turn)).toEqual([2, 3, 4]);
      for (const { p10, p50, p90 } of fan.quantiles[id] ?? []) expect(p10 <= p50 && p50 <= p90).toBe(true);
      if (over !== 'end') expect(fan.offsets[id]).toBe(0);
    }
    expect(fan.offsets['online-share']).not.toBe(0);
    expect(Math.abs(fan.offsets['online-share'] ?? 1)).toBeLessThan(0.05);
  });

  it('has no offset where the twin is as large as the country', async () => {
    const small = await pastOf(1200);
    const { offsets } = started(small, { turn: 3, changes: [] }).frame;
    expect(Object.values(offsets).every((offset) => offset === 0)).toBe(true);
  });

  it('shows what a change makes of the futures', () => {
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7];
    const other = started(past, { turn: 3, changes: [{ turn: 3, side: 'regime', moves: [] }], policy: 'recorded' });
    const changed = started(past, {
      turn: 3,
      changes: [{ turn: 3, side: 'regime', moves: [regime('harsher')] }],
      policy: 'recorded',
    });
    const middle = (fan: Fan): number => fan.quantiles['public-criticism']?.[1]?.p50 ?? Number.NaN;
    expect(middle(fanOf(changed, numbers))).toBeLessThan(middle(fanOf(other, numbers)));
    expect(other.plan).toBeNull();
  });

  it('decides by plan after the turn in question, legal moves only', () => {
    expect(start.plan?.regime.length).toBeGreaterThan(0);
    const ids = content.cards.map((c) => c.id);
    for (const { move } of [...(start.plan?.regime ?? []), ...(start.plan?.civil ?? [])])
      expect(ids).toContain(move.card);
  });

  it('has players with a taste of their own in every future: near cards change places, far ones do not', () => {
    const moves = ['a', 'b', 'c'].map((id) => regime(id));
    const gains = [1, 0.9, 0.2]; // a and b may change places; c is liked 0.3 at most, a 0.5 at least
    const plan = { regime: moves.map((move, at) => ({ move, gain: gains[at] ?? 0 })), civil: [] };
    const orders = Array.from({ length: 200 }, (_, n) =>
      tastedPlan(plan, { seed: 7, turn: 3 }, n)
        .regime.map(({ card: id }) => id)
        .join(''),
    );
    expect(new Set(orders)).toEqual(new Set(['abc', 'bac']));
    expect(tastedPlan(plan, { seed: 7, turn: 3 }, 5)).toEqual(tastedPlan(plan, { seed: 7, turn: 3 }, 5));
    const other = Array.from({ length: 200 }, (_, n) => tastedPlan(plan, { seed: 8, turn: 3 }, n).regime[0]?.card);
    expect(other).not.toEqual(orders.map((order) => order[0]));
  });

  it('lives every fifth future without the change too, with the same luck and the same players', () => {
    const numbers = [0, 1, 2, 3, 4, 5, 10];
    const fan = fanOf(start, numbers);
    expect(fan.pairs.of).toBe(3);
    const asWas = started(past, {
      turn: 3,
      changes: [{ turn: 3, side: 'regime', moves: past.record.turns[2]?.regime ?? [] }],
    });
    const none = fanOf(asWas, numbers).pairs;
    expect(none.of).toBe(3);
    for (const counts of [none.higher, none.lower, none.by])
      expect(Object.values(counts).every((n) => n === 0)).toBe(true);
    expect(none.otherwise).toBe(0);
    expect(fanOf(started(past, { turn: 3, changes: [] }), numbers).pairs.of).toBe(0); // nothing is changed
    const recorded = { turn: 3, policy: 'recorded' } as const;
    const harsher = started(past, { ...recorded, changes: [{ turn: 3, side: 'regime', moves: [regime('harsher')] }] });
    const { lower, by } = fanOf(harsher, numbers).pairs;
    expect(lower['public-criticism']).toBe(3); // fewer speak in every one
    expect(by['public-criticism']).toBeLessThan(0);
    const apart = [0, 5, 10].map((n) => {
      const { values, unchanged } = liveFuture(harsher, n);
      const at = harsher.frame.indicators.findIndex(({ id }) => id === 'public-criticism');
      return (values.at(-1)?.[at] ?? 0) - (unchanged?.values.at(-1)?.[at] ?? 0);
    });
    expect(by['public-criticism']).toBe([...apart].sort((a, b) => a - b)[1]);
    const eased = started(past, { ...recorded, changes: [], assumption: { id: 'fear-keeps', value: 0.5, from: 3 } });
    const { values, ending } = liveFuture(started(past, { ...recorded, changes: [] }), 0);
    expect(liveFuture(eased, 0).unchanged).toEqual({ values, ending });
  });

  it('ends in shares that add up to one, or in none when it stops before the end', () => {
    const shares = Object.values(fanOf(start, [0, 1, 2, 3]).endings);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(fanOf(started(past, { turn: 2, changes: [], turns: 1 }), [0, 1]).endings).toEqual({});
  });

  it('refuses an illegal change and a turn that was not lived', () => {
    const code = (ask: Ask): string => {
      const said = startFan(past, ask);
      return said.ok ? 'ok' : (said.faults[0]?.code ?? '');
    };
    expect(code({ turn: 5, changes: [] })).toBe('no-such-turn');
    expect(code({ turn: 2, changes: [{ turn: 2, side: 'regime', moves: [regime('urge')] }] })).toBe('move-refused');
  });
});
