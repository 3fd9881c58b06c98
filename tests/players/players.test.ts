import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/content/schema.ts';
import {
  copy,
  type Game,
  hashOf,
  leadOf,
  type Move,
  play,
  regimePoints,
  resolve,
  SIDES,
  type Side,
  view,
} from '../../src/engine/game.ts';
import { believe, openMind, recall } from '../../src/players/belief.ts';
import { tryAll } from '../../src/players/greedy.ts';
import { type ComputerId, MOST_MOVES, mayLead, PLAYER_IDS } from '../../src/players/player.ts';
import { playerOf } from '../../src/players/roster.ts';
import { forecast, openForesight } from '../../src/session/forecast.ts';
import { disturbed } from '../hidden.ts';
import { contentOf, playOut, settings, TINY } from './table.ts';

const steps = contentOf('first-steps');
/** Players that look ahead. */
const THINKERS: ComputerId[] = PLAYER_IDS.filter((id) => !['history', 'idle', 'random'].includes(id));
/** One of those that only differ by a number is as good as all. */
const DIFFERENT = PLAYER_IDS.slice(0, PLAYER_IDS.indexOf('technocrat') + 1).filter((id) => id !== 'elite');
const campaign = contentOf('kazakhstan-2004-2016');

/** A game some turns old, in which both sides have done something. */
function midGame(seed: number, turns: number, content = campaign): Game {
  const game = playOut(
    content,
    settings(seed),
    { regime: 'random', civil: 'random' },
    (now) => now.reports.length < turns,
  );
  return copy(game);
}

describe('what nobody has proved', () => {
  // The claims of this scenario have a version that holds. The view is the same whichever it is, so what is pictured,
  // foreseen and chosen must be.
  const law = contentOf('blocking-law-2012-2015');
  const held = (content: Content, truth: 'official' | 'independent' | null): Content => ({
    ...content,
    claims: content.claims.map((claim) => ({ ...claim, truth })),
  });
  const told = (['official', 'independent', null] as const).map((truth) => {
    const game = midGame(1, 7, law);
    game.content = held(law, truth);
    return game;
  });
  const views = told.map((game) => view(game, leadOf(game, 'civil')));
  const verify = views[0]?.offers.find(({ move }) => move.card === 'verify-claim' && move.claim === 'bank-run-2014');

  test('is in no view, and can be proved here', () => {
    for (const other of views) expect(other).toEqual(views[0]);
    expect(law.claims.find(({ id }) => id === 'bank-run-2014')?.truth).toBe('official');
    expect(verify).toBeDefined();
  });
  test('is in no forecast of a proof', () => {
    if (!verify) throw new Error('nothing to prove');
    const foreseen = told.map(({ content }, n) => {
      const seen = views[n];
      return seen && forecast(openForesight(content), seen, verify.move);
    });
    for (const other of foreseen) expect(other).toEqual(foreseen[0]);
    expect(foreseen[0]?.some(({ low, high }) => low !== 0 || high !== 0)).toBe(true);
  });
  test('is in no gain that a move promises a player', () => {
    const gains = told.map(({ content }, n) => {
      const seen = views[n];
      return seen && tryAll(recall(openMind(content, 500), seen, 0), seen, seen.offers);
    });
    for (const other of gains) expect(other).toEqual(gains[0]);
  });
  test('is known to a twin once it was proved before its eyes, and lived as it was', () => {
    const [game] = told;
    if (!game || !verify) throw new Error('nothing to prove');
    expect(play(game, verify.move)).toBeNull();
    resolve(game);
    const seen = view(game, leadOf(game, 'civil'));
    expect(seen.ledger.find(({ claim }) => claim === 'bank-run-2014')?.found).toBe('official');
    const twin = believe(game.content, seen, { sample: 0, people: 500 });
    expect(twin.content.claims.filter(({ truth }) => truth !== null).map(({ id }) => id)).toEqual(['bank-run-2014']);
    const line = twin.ledger.find(({ claim }) => claim === 'bank-run-2014');
    expect(line).toEqual(game.ledger.find(({ claim }) => claim === 'bank-run-2014'));
  });
});

