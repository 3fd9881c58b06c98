// The laboratory's findings: from games that computer players played to how much skill, side and cards decide.
import type { Content } from '../../content/schema.ts';
import { SIDES } from '../../engine/game.ts';
import { aboveEquals, type Par, winner, winOf } from './above.ts';
import { type Card, cardsOf, extremes, type Found } from './cards.ts';
import { type Check, checksOf, type Lots } from './checks.ts';
import type { Played } from './duel.ts';
import { type Asked, byName } from './program.ts';
import { type Sample, sampleOf } from './samples.ts';
import { mean, partOf, type Share, shareOf } from './shares.ts';

export type Findings = {
  scenario: string;
  people: number; // in the society of these games
  games: number; // of each pair
  wins: Record<string, Record<string, Share>>;
  sideBalance: Record<string, number>; // how often the authorities win among equals
  cards: Record<string, Card>;
  endings: Record<string, number>;
  checks: (Check & Sample)[];
};
/** `cards`: games in which somebody did without a card. */
export type Lot = Lots & { cards: readonly Played[] };

export function findingsOf(content: Content, asked: Asked & { people: number }, lot: Lot): Findings {
  const { par, endings: known, id } = content.scenario;
  const { people, players } = asked;
  const { pairs } = lot;
  const wins: Findings['wins'] = {};
  const sideBalance: Findings['sideBalance'] = {};
  for (const a of players) {
    wins[a] = {};
    for (const b of players) if (a !== b) wins[a][b] = winsOf(par, pairs, a, b);
    const equals = pairs.filter((p) => p.regime === a && p.civil === a);
    if (equals.length > 0) sideBalance[a] = mean(equals.map((p) => winner(par, p)));
  }
  for (const { id: script, share } of scriptWins(par, lot.scripts)) wins[script.player] = { [script.rival]: share };
  const cards = cardsOf(content, pairs, foundOf(lot));
  const without = extremes(content, foundOf(lot));
  const ended = pairs.map((p) => p.ending);
  const endings = Object.fromEntries(known.map((ending) => [ending.id, partOf(ended, ending.id)]));
  const checks = checksOf(content, { wins, sideBalance, cards, without, endings }, lot).map((check) => ({
    ...check,
    ...sampleOf(check, lot),
  }));
  return { scenario: id, people, games: playedOfEach(asked, pairs), wins, sideBalance, cards, endings, checks };
}

/** Games that every pair has played, of one player those against itself: as many as were asked for, unless time ran out. */
function playedOfEach({ games, players }: Asked, pairs: readonly Played[]): number {
  let fewest = games;
  players.forEach((a, index) => {
    for (const b of players.length === 1 ? players : players.slice(index + 1)) {
      const theirs = pairs.filter((p) => (p.regime === a && p.civil === b) || (p.regime === b && p.civil === a));
      fewest = Math.min(fewest, theirs.length);
    }
  });
  return fewest;
}

/** Games that tell what a card is worth. */
export function foundOf(lot: Lot): Found {
  return byName([...lot.pairs, ...lot.cards]);
}

function winsOf(par: Par, played: readonly Played[], a: string, b: string): Share {
  const results = SIDES.flatMap((side) => {
    const other = side === 'regime' ? 'civil' : 'regime';
    return played.filter((p) => p[side] === a && p[other] === b).map((p) => winOf(aboveEquals(par, p), side));
  });
  return shareOf(mean(results) * results.length, results.length);
}

/** A script plays one side only. */
function scriptWins(par: Par, games: readonly Played[]): { id: { player: string; rival: string }; share: Share }[] {
  const by = new Map<string, { player: string; rival: string; wins: number[] }>();
  for (const played of games)
    for (const side of SIDES) {
      if (!played[side].startsWith('always-')) continue;
      const rival = played[side === 'regime' ? 'civil' : 'regime'];
      const row = by.get(played[side]) ?? { player: played[side], rival, wins: [] };
      row.wins.push(winOf(aboveEquals(par, played), side));
      by.set(played[side], row);
    }
  return [...by.values()].map(({ player, rival, wins }) => ({
    id: { player, rival },
    share: shareOf(mean(wins) * wins.length, wins.length),
  }));
}
