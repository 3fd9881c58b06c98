// What a seat believes the country to be: a small country of its own imagining (a twin), with its own luck, in which
// everything happened that the seat has seen: its own moves, the other side's public ones, the events of the news.
// The true seed, the true people, the other side's secrets and what nobody has proved are out of reach: only a view goes in.
import type { Content } from '../content/schema.ts';
import { copy, type Expected, type Game, resolve, SIDES, setup, type View } from '../engine/game.ts';
import { luckBits } from '../society/luck.ts';
import { STREAM } from './player.ts';

/** Twins that are carried on from turn to turn, by side and sample. */
export type Mind = { content: Content; people: number; twins: Map<string, Twin> };
type Twin = { game: Game; trail: string[] }; // trail: what was seen of each turn lived through

const TWINS = 0x7a68656c; // root of the twins' own luck, the same in every game

export function openMind(content: Content, people: number): Mind {
  return { content, people, twins: new Map() };
}

/** A country as this seat may picture it now; `sample` counts different pictures. Built from the start. */
export function believe(content: Content, view: View, picture: { sample: number; people: number }): Game {
  return recall(openMind(content, picture.people), view, picture.sample);
}

/** The same country, carried on from what the mind already lived through. The caller may do with it what it likes. */
export function recall(mind: Mind, view: View, sample: number): Game {
  const game = copy(carriedOn(mind, view, sample).game);
  wake(game, view);
  return game;
}

/** How many countries are imagined, and how many of them are looked at. */
export type Samples = { imagined: number; kept: number };

/** The samples that agree best with what this seat has seen, the best first; in their order where none is left out. */
export function likeliest(mind: Mind, view: View, { imagined, kept }: Samples): number[] {
  const samples = Array.from({ length: imagined }, (_, sample) => sample);
  if (kept >= imagined) return samples;
  const lives = samples.map((sample) => carriedOn(mind, view, sample).game.reports);
  const apart = disagreements(view, lives);
  return samples.sort((a, b) => (apart[a] ?? 0) - (apart[b] ?? 0) || a - b).slice(0, kept);
}

/** Turns back to which pictures are held against what was seen. */
const RECENT = 6;

/**
 * How far each country lies from what was seen: squared differences of everything that this seat may know, each as a part of
 * what the countries differ by in the mean, so that no unit counts more than another. A region counts as one of so many.
 */
function disagreements(view: View, lives: readonly Game['reports'][]): number[] {
  const apart = lives.map(() => 0);
  const compare = (seen: number, pictured: readonly number[], weight: number): void => {
    const squares = pictured.map((one) => (one - seen) * (one - seen));
    const usual = squares.reduce((sum, one) => sum + one, 0) / squares.length;
    if (usual === 0) return;
    squares.forEach((one, nth) => {
      apart[nth] = (apart[nth] ?? 0) + (weight * one) / usual;
    });
  };
  for (const { turn, indicators, regions } of view.seen) {
    if (turn === 0 || turn <= view.turn - 1 - RECENT) continue;
    const reports = lives.map((life) => life[turn - 1]);
    for (const [id, seen] of Object.entries(indicators))
      compare(
        seen,
        reports.map((r) => r?.indicators[id] ?? seen),
        1,
      );
    const places = Object.entries(regions);
    for (const [place, values] of places)
      for (const [id, seen] of Object.entries(values))
        compare(
          seen,
          reports.map((r) => r?.regions[place]?.[id] ?? seen),
          1 / places.length,
        );
  }
  return apart;
}

function carriedOn(mind: Mind, view: View, sample: number): Twin {
  const key = `${view.side} ${sample}`;
  const trail = view.seen.filter((s) => s.turn > 0).map(trace);
  let twin = mind.twins.get(key);
  if (!twin || twin.trail.some((seen, turn) => seen !== trail[turn])) {
    twin = { game: imagine(mind, view, sample), trail: [] };
    mind.twins.set(key, twin);
  }
  twin.game.content = asProved(mind.content, view); // before the turn is lived in which the proof came
  for (const seen of view.seen) if (seen.turn > twin.trail.length) live(twin, seen);
  return twin;
}

type Seen = View['seen'][number];

function trace(seen: Seen): string {
  return JSON.stringify([seen.moves, seen.events]);
}

function imagine(mind: Mind, view: View, sample: number): Game {
  const { supply, events } = view.settings;
  const seed = luckBits(TWINS, sample, STREAM.twin, view.side === 'regime' ? 0 : 1);
  return setup(mind.content, { people: mind.people, seed, supply, events });
}

const kept = new WeakMap<Content, Map<string, Content>>(); // by what was proved

/**
 * The content with the claims open that no proof has decided before this seat's eyes: which version holds is nobody's to know
 * until then, so a twin reckons that a proof would decide nothing. One for all twins of the same proofs: almanacs hang on it.
 */
function asProved(content: Content, view: View): Content {
  const proved = kept.get(content) ?? new Map<string, Content>();
  kept.set(content, proved);
  const found = content.claims.map(({ id }) => view.ledger.find(({ claim }) => claim === id)?.found ?? null);
  const key = found.join(' ');
  const known = proved.get(key) ?? {
    ...content,
    claims: content.claims.map((claim, nth) => ({ ...claim, truth: found[nth] ?? null, trueFigure: null })),
  };
  proved.set(key, known);
  return known;
}

/** One turn as it was seen. The twin's purses do not judge it: it did happen. */
function live(twin: Twin, seen: Seen): void {
  for (const side of SIDES) twin.game.chosen[side] = [...seen.moves[side]];
  resolve(twin.game, { events: seen.events.map((e) => ({ ...e, turn: seen.turn })), bare: true });
  twin.trail.push(trace(seen));
}

/** What the seat knows for certain replaces what it pictured: purses and its own choices. */
function wake(game: Game, view: View): void {
  for (const [id, points] of Object.entries(view.resources)) game.resources[id] = points;
  for (const [id, regions] of Object.entries(view.regionResources)) {
    const column = game.regionResources[id];
    game.content.regions.forEach((region, index) => {
      if (column) column[index] = regions[region.id] ?? 0;
    });
  }
  game.chosen[view.side] = [...view.chosen];
}

/** Lets turns pass without anybody else's doing and without events but those expected: nobody knows what will come. */
export function passTurns(game: Game, turns: number, expected: readonly Expected[] = []): void {
  const given =
    expected.length === 0 ? { events: [], bare: true as const } : { only: [], expected, bare: true as const };
  for (let i = 0; i < turns; i++) resolve(game, given);
}
