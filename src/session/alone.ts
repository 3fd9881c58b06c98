// What a card does alone. The country lives by its documented moves up to some turn; from there on nobody acts, once with
// the card and once without it, same luck. The difference, over many seeds, is the card's measured response: what its face
// promises. Left out: prices, and everything the other side might answer.
import type { Card, Content, Trial } from '../content/schema.ts';
import {
  copy,
  type Game,
  holds,
  leadOf,
  type Move,
  play,
  type Report,
  resolve,
  SIDES,
  setup,
  view,
} from '../engine/game.ts';
import { historyPlayer } from '../players/history.ts';
import { MOST_MOVES } from '../players/player.ts';

/** A country by history, as each turn began: index = turn − 1. */
export type Bases = readonly Game[];

/** Plays history up to the beginning of a turn. */
export function byHistory(content: Content, how: { seed: number; people: number }, upTo: number): Bases {
  const game = setup(content, { ...how, supply: 'itu', events: 'history' });
  const bases = [copy(game)];
  while (bases.length < upTo) {
    documented(game);
    resolve(game, { bare: true });
    bases.push(copy(game));
  }
  return bases;
}

function documented(game: Game): void {
  for (const side of SIDES) {
    const player = historyPlayer(game.content);
    const seat = leadOf(game, side);
    for (let n = 0; n < MOST_MOVES; n++) {
      const move = player(view(game, seat));
      if (!move || play(game, move)) break;
    }
  }
}

/** Turns lived before a card is measured: its longest delay in turns that neither luck nor a condition decides, and one more. */
export function horizonOf(card: Card): number {
  const certain = card.effects.filter((effect) => effect.chance === undefined && effect.when === undefined);
  return 1 + Math.max(0, ...certain.map((effect) => effect.delayTurns ?? 0));
}

/** The country with the card and without it, as the horizon ends; null = the card may not be played then. */
export function playAlone(bases: Bases, card: Card, trial: Trial): { with: Report; without: Report } | null {
  const game = openedFor(bases, trial);
  if (!game || (card.requires && !holds(card.requires, game, { region: trial.region }))) return null;
  const base = copy(game);
  takeUp(game, card.id, trial.region);
  const turns = trial.turns ?? horizonOf(card);
  return { with: lived(game, turns), without: lived(base, turns) };
}

/** The turn of the trial, with what stands beside the card in both countries already done or chosen. */
function openedFor(bases: Bases, trial: Trial): Game | null {
  const { beside } = trial;
  const base = bases[trial.turn - 1 - (beside?.ago ?? 0)];
  if (!base) return null;
  const game = copy(base);
  if (beside) takeUp(game, beside.card, beside.region);
  for (let turn = 0; turn < (beside?.ago ?? 0); turn++) {
    const chosen = game.chosen;
    documented(game);
    for (const side of SIDES) game.chosen[side] = merged(game.chosen[side], chosen[side]);
    resolve(game, { bare: true });
  }
  return game;
}

function merged(moves: readonly Move[], more: readonly Move[]): Move[] {
  return [...moves, ...more.filter((m) => !moves.some((one) => one.card === m.card))];
}

function takeUp(game: Game, id: string, region: string | undefined): void {
  const card = game.content.cards.find((c) => c.id === id);
  if (!card) return;
  const claim = card.claim?.[0];
  const move = {
    seat: leadOf(game, card.side),
    card: id,
    ...(region === undefined || card.target !== 'region' ? {} : { region }),
    ...(claim === undefined ? {} : { claim }),
  };
  game.chosen[card.side] = [...game.chosen[card.side], move];
}

function lived(game: Game, turns: number): Report {
  let report = resolve(game, { bare: true });
  for (let turn = 1; turn < turns; turn++) report = resolve(game, { bare: true });
  return report;
}

/** Change of one indicator or resource between the two countries; a resource of regions is its mean where no region is given. */
export function changeOf(pair: { with: Report; without: Report }, id: string, region?: string): number {
  const of = (report: Report): number =>
    (region === undefined ? report.indicators : report.regions[region])?.[id] ?? pointsOf(report, id, region);
  return of(pair.with) - of(pair.without);
}

function pointsOf(report: Report, id: string, region: string | undefined): number {
  const regional = report.regionResources[id];
  if (!regional) return report.resources[id] ?? 0;
  if (region !== undefined) return regional[region] ?? 0;
  const all = Object.values(regional);
  return all.reduce((sum, points) => sum + points, 0) / all.length;
}

/** Middle, tenth and ninetieth of a hundred of the changes, and how many have the sign the design wants. */
export function summed(changes: readonly number[], sign: 'up' | 'down') {
  const sorted = [...changes].sort((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.round(share * (sorted.length - 1))] ?? 0);
  const right = changes.filter((change) => (sign === 'up' ? change > 0 : change < 0)).length;
  return { median: at(0.5), low: at(0.1), high: at(0.9), agree: right / Math.max(1, changes.length) };
}

/** Five places are more than a face shows, and few enough to be read in a file. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1e5) / 1e5;
}
