// No view says what its seat may not know: for every card as it is played and as its late effects come, for every event, and
// in every phase. Pairs: what is hidden changes, the bytes do not. Canaries: a secret card's name is nowhere to be found.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Card, Content, SeatEntry } from '../../src/content/schema.ts';
import { copy, decide, type Game, leadOf, play, resolve, SIDES, setup, view } from '../../src/engine/game.ts';
import { disturbed } from '../hidden.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const PEOPLE = 200;
const bytes = (game: Game, seat: string): string => JSON.stringify(view(game, seat));
const all: Content[] = ids().map((id) => content(id));

/** The longest scenarios last: a card or an event is looked at once, in the shortest country that has it. */
const countries = [...all].sort((a, b) => a.scenario.turns * a.regions.length - b.scenario.turns * b.regions.length);
function inCountries<T extends { id: string }>(listOf: (from: Content) => readonly T[]): [string, T, Content][] {
  const first = new Map<string, [string, T, Content]>();
  for (const from of countries)
    for (const one of listOf(from)) if (!first.has(one.id)) first.set(one.id, [one.id, one, from]);
  return [...first.values()];
}

const opened = new Map<string, Game>();
/** A game of the country with a turn behind it, its own copy each time. */
function begun(from: Content): Game {
  const { id } = from.scenario;
  const game = opened.get(id) ?? played(from, settings(3, PEOPLE), { regime: 'random', civil: 'random' }, 1);
  opened.set(id, game);
  return copy(game);
}

/** Every seat's bytes stay when what it may not know changes. */
function expectBlind(game: Game, what: string, seats: readonly SeatEntry[] = game.content.seats): void {
  for (const [at, seat] of seats.entries())
    expect(bytes(disturbed(game, seat, 1_000_003 * (at + 1)), seat.id), `${what}: ${seat.id}`).toBe(
      bytes(game, seat.id),
    );
}

const cards = inCountries((from) => from.cards);
const events = inCountries((from) => from.events.filter((event) => !event.falls)); // a fall ends the game: see the phases

/** Puts a card down as its side would, also where its purse or the moment would not allow it: all cards are looked at. */
function putDown(game: Game, card: Card): void {
  game.chosen[card.side] = [
    {
      seat: leadOf(game, card.side),
      card: card.id,
      ...(card.target === 'region' ? { region: game.content.regions[0]?.id ?? '' } : {}),
      ...(card.claim ? { claim: card.claim.find((id) => game.content.claims.some((c) => c.id === id)) ?? '' } : {}),
    },
  ];
}

describe('every card', () => {
  beforeAll(() => {
    expect(cards.length).toBeGreaterThan(50);
    expect(cards.some(([, card]) => !card.public)).toBe(true);
  });
  test.each(cards)('%s', (id, card, from) => {
    const game = begun(from);
    const rivals = game.content.seats.filter((seat) => seat.side !== card.side);
    const before = rivals.map((seat) => bytes(game, seat.id));
    putDown(game, card);
    expect(rivals.map((seat) => bytes(game, seat.id))).toEqual(before); // choosing: not a byte
    const latest = Math.max(0, ...card.effects.map((effect) => effect.delayTurns ?? 0));
    for (let turn = 0; turn <= Math.min(latest, 2); turn++) resolve(game);
    expectBlind(game, 'report');
    for (const seat of rivals)
      expect(`${seat.id} ${bytes(game, seat.id).includes(`"${id}"`)}`).toBe(`${seat.id} ${card.public}`);
  });
});

describe('every event', () => {
  test.each(events)('%s', (id, event, from) => {
    const game = begun(from);
    const week = game.week + 1;
    resolve(game, { events: [{ event: event.id, turn: game.turn, week }] });
    expect(game.happened.map((one) => one.event)).toContain(id);
    expectBlind(game, 'report');
    for (const seat of game.content.seats) expect(bytes(game, seat.id)).toContain(`"${id}"`);
  });
});

describe('every phase', () => {
  const from = content('first-steps');
  const fresh = (): Game => setup(from, settings(5, PEOPLE));
  /** What a player may do before the weeks pass. */
  function choose(game: Game): void {
    for (const side of SIDES) {
      const seat = leadOf(game, side);
      const [offer] = view(game, seat).offers;
      if (offer) expect(play(game, offer.move)).toBeNull();
      const [decision] = view(game, seat).decisions;
      if (decision) expect(decide(game, decision)).toBeNull();
    }
  }
  /** A turn in which the regime falls, where a scenario knows that. */
  function fallen(): Game {
    const country = all.find((one) => one.events.some((event) => event.falls)) ?? from;
    const game = begun(country);
    game.society.state.legitimacy.fill(0);
    game.resources.cohesion = 0;
    game.society.state.participants.fill(0.2);
    resolve(game);
    const falls = country.events.filter((event) => event.falls).map((event) => event.id);
    expect(game.happened.some((one) => falls.includes(one.event))).toBe(true);
    return game;
  }
  const phases: [string, () => Game][] = [
    ['briefing', fresh],
    [
      'choosing',
      () => {
        const game = fresh();
        choose(game);
        return game;
      },
    ],
    ['report', () => played(from, settings(5, PEOPLE), { regime: 'random', civil: 'random' }, 1)],
    ['over', () => played(from, settings(5, PEOPLE), { regime: 'random', civil: 'random' })],
    ['fallen', fallen],
    ['after', () => played(from, settings(5, PEOPLE), { regime: 'random', civil: 'random' }, from.scenario.turns + 2)],
  ];
  test.each(phases)('%s', (name, at) => {
    const game = at();
    expect(view(game, leadOf(game, 'regime')).over).toBe(['over', 'fallen', 'after'].includes(name));
    expectBlind(game, name);
  });
  test('and what was changed does show to the side that knows it', () => {
    const game = played(from, settings(5, PEOPLE), { regime: 'random', civil: 'random' }, 2);
    for (const seat of game.content.seats) {
      const rival = game.content.seats.find((one) => one.leads && one.side !== seat.side)?.id ?? '';
      expect(bytes(disturbed(game, seat, 12345), rival)).not.toBe(bytes(game, rival));
    }
  });
});
