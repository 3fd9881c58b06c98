// Looks for the turn's plan when both sides choose at once. Every playout starts from a picture of the country that agrees
// with what this seat has seen (belief.ts), never from the truth. Both sides' plans are ranked: ours by successive halving,
// every plan left in being tried against the same answers with the same luck; the other side's by how well an answer has
// served that side so far. The playout goes on with both sides doing what promised most, as their purses allow.
import type { Content } from '../content/schema.ts';
import {
  copy,
  type Expected,
  type Game,
  leadOf,
  play,
  type Report,
  resolve,
  type Side,
  sequels,
  type View,
  view,
  WEEKS_A_YEAR,
  YEAR_AFTER,
} from '../engine/game.ts';
import { likeliest, type Mind, recall, type Samples } from './belief.ts';
import { type Look, type Tried, tellingOffers } from './greedy.ts';
import { lookAgain, type Memory } from './memory.ts';
import { type Plan, plansOf } from './plans.ts';
import { type Stumble, spared } from './player.ts';
import { expectedOf, type Thought } from './thought.ts';
import { type Aim, lead } from './worth.ts';

/** How hard a player thinks. */
export type Effort = {
  playouts: number; // lives of the turn and those after it, a decision
  plans: number; // own plans compared
  answers: number; // plans of the other side thought of
  pictures: Samples; // countries it believes possible
  people: number; // of each picture
  places: number; // regions tried for a card that asks for one
  looks: number; // moves of a side looked at one by one; the rest as they were found in earlier turns
  turns: number; // most turns a playout lives
};
/** Regions thought of for the other side's cards: who answers is guessed at, not worked out. */
const ANSWER_PLACES = 1;
/** Weeks a playout looks ahead, and the fewest turns. */
const WEEKS_AHEAD = 78;
const FEWEST_TURNS = 4;
/** What a first look at a move waits at least, in turns and in weeks: what grows slowly must show. */
const LOOK_TURNS = 3;
const LOOK_WEEKS = 20;
/** Cards a turn that each side goes on playing in a playout. */
const GOES_ON = 2;
/** How readily an answer tried little is tried again, mandate points. */
const CURIOSITY = 0.5;
/** No decision may take more lives than this many times its playouts. */
const LIMIT = 4;

export type Search = { mind: Mind; effort: Effort; aim: Aim; memory: Memory };
type Ranked = { plan: Plan; place: number; sum: number; tries: number }; // place: in the order of promise
/** A country that agrees with what was seen, and when it has what may follow from what has happened there. */
type Pictured = { country: Game; expected: Expected[] };
type Table = {
  view: View;
  rival: Side;
  pictures: Pictured[];
  habits: Record<Side, Tried[]>; // what each side goes on with
  turns: number;
  aim: Aim;
  rumoured: readonly string[]; // events that this seat heard are coming, in this turn or the next
  lived: Map<string, Values>; // lives of this decision: the same plans on the same picture come out the same
};
type Values = { own: number; theirs: number };
export type Decision = { plans: Plan[]; readonly thought: Thought; stumbles: Stumble[] }; // plans: the best first; a thought is made when asked for
type Watch = (done: number, of: number) => void;

/** The turn's plans. Whatever part of the thinking breaks is left out and told: the rest goes on with what was found so far. */
export function decide(search: Search, seen: View, watch: Watch = () => {}): Decision {
  const stumbles: Stumble[] = [];
  const spare = <T>(part: () => T, otherwise: T): T => spared(stumbles, seen.turn, part, otherwise);
  const inOrder = Array.from({ length: search.effort.pictures.kept }, (_, sample) => sample);
  const samples = spare(() => likeliest(search.mind, seen, search.effort.pictures), inOrder);
  const pictures = samples.flatMap((sample) => spare(() => [recall(search.mind, seen, sample)], []));
  const first = pictures[0];
  const bare: Thought = { turn: seen.turn, side: seen.side, moves: [], expected: [], feared: null, second: [] };
  if (!first || seen.offers.length === 0) return { plans: [[]], thought: bare, stumbles };
  const rival: Side = seen.side === 'regime' ? 'civil' : 'regime';
  const tellings = tellingOffers(seen, null, search.effort.places);
  const most = search.effort.playouts * LIMIT;
  if (tellings.length > most) stumbles.push({ turn: seen.turn, code: 'limit' });
  const expected = pictures.map((country, nth) => spare(() => expectedIn(country, nth, pictures.length), []));
  const rivals: Aim = { ...search.aim, taste: {} };
  const look = (aim: Aim): Look => ({
    worth: (game, side, from) => lead(game, side, from, aim),
    turns: Math.min(turnsToSee(first, expected[0] ?? []), search.effort.turns),
    expected: expected[0] ?? [],
    stumbles,
  });
  const { looks } = search.effort;
  // Turn by turn on another picture: what is remembered of a move is then no single country's luck.
  const twin = pictures[seen.turn % pictures.length] ?? first;
  const own = lookAgain(search.memory, { twin, view: seen, looks }, tellings.slice(0, most), look(search.aim));
  const theirs = spare(() => view(first, leadOf(first, rival)), null);
  const answers = theirs
    ? lookAgain(
        search.memory,
        { twin: first, view: theirs, looks: Math.ceil(looks / 2) },
        tellingOffers(theirs, null, ANSWER_PLACES),
        look(rivals),
      )
    : [];
  const table: Table = {
    view: seen,
    rival,
    pictures: pictures.map((country, nth) => ({ country, expected: expected[nth] ?? [] })),
    habits: { regime: [], civil: [], [seen.side]: promising(own), [rival]: promising(answers) },
    turns: turnsAhead(first, search.effort.turns),
    aim: search.aim,
    rumoured: rumouredTo(search.mind.content, seen),
    lived: new Map(),
  };
  const ours = plansOf(seen, own, search.effort.plans).map(ranked);
  const replies = (theirs ? plansOf(theirs, answers, search.effort.answers) : [[]]).map(ranked);
  spare(() => halve(table, { ours, replies }, search.effort.playouts, watch), undefined);
  const plans = bestFirst(ours);
  let thought: Thought | null = null;
  return {
    plans,
    stumbles,
    get thought() {
      thought ??= spare(() => think(search.mind.content, table, plans, replies), { ...bare, moves: plans[0] ?? [] });
      return thought;
    },
  };
}

