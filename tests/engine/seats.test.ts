// The eight offices: each sees what is written down for it and nothing else, holds three cards, advises, and is measured
// by an objective of its own. Hidden things are changed one by one, and planted as canaries, for all eight.
import { describe, expect, test } from 'vitest';
import {
  accountsByRule,
  aimOf,
  copy,
  decide,
  type Game,
  resolve,
  SIDES,
  starsOf,
  view,
} from '../../src/engine/game.ts';
import { otherSeed } from '../hidden.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const CANARY = 0.123456789;
const games = ['first-steps', 'land-2016']
  .filter((id) => ids().includes(id))
  .map((id) => played(content(id), settings(2, 500), { regime: 'random', civil: 'random' }, 3));
const seats = games[0]?.content.seats ?? [];
const bytes = (game: Game, seat: string): string => JSON.stringify(view(game, seat));
const entryOf = (id: string) => seats.find((seat) => seat.id === id);

/** A copy whose reports can be written on. */
function open(game: Game): Game {
  const twin = copy(game);
  twin.reports = twin.reports.map((report) => ({
    ...report,
    indicators: { ...report.indicators },
    regions: Object.fromEntries(Object.entries(report.regions).map(([id, values]) => [id, { ...values }])),
  }));
  return twin;
}

describe('an office sees what is written down for it', () => {
  for (const game of games)
    for (const { id } of seats)
      test(`${game.content.scenario.id}: ${id} does not see a canary in any measure that is not its own`, () => {
        const entry = entryOf(id);
        const seen = view(game, id);
        for (const { id: indicator, regional, knownTo } of game.content.indicators) {
          const twin = open(game);
          for (const report of twin.reports) {
            report.indicators[indicator] = CANARY;
            for (const values of Object.values(report.regions)) if (regional) values[indicator] = CANARY;
          }
          const side = entry?.side ?? 'regime';
          const known = knownTo.includes(side) && (entry?.leads || entry?.knows?.includes(indicator));
          const home = entry?.knowsAtHome?.includes(indicator) && regional;
          expect(`${indicator} ${bytes(twin, id).includes(`${CANARY}`)}`).toBe(
            `${indicator} ${Boolean(known || home)}`,
          );
          if (known || !home) continue;
          for (const one of view(twin, id).seen.slice(1))
            for (const [region, values] of Object.entries(one.regions))
              expect(values[indicator] === CANARY).toBe(region === seen.home);
        }
      });

  test('the akimat knows the discontent of its own region, and of no other', () => {
    for (const game of games) {
      const { home, seen } = view(game, 'akimat');
      const told = Object.entries(seen.at(-1)?.regions ?? {}).filter(([, values]) => 'discontent' in values);
      expect(told.map(([region]) => region)).toEqual([home]);
    }
  });
});

describe('what is hidden changes, the bytes do not', () => {
  const changes: [string, (game: Game, side: 'regime' | 'civil') => void][] = [
    ['true opinions', ({ society: { state } }) => state.grievance.fill(60_000)],
    ['loyalty', ({ society: { state } }) => state.legitimacy.fill(1)],
    [
      'beliefs',
      ({ society: { state } }) => {
        for (const column of state.belief) column.fill(65_535);
      },
    ],
    ['trust', ({ society: { state } }) => state.trust.fill(3)],
    [
      'the other side’s purse',
      (game, side) => {
        for (const { id, side: owner } of game.content.resources)
          if (owner !== null && owner !== side && game.resources[id] !== undefined) game.resources[id] = 1;
      },
    ],
    [
      'the other side’s decisions',
      (game, side) => {
        const seat = seats.find((one) => one.side !== side)?.id ?? '';
        game.decided = [{ kind: 'stake', seat, question: game.content.questions[0]?.id ?? '', guess: 'more' }];
      },
    ],
    ['what a class is about to say', (game) => (game.decided = [{ kind: 'voices', voices: [] }])],
  ];
  for (const [name, change] of changes)
    test.each(seats.map(({ id, side }) => [id, side] as const))(`${name}: %s`, (id, side) => {
      for (const game of games) {
        const twin = open(game);
        change(twin, side);
        expect(bytes(twin, id)).toBe(bytes(game, id));
      }
    });
  test.each(seats.map((seat) => [seat.id, seat] as const))('the seed: %s', (id, seat) => {
    for (const game of games) {
      const twin = open(game);
      twin.settings = { ...game.settings, seed: otherSeed(game, seat, 77) };
      expect(bytes(twin, id)).toBe(bytes(game, id));
    }
  });
  test.each(seats.map(({ id, side }) => [id, side] as const))(
    'every card of the other side, chosen: %s',
    (id, side) => {
      const rival = SIDES.find((one) => one !== side) ?? 'civil';
      for (const game of games)
        for (const card of game.content.cards.filter((one) => one.side === rival)) {
          const twin = open(game);
          twin.chosen = { ...twin.chosen, [rival]: [{ seat: 'x', card: card.id }] };
          expect(bytes(twin, id)).toBe(bytes(game, id));
        }
    },
  );
});

