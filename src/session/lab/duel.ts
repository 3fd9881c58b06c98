// One game of the laboratory: two players, one seed, perhaps some cards that a side must do without. Everything that is
// counted later is taken down here; points stay as they are, for pars may be set anew without playing again.
import type { Content } from '../../content/schema.ts';
import {
  civilPoints,
  copy,
  decide,
  endingOf,
  type Game,
  isOver,
  type Move,
  mandatePoints,
  play,
  regimePoints,
  resolve,
  SIDES,
  type Side,
  type View,
} from '../../engine/game.ts';
import { briefly } from '../../players/good.ts';
import type { ComputerId, Player, Stumble } from '../../players/player.ts';
import { playerOf } from '../../players/roster.ts';
import { type ScriptId, scriptPlayer } from '../../players/scripts.ts';
import { letChoose } from '../choose.ts';
import { freshGames } from '../match.ts';

export type Fighter = ComputerId | ScriptId;
export type Duel = {
  regime: Fighter;
  civil: Fighter;
  seed: number;
  dice?: number; // of players that throw some; absent = the seed
  without?: { side: Side; cards: string[] }; // not offered to this side
  weighed?: true; // every turn of both sides is also lived without its moves
};
export type Played = Duel & {
  points: Record<Side, number>; // of the mandate, before they are held against par
  ending: string;
  cards: Record<Side, string[][]>; // played, by turn; switching off is no play
  course: [regime: number, civil: number][]; // mandate points as every turn ended
  hurt: boolean; // anybody, by anything
  law: number; // severity at the end less that at the start
  stumbles?: (Stumble & { side: Side })[]; // where a player broke or wanted more than its limit
  weights?: Record<Side, number[]>; // own points that the moves of each turn brought, the rest of the game as it was
};

/** Two duels with the same name are the same game. */
export function nameOf({ regime, civil, seed, dice, without, weighed }: Duel): string {
  const parts: string[] = [regime, civil, String(seed)];
  if (dice !== undefined) parts.push(`dice ${dice}`);
  if (without) parts.push(`${without.side} without ${without.cards.join('+')}`);
  if (weighed) parts.push('weighed');
  return parts.join(' ');
}

/** Depends on content, people and duel alone. A player that breaks plays on with what it has; where it broke is told. */
export function fight(content: Content, people: number, duel: Duel): Played {
  const { game } = freshGames(content, { people, seed: duel.seed, supply: 'itu', events: 'history' });
  const players = { regime: playerIn(content, duel, 'regime'), civil: playerIn(content, duel, 'civil') };
  const stumbles: NonNullable<Played['stumbles']> = [];
  const before: Game[] = []; // as every turn began, where turns are weighed
  while (!isOver(game)) {
    if (duel.weighed) before.push(copy(game));
    for (const side of SIDES)
      for (const stumble of letChoose(game, side, players[side])) stumbles.push({ ...stumble, side });
    resolve(game, { bare: true }); // computer players read no papers
  }
  const played = playedOf(duel, game);
  const told = stumbles.length > 0 ? { stumbles } : {};
  return { ...played, ...told, ...(duel.weighed && { weights: weigh(game, before, played.points) }) };
}

function playerIn(content: Content, duel: Duel, side: Side): Player {
  const id = duel[side];
  const player = isScript(id)
    ? scriptPlayer(id, content)
    : playerOf(id, content, duel.dice ?? duel.seed, briefly(content));
  const { without } = duel;
  if (without?.side !== side) return player;
  const lessOf = (view: View): View => ({
    ...view,
    offers: view.offers.filter((o) => !without.cards.includes(o.move.card)),
  });
  const less: Player = (view) => player(lessOf(view));
  // Whoever does without a card still answers the question of the turn: only the card may make the difference.
  less.decide = (view) => player.decide?.(lessOf(view)) ?? [];
  less.stumbles = () => player.stumbles?.() ?? [];
  return less;
}

function isScript(id: Fighter): id is ScriptId {
  return id.startsWith('always-');
}

/** What is taken down of a game that is over, whoever played it: a game lived again gives the same line. */
export function playedOf(duel: Duel, game: Game): Played {
  const cards = (side: Side): string[][] =>
    game.reports.map((r) => r.moves[side].filter((m) => !m.off).map((m) => m.card));
  const last = game.reports.at(-1) ?? game.start;
  return {
    ...duel,
    points: mandatePoints(game),
    ending: endingOf(game),
    cards: { regime: cards('regime'), civil: cards('civil') },
    hurt: game.reports.some((r) => (r.indicators.hurt ?? 0) > 0),
    law: (last.indicators['law-severity'] ?? 0) - (game.start.indicators['law-severity'] ?? 0),
    course: game.reports.map((r) => [regimePoints(r), civilPoints(game, r)]),
  };
}

function weigh(game: Game, before: readonly Game[], points: Record<Side, number>): Record<Side, number[]> {
  const weights: Record<Side, number[]> = { regime: [], civil: [] };
  for (const side of SIDES)
    before.forEach((start, index) => {
      const idle = (game.reports[index]?.moves[side].length ?? 0) === 0;
      weights[side].push(idle ? 0 : points[side] - mandatePoints(liveOn(start, game, side))[side]);
    });
  return weights;
}

/** From the open turn to the end with everybody's moves and decisions, less the moves of one side in the first turn. */
function liveOn(start: Game, game: Game, side: Side): Game {
  const on = copy(start);
  for (let turn = start.turn; !isOver(on); turn++) {
    const moves: Partial<Record<Side, readonly Move[]>> = game.reports[turn - 1]?.moves ?? {};
    for (const one of SIDES) if (turn > start.turn || one !== side) for (const move of moves[one] ?? []) play(on, move);
    for (const decision of game.reports[turn - 1]?.decisions ?? []) decide(on, decision);
    resolve(on, { bare: true });
  }
  return on;
}