/** Large events that are talked about, as everybody at the table hears it. Whether they come hangs on what is done till then. */
function rumouredTo(content: Content, seen: View): string[] {
  return seen.rumoured.flatMap(({ omen }) => content.omens.find((one) => one.id === omen)?.events ?? []);
}

/**
 * A sequel may follow soon or late; the pictures share that out: the nth of so many has it after as long as the nth soonest of
 * so many draws lets one wait in the mean.
 */
function expectedIn(country: Game, nth: number, many: number): Expected[] {
  let years = 0;
  for (let n = 0; n <= nth; n++) years += 1 / (many - n);
  return sequels(country).map(({ event, perYear }) => ({
    event,
    week: country.week + Math.floor((WEEKS_A_YEAR * years) / perYear),
  }));
}

/** Turns until what is expected has come and is felt. */
function turnsToSee({ week, content }: Game, expected: readonly Expected[]): number {
  const { weeksPerTurn } = content.scenario;
  const turns = expected.map((one) => 1 + Math.ceil((one.week + 1 - week) / weeksPerTurn));
  return Math.max(LOOK_TURNS, Math.ceil(LOOK_WEEKS / weeksPerTurn), ...turns);
}

/** Where it broke before one was tried, what looked best comes first; to wait stands before that, for it is always tried. */
function bestFirst(ours: readonly Ranked[]): Plan[] {
  const untried = ours.every(({ tries }) => tries === 0);
  const sorted = untried
    ? [...ours.slice(1, 2), ...ours.slice(0, 1), ...ours.slice(2)]
    : [...ours].sort((a, b) => b.tries - a.tries || meanOf(b) - meanOf(a));
  return sorted.map(({ plan }) => plan);
}

const ranked = (plan: Plan, place: number): Ranked => ({ plan, place, sum: 0, tries: 0 });
const meanOf = (r: Ranked): number => (r.tries === 0 ? 0 : r.sum / r.tries);
const promising = (tried: readonly Tried[]): Tried[] => tried.filter((t) => t.gain > 0 && !t.move.off);

/** As many turns as the weeks allow, no further than the mandate reaches. */
function turnsAhead(game: Game, most: number): number {
  const { turns, weeksPerTurn } = game.content.scenario;
  const wanted = Math.max(FEWEST_TURNS, Math.floor(WEEKS_AHEAD / weeksPerTurn));
  return Math.max(1, Math.min(wanted, most, turns + YEAR_AFTER - game.turn + 1));
}

/** Successive halving: what remains is tried on; values are gains over the mean of everybody at the same table. */
function halve(table: Table, sides: { ours: Ranked[]; replies: Ranked[] }, playouts: number, watch: Watch): void {
  let left = [...sides.ours];
  let done = 0;
  let round = 0;
  const rounds = Math.max(1, Math.ceil(log2(left.length)));
  while (left.length > 1 && done < playouts) {
    const deals = Math.max(1, Math.floor(playouts / rounds / left.length));
    for (let i = 0; i < deals && done < playouts; i++, round++) {
      const reply = readiest(sides.replies);
      const values = left.map((one) => valueOnce(table, { plan: one, reply }, round));
      done += left.length;
      const mean = values.reduce((sum, v) => sum + v.own, 0) / values.length;
      left.forEach((one, n) => {
        one.sum += (values[n]?.own ?? mean) - mean;
        one.tries++;
      });
      reply.sum += values.reduce((sum, v) => sum + v.theirs, 0) / values.length;
      reply.tries++;
      watch(Math.min(done, playouts), playouts);
    }
    left = [...left].sort((a, b) => meanOf(b) - meanOf(a)).slice(0, Math.ceil(left.length / 2));
  }
  watch(playouts, playouts);
}

