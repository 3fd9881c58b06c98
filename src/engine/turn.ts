// A turn resolves: both sides' hidden choices take effect together, then the weeks are lived one by one. Each week events
// strike, effects begin and end, the levers are worked out, the society lives, crowds are counted. At the end the country
// is measured, purses are paid, and the next turn opens.
import type { LivedWeek } from '../society/diary.ts';
import { faces } from '../society/faces.ts';
import { measure } from '../society/measure.ts';
import type { Faces, WeekCounts } from '../society/society.ts';
import { step } from '../society/step.ts';
import { weekOfTurn } from './calendar.ts';
import { beliefsOf, enter, fadeStories, storiesNow, tell } from './claims.ts';
import { carryOut } from './decisions.ts';
import { causeOf, dueNow, endEffects, layDown } from './effects.ts';
import { type Expected, eventsOfWeek, happen } from './events.ts';
import { lookForFall } from './fall.ts';
import { hashOf } from './fingerprint.ts';
import { pay, payIncome, regionPoints } from './income.ts';
import { setLevers } from './levers.ts';
import { cardOf, emptyChoices, isOver, spentBy } from './moves.ts';
import { newsOf, omittedOf } from './news.ts';
import { rumoursOf, test } from './omens.ts';
import { isOffered, judge, promise } from './pledges.ts';
import { isOnQuestion, questionOf, settle } from './questions.ts';
import { inOneLine } from './receipts.ts';
import { lastReport } from './requirements.ts';
import { runRumour } from './rumour.ts';
import { aimsFor } from './seats.ts';
import { stakedBy } from './stakes.ts';
import {
  type Active,
  type Asked,
  type Decision,
  type Game,
  type Happened,
  type Move,
  type Receipt,
  type Report,
  SIDES,
  type Side,
} from './state.ts';
import { indicatorsOf, keepHighest, RUMOUR_REACH, startTally, type Tally, tallyWeek } from './tally.ts';
import { type Seen, seeWeek, tellWitnesses, unseen } from './witnesses.ts';
import { worldOf } from './world.ts';

/** What a replay, a belief or a question brings along instead of calendar and luck. */
export type Given = {
  events?: readonly Happened[]; // these happen, and no others; absent = calendar and luck
  only?: readonly string[]; // of what calendar and luck bring, these events and no others
  expected?: readonly Expected[]; // these come besides, each in its week, if the country then calls for it
  without?: readonly string[]; // events that do not follow from a card or another event either
  bare?: true; // only the numbers are wanted: no faces for the map, no news, no hash
  onWeek?: (game: Game, lived: LivedWeek) => void; // looks at every week as it ends; changes nothing
};

/** Resolves the open turn. After the last turn it may be called on: weeks pass without players (*the year after*). */
export function resolve(game: Game, given?: Given): Report {
  const asked = questionOf(game);
  game.decided = game.decided.filter((one) => stillFits(game, one));
  assume(game);
  const moves = game.chosen;
  const decisions = game.decided;
  promise(game, decisions);
  const spent = payCosts(game);
  game.chosen = emptyChoices();
  game.decided = [];
  for (const side of SIDES) for (const move of inCardOrder(moves[side])) takeEffect(game, side, move);
  const happened = game.happened.length;
  for (const decision of decisions) carryOut(game, decision, given?.events !== undefined);
  const lived = liveWeeks(game, given, happened);
  return closeTurn(game, { moves, decisions }, lived, { spent, asked, bare: given?.bare === true });
}

/** What is assumed of people holds from its turn on, and only then. */
function assume(game: Game): void {
  const { assumption } = game.settings;
  const { makeup } = game.society;
  const holds = assumption !== undefined && game.turn >= assumption.from;
  if (!holds && !makeup.assumed) return;
  const assumed = holds ? { [assumption.id]: assumption.value } : undefined;
  game.society = { ...game.society, makeup: { ...makeup, assumed } };
}

/** In a changed history something else may be asked or offered. */
function stillFits(game: Game, decision: Decision): boolean {
  if (decision.kind === 'stake') return isOnQuestion(game, decision);
  if (decision.kind === 'aim') return aimsFor(game, decision.seat).includes(decision.aim);
  return decision.kind !== 'pledge' || isOffered(game, decision);
}

function payCosts(game: Game): Receipt[] {
  const receipts: Receipt[] = [];
  for (const side of SIDES)
    for (const [resource, points] of Object.entries(spentBy(game, side))) {
      pay(game, resource, -points, []);
      receipts.push({ resource, id: 'cards', worth: -points });
    }
  for (const side of SIDES)
    for (const [resource, points] of Object.entries(stakedBy(game, side)))
      receipts.push({ resource, id: 'stake', worth: pay(game, resource, -points, []) });
  return receipts;
}

/** All moves take effect together: in which order they were chosen does not matter. */
function inCardOrder(moves: readonly Move[]): Move[] {
  return [...moves].sort((a, b) => (a.card < b.card ? -1 : a.card > b.card ? 1 : 0));
}

function takeEffect(game: Game, side: Side, move: Move): void {
  const card = cardOf(game, move.card);
  if (!card) return;
  if (move.off) {
    switchOff(game, move.card, move.region);
    return;
  }
  if (card.standing)
    game.standing = [
      ...game.standing,
      { card: card.id, side, since: game.turn, ...(move.region === undefined ? {} : { region: move.region }) },
    ];
  layDown(game, card.effects, causeOf(game, side, move));
  if (move.claim !== undefined && !card.effects.some((e) => e.kind === 'claim')) raiseClaim(game, move.claim, card.id);
}