describe('a computer player', () => {
  test.each(DIFFERENT)(
    '%s: same seed, same game',
    (id: ComputerId) => {
      const once = playOut(steps, settings(7), { regime: id, civil: id });
      const again = playOut(steps, settings(7), { regime: id, civil: id });
      expect(again.reports.map((r) => r.moves)).toEqual(once.reports.map((r) => r.moves));
      expect(hashOf(again)).toBe(hashOf(once));
    },
    60_000,
  ); // two whole games of players that search: seconds alone, more beside others

  test('random: another seed, another game; the two sides do not share their dice', () => {
    const games = [1, 2, 3, 4].map((seed) => playOut(steps, settings(seed), { regime: 'random', civil: 'random' }));
    expect(new Set(games.map((g) => JSON.stringify(g.reports.map((r) => r.moves.regime)))).size).toBeGreaterThan(1);
  });

  test('idle does nothing', () => {
    const game = playOut(steps, settings(1), { regime: 'idle', civil: 'idle' });
    expect(game.reports.flatMap((r) => [...r.moves.regime, ...r.moves.civil])).toEqual([]);
  });

  test('history plays the documented moves, nothing else, and nearly all of them', () => {
    const game = playOut(campaign, settings(1), { regime: 'history', civil: 'history' });
    const documented = campaign.scenario.history.map((m) => `${m.turn} ${m.card} ${m.region ?? ''} ${m.off ?? ''}`);
    const played = game.reports.flatMap((r) =>
      SIDES.flatMap((side) => r.moves[side].map((m) => `${r.turn} ${m.card} ${m.region ?? ''} ${m.off ?? ''}`)),
    );
    expect(played.filter((m) => !documented.includes(m))).toEqual([]);
    expect(documented.filter((m) => !played.includes(m))).toEqual([]);
  });

  test('greedy does more for its side than idle', () => {
    const points = (regime: ComputerId, seed: number): number => {
      const last = playOut(steps, settings(seed, { people: 1000 }), { regime, civil: 'idle' }).reports.at(-1);
      return last ? regimePoints(last) : Number.NaN;
    };
    const gains = [1, 2].map((seed) => points('greedy', seed) - points('idle', seed));
    for (const gain of gains) expect(gain).toBeGreaterThan(0);
  });
});

/** The whole turn of a player: its moves, what it decides beside cards, and how it explains itself. */
function turnOf(game: Game, side: Side, id: ComputerId): object {
  const table = copy(game);
  const seat = leadOf(table, side);
  const player = playerOf(id, table.content, 3, TINY);
  const moves: Move[] = [];
  for (let move = player(view(table, seat)); move && moves.length < MOST_MOVES; move = player(view(table, seat))) {
    expect(play(table, move)).toBeNull();
    moves.push(move);
  }
  const told = { moves, decisions: player.decide?.(view(table, seat)) ?? [], thought: player.thought?.() ?? null };
  expect((player.stumbles?.() ?? []).filter(({ code }) => code === 'threw')).toEqual([]);
  return told;
}

// The twins of the pair tests for people (tests/hidden.ts): all that the seat may not know is another thing.
describe('what a player knows', () => {
  const law = contentOf('blocking-law-2012-2015'); // claims that nobody has proved
  const tables: [ComputerId, Content, number][] = PLAYER_IDS.map((id) =>
    THINKERS.includes(id) ? [id, steps, 2] : [id, campaign, 4],
  );
  const cases = [...tables, ['greedy', law, 5], ['good', law, 5]] as const;
  test.each(cases.map(([id, content, turns]) => ({ id, content, turns, scenario: content.scenario.id })))(
    '$id in $scenario chooses, decides and explains the same when only hidden things differ',
    ({ id, content, turns }) => {
      const game = midGame(3, turns, content);
      for (const side of SIDES.filter((one) => mayLead(id, one))) {
        const seat = content.seats.find((one) => one.id === leadOf(game, side));
        if (!seat) throw new Error('nobody leads');
        const others = [1, 2].map((salt) => disturbed(game, seat, salt));
        for (const other of others)
          expect(JSON.stringify(view(other, seat.id))).toBe(JSON.stringify(view(game, seat.id)));
        const own = turnOf(game, side, id);
        for (const other of others) expect(turnOf(other, side, id)).toEqual(own);
      }
    },
    60_000,
  );

  test('good does something here, so that there is something to compare', () => {
    const done = SIDES.map((side) => turnOf(midGame(3, 5, law), side, 'good'));
    for (const one of done) {
      expect(one).toMatchObject({ thought: { turn: 6 } });
      expect(one).not.toMatchObject({ moves: [] });
    }
  }, 60_000);
});

describe('belief', () => {
  test('carried on from turn to turn is the same as built anew, and after another past it starts over', () => {
    const mind = openMind(campaign, 300);
    const own = leadOf(midGame(5, 1), 'civil');
    for (const [seed, turns] of [
      [5, 1],
      [5, 4],
      [5, 8],
      [6, 3],
      [6, 3],
    ] as const) {
      const seen = view(midGame(seed, turns), own);
      const carried = recall(mind, seen, 2);
      expect(hashOf(carried)).toBe(hashOf(believe(campaign, seen, { sample: 2, people: 300 })));
      expect(carried.turn).toBe(turns + 1);
    }
  });

  test('samples are different countries, none of them the true one', () => {
    const game = midGame(5, 2);
    const seen = view(game, leadOf(game, 'regime'));
    const twins = [0, 1, 2].map((sample) => believe(campaign, seen, { sample, people: 500 }));
    expect(new Set([...twins.map(hashOf), hashOf(game)]).size).toBe(4);
    expect(twins.map((t) => t.settings.seed)).not.toContain(game.settings.seed);
  });

  test('what is asked of a twin leaves it as it was', () => {
    const mind = openMind(steps, 300);
    const game = midGame(1, 2, steps);
    const seen = view(game, leadOf(game, 'civil'));
    const before = hashOf(recall(mind, seen, 0));
    resolve(recall(mind, seen, 0));
    expect(hashOf(recall(mind, seen, 0))).toBe(before);
  });
});
