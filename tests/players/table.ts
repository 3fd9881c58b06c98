// A scenario of the house and a table to play it at, without a session.
import { houseFiles } from '../../src/cli/files.ts';
import { load } from '../../src/content/load.ts';
import type { Content } from '../../src/content/schema.ts';
import {
  type Game,
  leadOf,
  play,
  resolve,
  type Settings,
  SIDES,
  type Side,
  setup,
  view,
} from '../../src/engine/game.ts';
import { type ComputerId, MOST_MOVES } from '../../src/players/player.ts';
import { playerOf } from '../../src/players/roster.ts';
import type { Effort } from '../../src/players/search.ts';

export function contentOf(scenario: string): Content {
  const loaded = load(houseFiles(), scenario);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.content;
}

export function settings(seed: number, more: Partial<Settings> = {}): Settings {
  return { people: 500, seed, supply: 'itu', events: 'history', ...more };
}

/** So little thinking that a test can afford it. */
export const TINY: Effort = {
  playouts: 6,
  plans: 3,
  answers: 2,
  pictures: { imagined: 1, kept: 1 },
  people: 200,
  places: 1,
  looks: 99,
  turns: 12,
};

/** Looks at the game after every turn; false ends it there. */
export type Watch = (game: Game) => unknown;

/** Plays to the end; every move a player makes must be legal. */
export function playOut(
  content: Content,
  chosen: Settings,
  ids: Record<Side, ComputerId>,
  watch: Watch = () => {},
): Game {
  const game = setup(content, chosen);
  const players = {
    regime: playerOf(ids.regime, content, chosen.seed, TINY),
    civil: playerOf(ids.civil, content, chosen.seed, TINY),
  };
  while (game.turn <= content.scenario.turns) {
    for (const side of SIDES)
      for (let i = 0; i < MOST_MOVES; i++) {
        const move = players[side](view(game, leadOf(game, side)));
        if (!move) break;
        const refusal = play(game, move);
        if (refusal) throw new Error(`${ids[side]} made a move that is refused: ${JSON.stringify({ move, refusal })}`);
      }
    for (const side of SIDES)
      for (const { code, found } of players[side].stumbles?.() ?? [])
        if (code === 'threw') throw new Error(`${ids[side]} broke in turn ${game.turn}: ${found}`); // it plays on, a test does not
    resolve(game);
    if (watch(game) === false) break;
  }
  return game;
}
