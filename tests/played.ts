// Whole games for the tests of the whole house: computer players choose from what they may see, the rules judge.
import type { Content } from '../src/content/schema.ts';
import { firstTurn } from '../src/engine/calendar.ts';
import { type Game, resolve, type Settings, SIDES, type Side, setup } from '../src/engine/game.ts';
import type { PLAYER_IDS } from '../src/players/player.ts';
import { playerOf } from '../src/players/roster.ts';
import type { Effort } from '../src/players/search.ts';
import { letChoose } from '../src/session/choose.ts';

export type Bots = Record<Side, (typeof PLAYER_IDS)[number]>;

export const settings = (seed: number, people = 300): Settings => ({ people, seed, supply: 'itu', events: 'history' });

/** Lets computer players play so many turns (absent: to the end), cards and all they decide beside them, as in a match. Every move they make must be taken. What lies before a lesson’s first turn is played by history. */
export function played(
  from: Content,
  how: Settings,
  bots: Bots,
  turns?: number,
  effort?: Effort, // how hard those think that look ahead
): Game {
  const game = setup(from, how);
  const first = firstTurn(game);
  const past = playersOf(game.content, how.seed, { regime: 'history', civil: 'history' });
  const players = playersOf(game.content, how.seed, bots, effort); // a lesson's players know when it ends
  const last = turns ?? game.content.scenario.turns;
  for (let turn = 1; turn <= last; turn++) playTurn(game, turn < first ? past : players);
  return game;
}

export type Players = Record<Side, ReturnType<typeof playerOf>>;
export const playersOf = (from: Content, seed: number, bots: Bots, effort?: Effort): Players => ({
  regime: playerOf(bots.regime, from, seed, effort),
  civil: playerOf(bots.civil, from, seed, effort),
});

/** Both sides choose, then the weeks pass. */
export function playTurn(game: Game, players: Players): void {
  for (const side of SIDES) choose(game, side, players[side]);
  resolve(game);
}

/** A player of ours that breaks or offers what is not legal is a fault, not a slip. */
function choose(game: Game, side: Side, player: ReturnType<typeof playerOf>): void {
  const [first] = letChoose(game, side, player).filter(({ code }) => code !== 'limit');
  if (first) throw new Error(`${side}, turn ${first.turn}: ${first.code}${first.found ? `: ${first.found}` : ''}`);
}

/** Every measured value outside the bounds that the deck gives its indicator. */
export const outOfRange = (game: Game): string[] =>
  [game.start, ...game.reports].flatMap((report) =>
    game.content.indicators.flatMap(({ id, min, max }) => {
      const values = [report.indicators[id], ...Object.values(report.regions).map((region) => region[id])].filter(
        (value) => value !== undefined,
      );
      const bad = values.filter(
        (value) =>
          !Number.isFinite(value) || (min !== null && value < min - 1e-9) || (max !== null && value > max + 1e-9),
      );
      return bad.map((value) => `turn ${report.turn} ${id}: ${value}`);
    }),
  );
