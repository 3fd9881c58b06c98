// One game of the laboratory: two computer players, one seed, perhaps some cards that a side must do without. Everything
// that is counted later is taken down here; points stay as they are, for pars may be set anew without playing again.
import type { Content } from '../../content/schema.ts';
import {
  civilPoints,
  endingOf,
  type Game,
  isOver,
  mandatePoints,
  regimePoints,
  resolve,
  SIDES,
  type Side,
} from '../../engine/game.ts';
import { BRIEF } from '../../players/good.ts';
import type { ComputerId, Player } from '../../players/player.ts';
import { playerOf } from '../../players/roster.ts';
import { letChoose } from '../choose.ts';
import { freshGames } from '../match.ts';

export type Duel = {
  regime: ComputerId;
  civil: ComputerId;
  seed: number;
  without?: { side: Side; cards: string[] }; // not offered to this side
};
export type Played = Duel & {
  points: Record<Side, number>; // of the mandate, before they are held against par
  ending: string;
  cards: Record<Side, string[][]>; // played, by turn; switching off is no play
  course: [regime: number, civil: number][]; // mandate points as every turn ended
  hurt: boolean; // anybody, by anything
  law: number; // severity at the end less that at the start, points
};

/** Two duels with the same name are the same game. */
export function nameOf({ regime, civil, seed, without }: Duel): string {
  const less = without ? ` ${without.side} without ${without.cards.join('+')}` : '';
  return `${regime} ${civil} ${seed}${less}`;
}

/** Depends on content, people and duel alone. Throws when a player breaks: the laboratory wants to know. */
export function fight(content: Content, people: number, duel: Duel): Played {
  const { game } = freshGames(content, { people, seed: duel.seed, supply: 'itu', events: 'history' });
  const players = { regime: playerIn(content, duel, 'regime'), civil: playerIn(content, duel, 'civil') };
  const course: Played['course'] = [];
  while (!isOver(game)) {
    for (const side of SIDES)
      for (const { turn, code, found } of letChoose(game, side, players[side]))
        if (code === 'threw') throw new Error(`${duel[side]}, seed ${duel.seed}, turn ${turn}: ${found}`);
    const report = resolve(game);
    course.push([regimePoints(report), civilPoints(game, report)]);
  }
  return { ...duel, ...sumUp(game), course };
}

function playerIn(content: Content, duel: Duel, side: Side): Player {
  const player = playerOf(duel[side], content, duel.seed, BRIEF);
  const { without } = duel;
  if (without?.side !== side) return player;
  const less: Player = (view) =>
    player({ ...view, offers: view.offers.filter((o) => !without.cards.includes(o.move.card)) });
  less.stumbles = () => player.stumbles?.() ?? [];
  return less;
}

function sumUp(game: Game): Omit<Played, keyof Duel | 'course'> {
  const played = (side: Side): string[][] =>
    game.reports.map((r) => r.moves[side].filter((m) => !m.off).map((m) => m.card));
  const last = game.reports.at(-1) ?? game.start;
  return {
    points: mandatePoints(game),
    ending: endingOf(game),
    cards: { regime: played('regime'), civil: played('civil') },
    hurt: game.reports.some((r) => (r.indicators.hurt ?? 0) > 0),
    law: (last.indicators['law-severity'] ?? 0) - (game.start.indicators['law-severity'] ?? 0),
  };
}
