// The laboratory's statistics: from games that computer players played to how much skill, side and cards decide.
// A side wins by its mandate in deviations from par; closer than a tenth is half a win each.
import { SIDES, type Side } from '../engine/game.ts';

export type Pairing = { regime: string; civil: string; seed: number };
export type Played = Pairing & { above: Record<Side, number>; ending: string; cards: readonly string[] };
export type Share = { share: number; low: number; high: number };
export type Check = { check: string; target: string; measured: number; holds: boolean };
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
export type Asked = { scenario: string; games: number; players: readonly string[]; cards: readonly string[] };

const CLOSE = 0.1; // deviations
const NORMAL_95 = 1.96;

/** Every pair plays both sides of the same seeds; equals play every seed once. `games` is even. */
export function pairings(players: readonly string[], games: number): Pairing[] {
  const all: Pairing[] = [];
  players.forEach((a, index) => {
    for (let seed = 1; seed <= games; seed++) all.push({ regime: a, civil: a, seed });
    for (const b of players.slice(index + 1))
      for (let seed = 1; seed <= games / 2; seed++)
        all.push({ regime: a, civil: b, seed }, { regime: b, civil: a, seed });
  });
  return all;
}

/** 1 = the side won, 0 = it lost. */
export function winOf(above: Record<Side, number>, side: Side): number {
  const ahead = above[side] - above[side === 'regime' ? 'civil' : 'regime'];
  if (Math.abs(ahead) < CLOSE) return 0.5;
  return ahead > 0 ? 1 : 0;
}

/** Wilson's interval at 95 %. */
export function shareOf(wins: number, games: number): Share {
  const share = wins / games;
  const square = NORMAL_95 * NORMAL_95;
  const centre = (share + square / (2 * games)) / (1 + square / games);
  const spread = Math.sqrt((share * (1 - share)) / games + square / (4 * games * games));
  const half = (NORMAL_95 * spread) / (1 + square / games);
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Entropy of shares, as a part of what `kinds` equal shares would have. */
export function evenness(shares: readonly number[], kinds: number): number {
  if (kinds < 2) return 1;
  let entropy = 0;
  for (const share of shares) if (share > 0) entropy -= share * Math.log(share);
  return entropy / Math.log(kinds);
}

export function findingsOf(asked: Asked, played: readonly Played[], endingIds: readonly string[]): Findings {
  const { scenario, games, players } = asked;
  const wins: Findings['wins'] = {};
  const sideBalance: Findings['sideBalance'] = {};
  for (const a of players) {
    wins[a] = {};
    for (const b of players) if (a !== b) wins[a][b] = winsOf(played, a, b);
    const equals = played.filter((p) => p.regime === a && p.civil === a);
    sideBalance[a] = mean(equals.map((p) => winOf(p.above, 'regime')));
  }
  const plays = played.flatMap((p) => p.cards);
  const cards: Findings['cards'] = {};
  for (const id of asked.cards) cards[id] = { playedShare: partOf(plays, id), restrictedWin: null };
  const ended = played.map((p) => p.ending);
  const endings = Object.fromEntries(endingIds.map((id) => [id, partOf(ended, id)]));
  return {
    scenario,
    games,
    wins,
    sideBalance,
    cards,
    endings,
    checks: checksOf({ wins, sideBalance, cards, endings }),
  };
}

function winsOf(played: readonly Played[], a: string, b: string): Share {
  const results = SIDES.flatMap((side) => {
    const other = side === 'regime' ? 'civil' : 'regime';
    return played.filter((p) => p[side] === a && p[other] === b).map((p) => winOf(p.above, side));
  });
  return shareOf(mean(results) * results.length, results.length);
}

const ABOVE = [
  ['greedy', 'random', 0.8],
  ['good', 'greedy', 0.7],
  ['elite', 'good', 0.55],
] as const;
const BALANCED = ['random', 'greedy', 'elite'];
const TARGET = { even: [0.45, 0.55], mostPlayed: 0.2, evenness: 0.75 } as const;

function checksOf({ wins, sideBalance, cards, endings }: Pick<Findings, 'wins' | 'sideBalance' | 'cards' | 'endings'>) {
  const checks: Check[] = [];
  const atLeast = (check: string, measured: number, least: number): void => {
    checks.push({ check, target: `>= ${least}`, measured, holds: measured >= least });
  };
  for (const [better, worse, least] of ABOVE) {
    const measured = wins[better]?.[worse]?.share;
    if (measured !== undefined) atLeast(`${better} beats ${worse}`, measured, least);
  }
  const [low, high] = TARGET.even;
  for (const level of BALANCED) {
    const measured = sideBalance[level];
    if (measured === undefined) continue;
    const holds = measured >= low && measured <= high;
    checks.push({ check: `side balance of ${level}`, target: `${low} to ${high}`, measured, holds });
  }
  let most = 0;
  for (const { playedShare } of Object.values(cards)) most = Math.max(most, playedShare);
  const holds = most <= TARGET.mostPlayed;
  checks.push({ check: 'most played card', target: `<= ${TARGET.mostPlayed}`, measured: most, holds });
  const shares = Object.values(endings);
  atLeast('evenness of endings', evenness(shares, shares.length), TARGET.evenness);
  return checks;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function partOf(ids: readonly string[], id: string): number {
  return ids.length === 0 ? 0 : ids.filter((one) => one === id).length / ids.length;
}