test('an office holds three legal cards, its own first; its offers are those cards', () => {
  for (const game of games)
    for (const { id, leads, cards } of seats.filter((seat) => !seat.leads)) {
      const seen = view(game, id);
      expect(leads).toBe(false);
      const lead = seats.find((seat) => seat.leads && seat.side === seen.side)?.id ?? '';
      const legal = new Set(view(game, lead).offers.flatMap(({ move }) => (move.off ? [] : [move.card])));
      expect(seen.hand).toHaveLength(Math.min(3, legal.size));
      expect(seen.hand.every((card) => legal.has(card))).toBe(true);
      const own = [...legal].filter((card) => cards?.includes(card)).length;
      const first = seen.hand.slice(0, Math.min(3, own));
      expect(first.every((card) => cards?.includes(card))).toBe(true);
      expect(new Set(seen.offers.map((offer) => offer.move.card))).toEqual(new Set(seen.hand));
    }
});

test('offices advise their lead with a legal card of their own hand, and disagree', () => {
  for (const game of games)
    for (const lead of seats.filter((seat) => seat.leads)) {
      const { advice, offers, hand } = view(game, lead.id);
      expect(advice).toHaveLength(3);
      for (const { seat, move, warnsOf } of advice) {
        if (move) {
          expect(view(game, seat).hand).toContain(move.card);
          expect(offers.some((o) => o.move.card === move.card && o.move.region === move.region)).toBe(true);
        }
        if (warnsOf) expect(hand).toContain(warnsOf);
      }
      expect(view(game, lead.id).advice).toEqual(advice);
      expect(view(game, advice[0]?.seat ?? '').advice).toEqual([]);
    }
});

test('stars come from the truth and from what was played', () => {
  for (const game of games)
    for (const seat of seats) {
      expect(starsOf(game, seat)).toBeGreaterThanOrEqual(0);
      expect(starsOf(game, seat)).toBeLessThanOrEqual(3);
    }
  const [game] = games;
  const rights = entryOf('digital-rights');
  if (!game || !rights) throw new Error('no game');
  const harsher = open(game);
  const before = starsOf(harsher, rights);
  const last = harsher.reports.at(-1);
  if (last) last.indicators['law-severity'] = (harsher.start.indicators['law-severity'] ?? 0) + 0.2;
  expect(starsOf(harsher, rights)).toBe(before - 1);
  if (last)
    last.moves = { ...last.moves, civil: [{ seat: rights.id, card: rights.stars?.[0]?.plays?.cards[0] ?? '' }] };
  expect(starsOf(harsher, rights)).toBeGreaterThanOrEqual(before - 1);
});

test('the tone of a report is known to the office that sends it, and to nobody else', () => {
  const [game] = games;
  if (!game) throw new Error('no game');
  const twin = open(game);
  const region = game.content.regions[0]?.id ?? '';
  twin.decided = [{ kind: 'account', seat: 'akimat', region, tone: 'rosy' }];
  for (const { id } of seats) expect(bytes(twin, id) === bytes(game, id)).toBe(id !== 'akimat');
});