function log2(count: number): number {
  let rounds = 0;
  for (let n = 1; n < count; n *= 2) rounds++;
  return rounds;
}

/** The answer that has served the other side best, or has hardly been tried. The first look gives each its place. */
function readiest(replies: readonly Ranked[]): Ranked {
  const tries = replies.reduce((sum, r) => sum + r.tries, 0);
  const known = replies.filter((r) => r.tries > 0);
  const usual = known.reduce((sum, r) => sum + meanOf(r), 0) / Math.max(1, known.length);
  let best = replies[1] ?? replies[0] ?? ranked([], 0);
  let most = Number.NEGATIVE_INFINITY;
  replies.forEach((reply, place) => {
    const hope = (reply.tries > 0 ? meanOf(reply) : usual) - usual;
    const score = hope + (CURIOSITY * Math.sqrt(tries + 1)) / ((1 + reply.tries) * (1 + (place === 0 ? 3 : place) / 3));
    if (score <= most) return;
    most = score;
    best = reply;
  });
  return best;
}

/** A meeting that was lived on this picture before need not be lived again. */
function valueOnce(table: Table, { plan, reply }: { plan: Ranked; reply: Ranked }, deal: number): Values {
  const key = `${deal % table.pictures.length} ${plan.place} ${reply.place}`;
  const values = table.lived.get(key) ?? value(table, plan.plan, reply.plan, deal);
  table.lived.set(key, values);
  return values;
}

/** Both sides' prospects when these plans meet; `deal` picks the picture and with it the luck. */
function value(table: Table, plan: Plan, reply: Plan, deal: number): Values {
  const picture = table.pictures[deal % table.pictures.length];
  if (!picture) return { own: 0, theirs: 0 };
  const game = live(table, picture, plan, reply);
  const { turn } = picture.country;
  return {
    own: lead(game, table.view.side, turn, table.aim),
    theirs: lead(game, table.rival, turn, { ...table.aim, taste: {} }),
  };
}

function live(table: Table, { country, expected }: Pictured, plan: Plan, reply: Plan): Game {
  const game = copy(country);
  game.chosen[table.view.side] = [...table.view.chosen, ...plan];
  game.chosen[table.rival] = [...reply];
  const given = { only: table.rumoured, expected, bare: true } as const;
  resolve(game, given);
  for (let turn = 1; turn < table.turns; turn++) {
    goOn(game, table.habits);
    resolve(game, given);
  }
  return game;
}

/** Both sides go on with what promised most and is legal now; what was played last turn waits. */
function goOn(game: Game, habits: Record<Side, Tried[]>): void {
  for (const side of ['regime', 'civil'] as const) {
    const last = game.reports[game.reports.length - 1]?.moves[side] ?? [];
    for (const { move } of habits[side]) {
      if (game.chosen[side].length >= GOES_ON) break;
      if (!last.some((m) => m.card === move.card)) play(game, move);
    }
  }
}

/** Words for the choice: looked up once more on the first picture, against the answer most expected. */
function think(content: Content, table: Table, plans: Plan[], replies: readonly Ranked[]): Thought {
  const [moves = [], second = []] = plans;
  const likely = [...replies].sort((a, b) => b.tries - a.tries)[0]?.plan ?? [];
  const picture = table.pictures[0];
  const { view: seen } = table;
  const bare: Thought = { turn: seen.turn, side: seen.side, moves, expected: [], feared: null, second };
  if (!picture) return bare;
  const quiet: Table = { ...table, habits: { regime: [], civil: [] } };
  const end = (plan: Plan, reply: Plan): Report =>
    live(quiet, picture, plan, reply).reports.at(-1) ?? picture.country.start;
  const expected = expectedOf(content, seen, end(moves, likely), end([], likely));
  return { ...bare, expected, feared: fearedOf(quiet, moves, replies) };
}

/** The other side's single card that would cost the chosen plan most. */
function fearedOf(table: Table, moves: Plan, replies: readonly Ranked[]): Thought['feared'] {
  const cards = [...new Map(replies.flatMap((r) => r.plan).map((move) => [move.card, move])).values()];
  const calm = value(table, moves, [], 0).own;
  let feared: Thought['feared'] = null;
  for (const move of cards) {
    const worth = value(table, moves, [move], 0).own - calm;
    if (worth < (feared?.worth ?? 0)) feared = { card: move.card, worth };
  }
  return feared;
}
