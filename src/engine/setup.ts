// A new game: the people are drawn, live half a year in the world of the start so that they are at rest, and are measured
// once. Also here: a copy of a game, for asking what would happen.
import type { Content } from '../content/schema.ts';
import { neutralLevers } from '../society/levers.ts';
import { measure } from '../society/measure.ts';
import { populate, warmUp } from '../society/populate.ts';
import { copySociety } from '../society/snapshot.ts';
import type { Before, WeekCounts } from '../society/society.ts';
import { hashOf } from './fingerprint.ts';
import { regionPoints } from './income.ts';
import { leverColumns, setLevers } from './levers.ts';
import { emptyChoices } from './moves.ts';
import { rumoursOf } from './omens.ts';
import type { Game, Report, Settings } from './state.ts';
import { indicatorsOf, startTally } from './tally.ts';
import { drawWitnesses } from './witnesses.ts';
import { worldOf } from './world.ts';

/** Opens turn 1. Cost: 26 weeks of the society. A preset ends the scenario earlier and is held against its own par; who plays up to its first turn is the session's business. */
export function setup(whole: Content, settings: Settings): Game {
  const content = partOf(whole, settings);
  const levers = neutralLevers(content.regions.length);
  const game: Game = {
    content,
    settings,
    society: populate({
      people: settings.people,
      seed: settings.seed,
      regions: content.regions,
      stories: content.claims.length,
      startOnline: content.scenario.startOnline,
      ...beforeOf(content),
    }),
    turn: 1,
    week: 0,
    chosen: emptyChoices(),
    decided: [],
    resources: {},
    regionResources: {},
    active: [],
    levers,
    columns: leverColumns(content, levers),
    blockedBefore: new Float64Array(content.platforms.length),
    novelty: 0,
    stories: [],
    ledger: [],
    happened: [],
    standing: [],
    witnesses: [],
    promised: [],
    rumoured: [],
    start: emptyReport(),
    reports: [],
  };
  fillPurses(game);
  game.witnesses = drawWitnesses(game);
  setLevers(game, 0);
  game.novelty = 0;
  const world = worldOf(game, 0);
  warmUp(game.society, game.levers, { ...world, growth: content.scenario.before?.growth ?? world.growth });
  game.rumoured = [...rumoursOf(game, 1), ...rumoursOf(game, 2)];
  game.start = firstReport(game);
  return game;
}

/** The part of a scenario that a preset ends earlier. Same rules, same hash. */
export function partOf(content: Content, { preset }: Settings): Content {
  const part = preset && content.scenario.presets?.[preset];
  if (!part) return content;
  const { scenario } = content;
  return { ...content, scenario: { ...scenario, turns: part.from + part.turns - 1, par: part.par ?? scenario.par } };
}

/** What people bring along from before a later start; fear is given by region. */
function beforeOf({ scenario, regions }: Content): { before?: Before } {
  if (!scenario.before) return {};
  const { fear, services, trust, usualGrowth } = scenario.before;
  return {
    before: { services, trust, usualGrowth, fear: fear && regions.map((region) => fear[region.id] ?? fear.all ?? 0) },
  };
}

function fillPurses(game: Game): void {
  for (const resource of game.content.resources) {
    if (resource.regional)
      game.regionResources[resource.id] = new Float64Array(game.content.regions.length).fill(resource.start);
    else game.resources[resource.id] = resource.start;
  }
}

function emptyReport(): Report {
  const nothing = {
    decisions: [],
    events: [],
    indicators: {},
    regions: {},
    resources: {},
    regionResources: {},
    receipts: [],
    question: null,
    tested: null,
    promised: [],
    witnesses: [],
    news: [],
    omitted: [],
    beliefs: {},
    weeks: [],
    outages: [],
  };
  return { turn: 0, moves: emptyChoices(), ...nothing, hash: '' };
}

function firstReport(game: Game): Report {
  const counts = quietWeek(game.content.regions.length);
  const measured = measure(game.society, { levers: game.levers, world: worldOf(game, 0), counts });
  const { nation, regions } = indicatorsOf(game, measured, startTally(game));
  const report = {
    ...emptyReport(),
    indicators: nation,
    regions,
    resources: { ...game.resources },
    regionResources: regionPoints(game),
  };
  return { ...report, hash: hashOf(game) };
}

function quietWeek(regions: number): WeekCounts {
  const none = (): Float64Array => new Float64Array(regions);
  return {
    marching: none(),
    places: none(),
    dispersion: 0,
    detained: none(),
    hurt: none(),
    calls: none(),
    outageHours: none(),
    outageCost: 0,
  };
}

/** The same game with a state of its own. What never changes (content, reports) is shared. */
export function copy(game: Game): Game {
  const levers = neutralLevers(game.content.regions.length);
  const columns = leverColumns(game.content, levers);
  for (const [id, column] of game.columns) columns.get(id)?.set(column);
  const regionResources: Record<string, Float64Array> = {};
  for (const [id, column] of Object.entries(game.regionResources)) regionResources[id] = column.slice();
  return {
    ...game,
    society: copySociety(game.society),
    chosen: { regime: [...game.chosen.regime], civil: [...game.chosen.civil] },
    decided: [...game.decided],
    resources: { ...game.resources },
    regionResources,
    active: [...game.active],
    levers,
    columns,
    blockedBefore: game.blockedBefore.slice(),
    stories: [...game.stories],
    ledger: [...game.ledger],
    happened: [...game.happened],
    standing: [...game.standing],
    reports: [...game.reports],
  };
}