describe('an aim kept in secret', () => {
  const withAims = seats.filter((seat) => seat.aims);
  const dealt = (game: Game, seed: number, seat: (typeof seats)[number]) =>
    aimOf({ ...game, settings: { ...game.settings, seed } }, seat);

  test('is dealt where nobody chose: one of the office’s own, by luck of the seed, and both come', () => {
    const [game] = games;
    if (!game) throw new Error('no game');
    expect(withAims.map((seat) => seat.id)).toContain('prosecutor');
    for (const seat of withAims) {
      const drawn = Array.from({ length: 40 }, (_, seed) => dealt(game, seed, seat));
      expect(new Set(drawn)).toEqual(new Set(seat.aims?.map((aim) => aim.id)));
    }
    for (const seat of seats.filter((one) => !one.aims)) expect(aimOf(game, seat)).toBeNull();
  });

  test('is known to the office alone, and counts its stars', () => {
    for (const game of games)
      for (const seat of withAims) {
        const seeds = (seat.aims ?? []).map(({ id }) =>
          Array.from({ length: 60 }, (_, seed) => seed).find((seed) => dealt(game, seed, seat) === id),
        );
        const twins = seeds.map((seed) => ({ ...open(game), settings: { ...game.settings, seed: seed ?? 0 } }));
        const known = (twin: Game) => view(twin, seat.id).aim;
        expect(twins.map(known)).toEqual(seat.aims?.map((aim) => (game.turn > 1 ? aim.id : null)));
        for (const other of seats.filter((one) => one.id !== seat.id))
          expect(new Set(twins.map((twin) => bytes(twin, other.id))).size, other.id).toBe(1);
        const law = twins.find((twin) => aimOf(twin, seat) === 'law');
        const last = law?.reports.at(-1);
        if (!law || !last) throw new Error('no such aim');
        last.indicators['law-severity'] = 0.9;
        const high = starsOf(law, seat);
        last.indicators['law-severity'] = 0.1;
        expect(starsOf(law, seat)).toBe(high - 2);
      }
  });

  test('is chosen in the first turn by whoever sits there, known to nobody else, and stands', () => {
    const fresh = open(games[0] as Game);
    Object.assign(fresh, { turn: 1, reports: [], decided: [] });
    for (const seat of withAims)
      for (const aim of seat.aims?.map(({ id }) => id) ?? []) {
        const chosen = { kind: 'aim', seat: seat.id, aim } as const;
        const game = open(fresh);
        expect(view(game, seat.id).decisions).toContainEqual(chosen);
        expect(decide(game, chosen)).toBeNull();
        expect(view(game, seat.id).aim).toBe(aim);
        for (const { id } of seats) expect(bytes(game, id) === bytes(fresh, id), id).toBe(id !== seat.id);
        const report = resolve(game);
        expect(report.decisions).toContainEqual(chosen);
        for (let seed = 0; seed < 20; seed++) expect(dealt(game, seed, seat)).toBe(aim);
        expect(view(game, seat.id).decisions.filter((one) => one.kind === 'aim')).toEqual([]);
        expect(decide(game, chosen)).toEqual({ code: 'no-aim-now' });
      }
    for (const seat of seats.filter((one) => !one.aims))
      expect(decide(open(fresh), { kind: 'aim', seat: seat.id, aim: 'law' })).toEqual({ code: 'no-aim-now' });
    expect(decide(open(fresh), { kind: 'aim', seat: 'prosecutor', aim: 'win' })).toEqual({ code: 'no-aim-now' });
  });
});

describe('a report where nobody decides on it', () => {
  const akimat = seats.find((seat) => seat.reports);
  const region = (game: Game) => view(game, akimat?.id ?? '').home ?? '';
  /** The last turn of a game, with the discontent of the office’s own region as given. */
  function troubled(game: Game, discontent: number): Game {
    const twin = open(game);
    const values = twin.reports.at(-1)?.regions[region(game)];
    for (const id of ['public-criticism', 'protesters']) if (values) values[id] = 0;
    if (values) values.discontent = discontent;
    return twin;
  }

  test('turns rosy when its own region is restless, and is honest when it is calm', () => {
    for (const game of games) {
      expect(accountsByRule(troubled(game, 0.4))).toEqual([
        { kind: 'account', seat: akimat?.id, region: region(game), tone: 'rosy' },
      ]);
      expect(accountsByRule(troubled(game, 0.01))).toEqual([]);
    }
  });

  test('leaves a decision of the office alone', () => {
    for (const game of games) {
      const twin = troubled(game, 0.4);
      expect(
        decide(twin, { kind: 'account', seat: akimat?.id ?? '', region: region(game), tone: 'honest' }),
      ).toBeNull();
      expect(accountsByRule(twin)).toEqual([]);
    }
  });

  test('shows the leader a greener region than it is, and does not say so', () => {
    const [game] = games;
    if (!game) throw new Error('no game');
    const [plain, rosy] = [false, true].map((coloured) => {
      const twin = troubled(game, 0.4);
      if (coloured) for (const account of accountsByRule(twin)) decide(twin, account);
      resolve(twin);
      return twin;
    });
    if (!plain || !rosy) throw new Error('no game');
    const green = (twin: Game) => twin.reports.at(-1)?.regions[region(game)]?.['dashboard-approval'] ?? 0;
    expect(green(rosy)).toBeGreaterThan(green(plain));
    for (const lead of seats.filter((seat) => seat.leads)) expect(bytes(rosy, lead.id)).not.toContain('rosy');
  });
});