/** A card that names a claim brings its story up again where it is already told. */
function raiseClaim(game: Game, claim: string, card: string): void {
  const told = game.stories.find((s) => s.claim === claim);
  if (told) tell(game, claim, told.region, card);
}

function switchOff(game: Game, card: string, region: string | undefined): void {
  game.standing = game.standing.filter((s) => s.card !== card || (region !== undefined && s.region !== region));
  endEffects(game, card, region);
}

type Lived = {
  tally: Tally;
  counts: WeekCounts | null;
  weeks: Faces[];
  outages: Float64Array[];
  events: Happened[];
  receipts: Receipt[];
  seen: Seen; // of the witnesses
};

function liveWeeks(game: Game, given: Given | undefined, before: number): Lived {
  const lived: Lived = {
    tally: startTally(game),
    counts: null,
    weeks: [],
    outages: [],
    events: [],
    receipts: [],
    seen: unseen(game),
  };
  const first = weekOfTurn(game.content, game.turn);
  for (let w = 0; w < game.content.scenario.weeksPerTurn; w++) liveWeek(game, first + w, lived, given);
  lived.events = game.happened.slice(before);
  return lived;
}

function liveWeek(game: Game, week: number, lived: Lived, given: Given | undefined): void {
  for (const event of eventsOfWeek(game, week, given)) happen(game, event, week);
  for (const due of dueNow(game, week)) happensOnce(game, due, week, { ...lived, without: given?.without ?? [] });
  setLevers(game, week);
  const made = { levers: game.levers, world: worldOf(game, week), stories: storiesNow(game) };
  const counts = step(game.society, made.levers, made.world, made.stories);
  tallyWeek(game, lived.tally, counts);
  lookForFall(game, week, given?.without ?? []);
  seeWeek(game, lived.seen);
  given?.onWeek?.(game, made);
  fadeStories(game, week);
  lived.counts = counts;
  if (!given?.bare) {
    lived.weeks.push({ ...faces(game.society), marching: marchingShares(game, counts) });
    lived.outages.push(game.levers.outage.slice());
  }
  game.week = week + 1;
}

/** Who marches, as a share of each region's people: also marches smaller than the crowd one agent stands for. */
function marchingShares(game: Game, counts: WeekCounts): Float64Array {
  return counts.marching.map((persons, region) => persons / (game.content.regions[region]?.population ?? 1));
}

type Once = { receipts: Receipt[]; tally: Tally; without: readonly string[] };

/** Effects that work once: a purse, a story, another event, a machine switched off, a rumour. */
function happensOnce(game: Game, due: Active, week: number, once: Once): void {
  const { effect } = due;
  if (effect.kind === 'resource') {
    const worth = pay(game, effect.resource, effect.add, due.places);
    if (worth !== 0) once.receipts.push({ resource: effect.resource, id: due.cause, worth });
  } else if (effect.kind === 'claim') enter(game, effect, due, week);
  else if (effect.kind === 'event') {
    const event = game.content.events.find((e) => e.id === effect.event);
    if (event && !once.without.includes(event.id) && !game.happened.some((h) => h.event === event.id)) {
      happen(game, event, week);
      for (const next of dueNow(game, week)) happensOnce(game, next, week, once);
    }
  } else if (effect.kind === 'switch-off') switchOff(game, effect.card, undefined);
  else if (effect.kind === 'rumour') keepHighest(once.tally, RUMOUR_REACH, runRumour(game, effect, week));
}

type Closing = { spent: Receipt[]; asked: Asked | null; bare: boolean };

type Made = { moves: Record<Side, Move[]>; decisions: Decision[] };

function closeTurn(game: Game, { moves, decisions }: Made, lived: Lived, { spent, asked, bare }: Closing): Report {
  const counts = lived.counts;
  const world = worldOf(game, game.week - 1);
  const measured = counts ? measure(game.society, { levers: game.levers, world, counts }) : { nation: {}, regions: {} };
  const { nation, regions } = indicatorsOf(game, measured, lived.tally);
  const report: Report = {
    turn: game.turn,
    moves,
    decisions,
    events: lived.events,
    indicators: nation,
    regions,
    resources: {},
    regionResources: {},
    receipts: [],
    question: null,
    tested: null,
    promised: [],
    witnesses: bare ? [] : tellWitnesses(game, lived.seen),
    news: [],
    omitted: [],
    beliefs: {},
    weeks: lived.weeks,
    outages: lived.outages,
    hash: '',
  };
  if (!bare) {
    report.news = newsOf(game, report);
    report.beliefs = beliefsOf(game);
    report.omitted = omittedOf(report.news);
  }
  const before = lastReport(game);
  const paid = !isOver(game);
  game.reports = [...game.reports, report];
  game.turn++;
  const won = [...(asked ? settle(game, asked, report) : []), ...test(game, report), ...judge(game, report)];
  game.rumoured = [...game.rumoured.filter((one) => one.turn >= game.turn), ...rumoursOf(game, game.turn + 1)];
  const income = paid ? payIncome(game, before, report) : [];
  report.receipts = inOneLine([...spent, ...won, ...lived.receipts, ...income]);
  report.resources = { ...game.resources };
  report.regionResources = regionPoints(game);
  if (!bare) report.hash = hashOf(game);
  return report;
}
