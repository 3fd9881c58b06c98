// The laboratory's findings: from games that computer players played to how much skill, side and cards decide.
// A side wins by its mandate in deviations from par; closer than a tenth is half a win each.
import type { Content } from '../../content/schema.ts';
import { SIDES, type Side } from '../../engine/game.ts';
import { type Check, checksOf } from './checks.ts';
import type { Played } from './duel.ts';
import { mean, partOf, type Share, shareOf } from './shares.ts';

export type Card = { playedShare: number; restrictedWin: number | null }; // null: not tried
export type Findings = {
  scenario: string;
  games: number; // asked for each pair
  wins: Record<string, Record<string, Share>>;
  sideBalance: Record<string, number>; // how often the authorities win among equals
  cards: Record<string, Card>;
  endings: Record<string, number>;
  checks: Check[];
};
export type Asked = { games: number; players: readonly string[] };
export type Par = Content['scenario']['par'];

const CLOSE = 0.1; // deviations

/** Deviations above par, unbounded: the laboratory compares what the ledger cuts off. */
export function abovePar(par: Par, { points }: Pick<Played, 'points'>): Record<Side, number> {
  const of = (side: Side): number => (points[side] - par[side].mean) / par[side].deviation;
  return { regime: of('regime'), civil: of('civil') };
}

/** 1 = the side won, 0 = it lost. */
export function winOf(above: Record<Side, number>, side: Side): number {
  const ahead = above[side] - above[side === 'regime' ? 'civil' : 'regime'];
  if (Math.abs(ahead) < CLOSE) return 0.5;
  return ahead > 0 ? 1 : 0;
}

export function findingsOf(content: Content, { games, players }: Asked, played: readonly Played[]): Findings {
  const { par, endings: known, id } = content.scenario;
  const wins: Findings['wins'] = {};
  const sideBalance: Findings['sideBalance'] = {};
  for (const a of players) {
    wins[a] = {};
    for (const b of players) if (a !== b) wins[a][b] = winsOf(par, played, a, b);
    const equals = played.filter((p) => p.regime === a && p.civil === a);
    sideBalance[a] = mean(equals.map((p) => winOf(abovePar(par, p), 'regime')));
  }
  const plays = played.flatMap((p) => SIDES.flatMap((side) => p.cards[side].flat()));
  const cards: Findings['cards'] = {};
  for (const card of content.cards) cards[card.id] = { playedShare: partOf(plays, card.id), restrictedWin: null };
  const ended = played.map((p) => p.ending);
  const endings = Object.fromEntries(known.map((ending) => [ending.id, partOf(ended, ending.id)]));
  const checks = checksOf({ wins, sideBalance, cards, endings });
  return { scenario: id, games, wins, sideBalance, cards, endings, checks };
}

function winsOf(par: Par, played: readonly Played[], a: string, b: string): Share {
  const results = SIDES.flatMap((side) => {
    const other = side === 'regime' ? 'civil' : 'regime';
    return played.filter((p) => p[side] === a && p[other] === b).map((p) => winOf(abovePar(par, p), side));
  });
  return shareOf(mean(results) * results.length, results.length);
}
