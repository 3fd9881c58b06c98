// A computer player that breaks loses nothing: what it chose so far is played, and where it broke is kept and told.
import { describe, expect, it, vi } from 'vitest';
import { load } from '../../src/content/load.ts';
import type { Player } from '../../src/players/player.ts';
import { letChoose } from '../../src/session/choose.ts';
import { endTurn, freshGames, type Match, openMatch } from '../../src/session/match.ts';
import { FILES, opening, seat, staged } from './table.ts';

const loaded = load(FILES, 'first-steps');
if (!loaded.ok) throw new Error('first-steps does not load');
const { content } = loaded;
const settings = { people: 500, seed: 7, supply: 'itu', events: 'history' } as const;
const WHAT = 'no such thought';

vi.mock('../../src/players/roster.ts', async (original) => {
  const roster = await original<typeof import('../../src/players/roster.ts')>();
  const playerOf: typeof roster.playerOf = (id, ...more) => (id === 'greedy' ? breaking : roster.playerOf(id, ...more));
  return { ...roster, playerOf };
});

/** Chooses the first offer and breaks when it is asked for a second move. */
const breaking: Player = ({ chosen, offers }) => {
  if (chosen.length > 0) throw new Error(WHAT);
  return offers[0]?.move ?? null;
};
/** Does the same and is well. */
const firstOnly: Player = ({ chosen, offers }) => (chosen.length > 0 ? null : (offers[0]?.move ?? null));

function matchWith(player: Player): Match {
  const { game, untouched } = freshGames(content, settings);
  const match = openMatch(game, { regime: 'random', civil: 'idle' }, untouched);
  match.computers.regime = player;
  return match;
}

describe('a player that breaks', () => {
  it('plays what it chose so far, and the turn goes on as if it had stopped there', async () => {
    const broken = matchWith(breaking);
    const well = matchWith(firstOnly);
    const report = await endTurn(broken, async () => {});
    expect(report.moves.regime).toHaveLength(1);
    expect(report.hash).toBe((await endTurn(well, async () => {})).hash);
    expect(well.stumbles).toEqual([]);
  });

  it('is kept with its side, id, seed, turn and words, turn after turn', async () => {
    const match = matchWith(breaking);
    await endTurn(match, async () => {});
    await endTurn(match, async () => {});
    const threw = { side: 'regime', player: 'random', seed: 7, code: 'threw', found: WHAT };
    expect(match.stumbles).toEqual([
      { ...threw, turn: 1 },
      { ...threw, turn: 2 },
    ]);
  });

  it('is told what it noticed itself before it broke', () => {
    const { game } = freshGames(content, settings);
    const player: Player = () => {
      throw new Error(WHAT);
    };
    player.stumbles = () => [{ turn: 1, code: 'limit' }];
    expect(letChoose(game, 'civil', player)).toEqual([
      { turn: 1, code: 'limit' },
      { turn: 1, code: 'threw', found: WHAT },
    ]);
    expect(game.chosen.civil).toEqual([]);
  });

  it('that offers what is not legal plays what it chose so far and is told', () => {
    const { game } = freshGames(content, settings);
    const player: Player = (view) =>
      view.chosen.length === 0 ? (view.offers[0]?.move ?? null) : { seat: view.seat, card: 'no-such-card' };
    player.decide = ({ seat }) => [{ kind: 'pledge', seat, pledge: 'no-such-promise' }];
    const told = letChoose(game, 'civil', player);
    expect(told.map(({ turn, code }) => ({ turn, code }))).toEqual([
      { turn: 1, code: 'refused' },
      { turn: 1, code: 'refused' },
    ]);
    expect(told.every(({ found }) => found && found.length > 0)).toBe(true);
    expect(game.chosen.civil).toHaveLength(1);
    expect(game.decided).toEqual([]);
  });

  it('does not tell its words before everything is opened', async () => {
    const session = seat();
    let now = await session.ask(opening('person', 'greedy'));
    expect(now).not.toHaveProperty('stumbles');
    now = await session.ask({ type: 'ready', side: 'regime' });
    expect(now).toHaveProperty('stumbles', [{ side: 'civil', player: 'greedy', seed: 1, turn: 1, code: 'threw' }]);
    while ((await staged(now)).stages.regime?.phase === 'choosing')
      now = await session.ask({ type: 'ready', side: 'regime' });
    const told = await session.ask({ type: 'debrief' });
    expect(told).toHaveProperty('debrief.stumbles.0.found', WHAT);
    expect(told).toHaveProperty('debrief.stumbles.length', content.scenario.turns);
  });

  it('is not spoken of where nobody broke', async () => {
    const session = seat();
    expect(await staged(session.ask(opening('random', 'idle')))).not.toHaveProperty('stumbles');
  });
});

it('tells how far a player has thought, before it has chosen', async () => {
  const { game, untouched } = freshGames(content, settings);
  const match = openMatch(game, { regime: 'person', civil: 'random' }, untouched);
  match.computers.civil = (_, watch) => {
    watch?.(1, 4);
    watch?.(4, 4);
    return null;
  };
  const told: string[] = [];
  await endTurn(
    match,
    async (done) => void told.push(`chosen ${done}`),
    (done) => told.push(`thought ${done}`),
  );
  expect(told).toEqual(['thought 0.25', 'thought 1', 'chosen 1']);
});
