// What a move would probably do: a handful of quick runs on what this seat believes, with and without the move, same luck.
// The true country takes no part in it.
import type { Content } from '../content/schema.ts';
import { copy, type Game, type Move, type Report, type Side, type View } from '../engine/game.ts';
import { type Mind, openMind, passTurns, recall } from '../players/belief.ts';
import { horizonOf } from '../players/greedy.ts';
import { isSame } from '../players/plans.ts';
import type { Forecast } from './messages.ts';

const SAMPLES = 8;
const PEOPLE = 1000;

/** Keeps the twins of a side, and what would come without the move, for the next question of the same turn. */
export type Foresight = { mind: Mind; without: Map<string, Report> };

export function openForesight(content: Content): Foresight {
  return { mind: openMind(content, PEOPLE), without: new Map() };
}

/** Change at the end of the turn in which the move's slowest effect has begun, against not playing it: 10th, 50th, 90th percentile. */
export function forecast(
  foresight: Foresight,
  view: View,
  move: Move,
  onSample: (done: number, of: number) => void = () => {},
): Forecast[] {
  const { content } = foresight.mind;
  const turns = horizonOf(content, move);
  const others = view.chosen.filter((m) => !isSame(m, move));
  const runs: { with: Report; without: Report }[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const twin = recall(foresight.mind, { ...view, chosen: others }, sample);
    const key = JSON.stringify([view.side, view.turn, sample, turns, others]);
    const without = foresight.without.get(key) ?? after(twin, turns);
    foresight.without.set(key, without);
    runs.push({ with: after(chosenToo(twin, view.side, move), turns), without });
    onSample(sample + 1, SAMPLES);
  }
  const region = content.regions.some((r) => r.id === move.region) ? move.region : undefined;
  return indicatorsOf(content, move).map((id) => {
    const local = region !== undefined && content.indicators.some((i) => i.id === id && i.regional);
    const place = local ? region : undefined;
    const changes = runs.map((run) => valueIn(run.with, id, place) - valueIn(run.without, id, place));
    return { indicator: id, ...rangeOf(changes), turns, ...(place === undefined ? {} : { region: place }) };
  });
}

function indicatorsOf(content: Content, move: Move): string[] {
  return content.cards.find((c) => c.id === move.card)?.forecast ?? [];
}

function chosenToo(twin: Game, side: Side, move: Move): Game {
  const game = copy(twin);
  game.chosen[side] = [...game.chosen[side], move];
  return game;
}

function after(game: Game, turns: number): Report {
  const on = copy(game);
  passTurns(on, turns);
  return on.reports[on.reports.length - 1] ?? on.start;
}

function valueIn(report: Report, id: string, region: string | undefined): number {
  const values = region === undefined ? report.indicators : report.regions[region];
  return values?.[id] ?? report.resources[id] ?? 0;
}

/** Percentiles by straight line between neighbours. */
export function rangeOf(values: readonly number[]): { low: number; middle: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}
